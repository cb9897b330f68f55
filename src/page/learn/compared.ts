/** What recorded runs make of what is said of the paradigms: each comparison seed by seed, all of them judged together. */
import { rollup } from "d3";
import { aspects, connection, sides, type Claim, type Reading } from "../../lessons/comparison";
import type { Finding } from "../../sentences/comparison";
import type { RunRecord } from "../../shape/record";
import { leastSeeds, outcomeOf } from "../../sweep/curve/comparison";
import { barOf, chanceOf, estimated, paired, type Estimated } from "../../sweep/curve/statistics";

/** What there is to read, `unmeasured` where a technique of it was not recorded. */
export type Read =
  | { outcome: "unmeasured" }
  /** Nobody is compared: how far it comes. */
  | { outcome: "reached"; reached: Estimated }
  | { outcome: "ahead" | "behind" | "as good as" | "not told apart"; difference: Estimated };

/** Everything that is said, in the order of the page. */
export const claims: readonly Claim[] = [...aspects.flatMap(({ of }) => sides.map((side) => of[side])), connection];

/** @param recorded runs under the usual settings */
export function readAll(recorded: readonly RunRecord[], of: readonly Claim[] = claims): ReadonlyMap<Reading, Read> {
  const cells = cellsOf(recorded);
  const sharesOf = ({ data, labels }: Reading, technique: string) => cells.get(keyOf(data, technique, labels)) ?? new Map<number, number>();
  const found = of
    .flatMap(({ readings = [] }) => readings)
    .map((reading) => {
      const own = sharesOf(reading, reading.technique);
      if (reading.over === undefined) return { reading, reached: estimated(own.values()) };
      return { reading, difference: paired(own, sharesOf(reading, reading.over)) };
    });
  const bar = barOf(found.flatMap(({ difference }) => (difference && difference.count >= leastSeeds ? chanceOf(difference) : [])));
  return new Map(
    found.map(({ reading, reached, difference }) => [reading, difference ? told(difference, bar) : toldOfOne(reached)] as const),
  );
}

const toldOfOne = (reached: Estimated): Read => (reached.count ? { outcome: "reached", reached } : { outcome: "unmeasured" });

function told(difference: Estimated, bar: number): Read {
  if (!difference.count) return { outcome: "unmeasured" };
  const forward = outcomeOf(difference, bar);
  const isBehind = outcomeOf({ ...difference, mean: -difference.mean }, bar) === "ahead";
  return { outcome: isBehind ? "behind" : forward, difference };
}

/** Whether what is said holds on all that was compared, on some of it or on none; open where nothing is told apart yet. */
export function findingOf({ readings = [], isBehind }: Claim, reads: ReadonlyMap<Reading, Read>): Finding {
  const outcomes = readings.flatMap((reading) => (reading.over === undefined ? [] : [reads.get(reading)?.outcome ?? "unmeasured"]));
  if (!outcomes.length) return "seen";
  const held = outcomes.filter((outcome) => outcome === (isBehind ? "behind" : "ahead")).length;
  if (held === outcomes.length) return "holds";
  if (held) return "in part";
  return outcomes.every((outcome) => outcome === "unmeasured" || outcome === "not told apart") ? "open" : "does not hold";
}

const keyOf = (data: string, technique: string, labels: RunRecord["labels"]) => `${data} ${technique} ${labels}`;

/** Shares by seed; what diverged is in no mean, as on the label curve. */
const cellsOf = (recorded: readonly RunRecord[]): Map<string, Map<number, number>> =>
  rollup(
    recorded.filter(({ accuracy }) => accuracy !== null),
    (runs) => new Map(runs.map(({ seed, accuracy }) => [seed, accuracy!])),
    ({ data, technique, labels }) => keyOf(data, technique, labels),
  );
