/** Every technique that descends a loss is held to an independent formula of it, under more than one value of each of its parameters. */
import { expect, it } from "vitest";
import type { Params } from "../../src/shape/params";
import { beginRuns } from "../help/begun-runs";
import { kindsOf, techniques } from "../help/all";
import { smallRunData } from "../help/small-data";
import fixture from "../reference/techniques.json";

const { begin } = beginRuns();
const cases = fixture.cases as unknown as readonly { technique: string; values: Readonly<Record<string, unknown>> }[];
/** What is compared elsewhere: the rate with the schedule of them all, linear models with those of scikit-learn. */
const elsewhere = (id: string) => ["rate", ...(id === "self-training" ? ["model"] : [])];
const ofOnePhase = techniques.filter((technique) => !("phases" in technique));

it.each(ofOnePhase.map((technique) => [technique.id, technique] as const))("%s", (id, technique) => {
  const [kind] = kindsOf(technique);
  const run = begin(technique, smallRunData[kind!](1));
  if (!run.learner.weights.length) return;
  const known = cases.filter((one) => one.technique === id);
  expect(known.length, `cases of ${id}: tests/reference/make-techniques.py makes them`).toBeGreaterThan(0);
  const varied = new Set(known.flatMap(({ values }) => Object.keys(values)));
  const missing = Object.keys(technique.params as Params).filter((name) => !varied.has(name) && !elsewhere(id).includes(name));
  expect(missing, `parameters that no case of ${id} sets`).toEqual([]);
});
