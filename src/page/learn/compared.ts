/** What recorded runs make of what is said of the paradigms: each comparison seed by seed, all of them judged together. */
import { rollup } from "d3";
import { testedClaims } from "../../lessons/claims/catalogue";
import { aspects, sides } from "../../lessons/claims/comparison";
import { linkOfTrained, type Claim, type Outcome, type Reading, type Trained } from "../../lessons/claims/reading";
import { fromLink } from "../../link/link";
import { runSpec, type Settings } from "../../link/settings";
import { openLink } from "../../shape/open-link";
import { fetchStatic } from "../../shape/static-json";
import { claimed } from "../../sweep/records/claimed";
import { fileNameOf, unpackRecorded, type RecordedFile } from "../../sweep/records/recorded";
import type { Finding } from "../../sentences/comparison";
import type { RunRecord } from "../../shape/record";
import { leastSeeds, outcomeOf } from "../../sweep/curve/comparison";
import { barOf, chanceOf, estimated, paired, type Estimated } from "../../sweep/curve/statistics";
import { seriesOf, seriesOn } from "../../sweep/records/identity";

/** What there is to read, `unmeasured` where a technique of it was not recorded. */
export type Read =
  | { outcome: "unmeasured" }
  /** Nobody is compared: how far it comes. */
  | { outcome: "reached"; reached: Estimated }
  | { outcome: Outcome; difference: Estimated };

/** Everything that is said. */
export const claims: readonly Claim[] = [...aspects.flatMap(({ of }) => sides.map((side) => of[side])), ...testedClaims];

/**
 * Techniques and data sets have come: their settings are part of which run is which.
 * @param recorded runs @param of everything that is said on the page
 */
export function readAll(recorded: readonly RunRecord[], of: readonly Claim[]): ReadonlyMap<Reading, Read> {
  const cells = cellsOf(recorded);
  const sharesOf = (trained: Trained) => cells.get(keyOf(seriesOfTrained(trained), trained.labels)) ?? new Map<number, number>();
  const found = of
    .flatMap(({ readings = [] }) => readings)
    .map((reading) => {
      const own = sharesOf(reading.of);
      if (reading.over === undefined) return { reading, reached: estimated(own.values()) };
      return { reading, difference: paired(own, sharesOf(reading.over)) };
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

const settingsOf = (trained: Trained): Settings => fromLink(openLink(linkOfTrained(trained))).settings;
const seriesOfTrained = (trained: Trained): string => seriesOn(settingsOf(trained), "a");
const keyOf = (series: string, labels: RunRecord["labels"]) => `${labels} ${series}`;

/** Shares by seed; what diverged is in no mean, as on the label curve. */
const cellsOf = (recorded: readonly RunRecord[]): Map<string, Map<number, number>> =>
  rollup(
    recorded.filter(({ accuracy }) => accuracy !== null),
    (runs) => new Map(runs.map(({ seed, accuracy }) => [seed, accuracy!])),
    ({ link, labels }) => keyOf(seriesOf(link), labels),
  );

/** Runs that were recorded for what is said alone; none where they cannot be had. Techniques and data sets have come. */
export const fetchClaimed = (): Promise<RunRecord[]> => (asked ??= fetchEach());
let asked: Promise<RunRecord[]> | undefined;

async function fetchEach(): Promise<RunRecord[]> {
  const names = new Set(claimed(testedClaims).map(({ trained }) => fileNameOf(runSpec(settingsOf(trained), "a"))));
  const files = await Promise.allSettled([...names].map((name) => fetchStatic<RecordedFile>(`claims/${name}.json`)));
  return files.flatMap((file) => (file.status === "fulfilled" ? unpackRecorded(file.value) : []));
}
