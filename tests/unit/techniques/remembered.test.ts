/** What a technique remembers beside its weights, from step to step: no gradient reaches it, whoever asks for those of all variables. */
import { beforeAll, expect, it } from "vitest";
import { phasesOf } from "../../../src/shape/phases";
import { kindsOf, techniques } from "../../help/all";
import { startEngine } from "../../help/engine";
import { smallBench } from "../../help/small-bench";

beforeAll(() => startEngine("wasm"));

const all = techniques.flatMap((technique) => phasesOf(technique).map((_, phase) => [technique.id, phase + 1, technique] as const));

it.each(all)("%s learns its weights alone in phase %i", (_, number, technique) => {
  const { made } = smallBench(kindsOf(technique)[0]!);
  const { weights, state = [] } = made.learner(technique, {}, 100, number - 1);
  expect(state.filter(({ trainable }) => trainable)).toEqual([]);
  expect(weights.filter(({ trainable }) => !trainable)).toEqual([]);
});
