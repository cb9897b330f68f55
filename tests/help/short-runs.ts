/** Short runs of a technique on a kind of data with an encoder, as several contracts look at them. */
import type { Checkpoint } from "../../src/shape/checkpoint";
import type { EncoderName } from "../../src/shape/encoder";
import type { Kind } from "../../src/shape/kind";
import { startValues, type Params } from "../../src/shape/params";
import { phasesOf, stepsOf } from "../../src/shape/phases";
import type { Report } from "../../src/shape/report";
import type { AnyTechnique } from "../../src/shape/technique";
import type { RunData } from "../../src/training/run-data";
import { techniques } from "./all";
import type { beginRuns } from "./begun-runs";
import { encodersFor } from "./combinations";
import { smallRunData } from "./small-data";
import { threePhases } from "./three-phases";
import { bitsOfReport, type Changes, type WatchedRun } from "./watched-run";

export interface Combination {
  technique: AnyTechnique;
  kind: Kind;
  encoder: EncoderName;
}

/** With their names. @param isTried whether a technique is tried on a kind of data */
export function combinations(isTried: (technique: AnyTechnique, kind: Kind) => boolean = () => true): [string, Combination][] {
  const kinds = Object.keys(smallRunData) as Kind[];
  const of = (technique: AnyTechnique, some: readonly Kind[]) =>
    some.flatMap((kind) =>
      encodersFor(technique, kind).map((encoder): [string, Combination] => [
        `${technique.id} on ${kind}, ${encoder}`,
        { technique, kind, encoder },
      ]),
    );
  return [
    ...techniques.flatMap((one) =>
      of(
        one,
        kinds.filter((kind) => isTried(one, kind)),
      ),
    ),
    ...of(threePhases, ["points", "table"]),
  ];
}

/** How many steps are looked at where some are enough. */
export const allSteps = 36;
/** How many steps are compared bit by bit. */
export const comparedSteps = 6;

/** Phases of equal length, as far as parameters say how long they are. */
const evenly = (technique: AnyTechnique): Record<string, number> =>
  Object.fromEntries(phasesOf(technique).flatMap(({ share }, _, all) => (typeof share === "string" ? [[share, 1 / all.length]] : [])));

/** Its runs, and what is looked at. */
export function shortRuns({ technique, kind, encoder }: Combination, begin: ReturnType<typeof beginRuns>["begin"]) {
  const dataOf = smallRunData[kind];
  const labels = 4;
  const phases = phasesOf(technique);
  const values = evenly(technique);
  /** One of several phases is over when the compared steps are. */
  const steps = phases.length > 1 ? comparedSteps : allSteps;
  /** Some inputs that nobody learned from. */
  const given = dataOf(7).test.inputs;
  return {
    dataOf,
    labels,
    phases,
    steps,
    /** How many steps come before each phase. */
    boundaries: stepsOf(phases, steps, { ...startValues(technique.params as Params, kind), ...values }).map((_, i, all) =>
      all.slice(0, i).reduce((sum, count) => sum + count, 0),
    ),
    start: (changes: Changes = {}, data: RunData = dataOf(1), from?: Checkpoint) =>
      begin(technique, data, { encoder, labels, batch: 8, steps, ...changes, values: { ...values, ...changes.values } }, from),
    async take(run: WatchedRun, count: number) {
      const reports: Report[] = [];
      for (let i = 0; i < count; i++) reports.push(await run.report(1));
      return { reports, learned: await run.learned() };
    },
    look: async (run: WatchedRun) => ({
      evaluation: bitsOfReport(await run.report(0, "evaluation"), /^(guess|sure|map|rank|field)$/),
      predicted: await run.predicted(given),
    }),
  };
}
