/** A run of co-training with random halves: what it draws is its own, and nothing of it is left behind. */
import { expect, it } from "vitest";
import type { Checkpoint } from "../../../src/shape/checkpoint";
import type { AnyTechnique } from "../../../src/shape/technique";
import { coTraining } from "../../../src/techniques/co-training";
import { beginRuns } from "../../help/begun-runs";
import { smallRunData } from "../../help/small-data";
import { bitsOfReport } from "../../help/watched-run";

const { begin, end } = beginRuns();
const technique = coTraining as AnyTechnique;
const changes = { batch: 8, steps: 12, labels: 4, values: { halves: "random", rounds: 2 } };

it.each(["table", "text"] as const)("of a %s goes on from a checkpoint with the same halves", async (kind) => {
  const whole = begin(technique, smallRunData[kind](1), changes);
  const reports = [await whole.report(6), await whole.report(6, "evaluation")];
  const learned = await whole.learned();
  end(whole);

  const part = begin(technique, smallRunData[kind](1), changes);
  let saved: Checkpoint | undefined;
  await part.trainer.advance(6, "step", (checkpoint) => (saved = structuredClone(checkpoint)));
  end(part);
  const rest = begin(technique, smallRunData[kind](1), changes, saved);
  expect(bitsOfReport(await rest.report(6, "evaluation"))).toEqual(bitsOfReport(reports[1]!));
  expect(await rest.learned()).toBe(learned);

  const natural = begin(technique, smallRunData[kind](1), { ...changes, values: { rounds: 2 } });
  await natural.report(12, "evaluation");
  expect(await natural.learned()).not.toBe(learned);
});
