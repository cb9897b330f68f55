/** What every run keeps to from its beginning to its end: memory, reads, chance, checkpoints. At a commit on every fourth kind of data, in turns. */
import * as tf from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Checkpoint } from "../../src/shape/checkpoint";
import { seeded } from "../../src/shape/random";
import { beginRuns, memory } from "../help/begun-runs";
import { bitsOf } from "../help/bits";
import { isItsTurn } from "../help/combinations";
import { allSteps, combinations, comparedSteps, shortRuns } from "../help/short-runs";
import { bitsOfReport } from "../help/watched-run";

const { begin, end } = beginRuns();

describe.each(combinations(isItsTurn))("%s", (_, combination) => {
  const { technique, kind, encoder } = combination;
  const { dataOf, phases, boundaries, start, take, look } = shortRuns(combination, begin);
  /** Learned by a technique that remembers nothing. */
  const nothing = bitsOf();
  /** What the others are compared with. */
  let plain: Awaited<ReturnType<typeof take>> & Awaited<ReturnType<typeof look>>;
  beforeAll(async () => {
    const run = start();
    plain = { ...(await take(run, comparedSteps)), ...(await look(run)) };
    end(run);
  });

  it("keeps nothing from step to step and reads once a report", async () => {
    const reads = vi.spyOn(tf.engine(), "read");
    const others = vi.spyOn(tf.engine(), "readSync");
    const data = dataOf(1);
    const run = start({ steps: phases.length > 1 ? 30 : allSteps }, data);
    const { trainer } = run;
    let expected = 0;
    let first = 0;
    const tell = async (count: number, telling: "nothing" | "step" | "evaluation") => {
      const [before, phase] = [trainer.step, trainer.phase];
      await trainer.advance(count, telling);
      if (telling !== "nothing") expected++;
      if (trainer.phase > phase) {
        expected++; // where the phase before has ended
        first = before;
      }
      // Whether it has settled is asked every 20 steps of a phase: with the same read, where these are the last.
      const [taken, had] = [trainer.step - first, before - first];
      const asked = Math.floor(taken / 20) - Math.floor(had / 20);
      if (run.learner.settled && !(taken % 20 === 0 && telling !== "nothing")) expected += asked;
    };
    for (let i = 0; i < 2; i++) await tell(1, "evaluation"); // what is kept for the evaluation is there from now on
    let before = memory();
    for (let i = 0; i < 20; i++) {
      const { phase } = trainer;
      await tell(1, i % 3 === 2 ? "nothing" : i % 7 === 3 ? "evaluation" : "step");
      if (!run.learner.classify && i % 5 === 4) {
        await trainer.relabel(data.count([1, 8, 2][i % 3]!));
        expected++;
      }
      if (trainer.phase > phase) {
        await tell(1, "evaluation");
        before = memory();
      }
      expect(memory(), `after step ${trainer.step}`).toEqual(before);
    }
    await tell(4, "step");
    await tell(2, "nothing");
    expect(memory(), "after many steps at once").toEqual(before);
    expect(reads.mock.calls.length).toBe(expected);
    expect(others).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it("gives the same numbers again, however often it tells, and others with another seed", async () => {
    const again = await take(start(), comparedSteps);
    expect(again.reports.map((report) => bitsOfReport(report))).toEqual(plain.reports.map((report) => bitsOfReport(report)));
    expect(again.learned).toBe(plain.learned);

    const silent = start();
    await silent.trainer.advance(comparedSteps - 2, "nothing");
    await silent.report(2, "evaluation");
    expect(await silent.learned(), "with fewer reports").toBe(plain.learned);

    const other = await take(start({ seed: 2 }, dataOf(2)), comparedSteps);
    if (plain.learned !== nothing) expect(other.learned).not.toBe(plain.learned);
    expect(bitsOfReport(other.reports.at(-1)!)).not.toEqual(bitsOfReport(plain.reports.at(-1)!));
  });

  /** Where each phase ends, the step after that, and one at random. */
  const anywhere = 1 + seeded(1, "checkpoint", technique.id, kind, encoder).below(comparedSteps - 1);
  const savedAt = [...new Set([...boundaries.slice(1).flatMap((step) => [step, step + 1]), anywhere])].filter(
    (step) => step < comparedSteps,
  );

  it.each(savedAt)("goes on from a checkpoint of step %i as if nothing had happened, on a device that knows nothing", async (before) => {
    const run = start();
    let saved: Checkpoint | undefined;
    if (before > 1) await run.trainer.advance(before - 1, "nothing");
    await run.trainer.advance(1, "step", (checkpoint) => (saved = structuredClone(checkpoint)));
    end(run);

    const other = start({}, dataOf(1), saved);
    expect([other.trainer.step, other.trainer.seconds]).toEqual([before, saved!.seconds]);
    const { reports, learned } = await take(other, comparedSteps - before);
    expect(reports.map(({ began }) => began)).toEqual(plain.reports.slice(before).map(({ began }) => began));
    expect(reports.map((report) => bitsOfReport(report))).toEqual(plain.reports.slice(before).map((report) => bitsOfReport(report)));
    expect(learned).toBe(plain.learned);
    expect(await look(other)).toEqual({ evaluation: plain.evaluation, predicted: plain.predicted });
  });

  it("is the same after a rehearsal", async () => {
    const run = start();
    await run.trainer.rehearse();
    const once = memory();
    await run.trainer.rehearse();
    expect(memory(), "left by a rehearsal").toEqual(once);
    expect((await take(run, comparedSteps)).learned).toBe(plain.learned);
  });
});
