/** Where runs were made, in words: no dot is drawn without them. */
import { counted } from "../../shape/numerals";
import type { LabelCurve, Origin } from "../../sweep/curve/label-curve";
import { joined, type Source } from "../../sweep/curve/sources";
import { backendName } from "./words";

export const originWords: Readonly<Record<Origin, string>> = { here: "this device", recorded: "recorded", elsewhere: "imported" };

/** “recorded”, “this device and imported”; undefined for what was made just here. */
export const originIn = (origins: readonly Origin[]): string | undefined =>
  origins.every((origin) => origin === "here") ? undefined : origins.map((origin) => originWords[origin]).join(" and ");

/** “recorded” where all of their runs were, to stand before what they are; undefined where some were made elsewhere. */
export const madeIn = (curves: readonly Pick<LabelCurve, "origins">[]): string | undefined =>
  curves.every(({ origins }) => origins.every((origin) => origin === "recorded")) ? originWords.recorded : undefined;

const madeWords: Readonly<Record<Origin, string>> = { here: "made", recorded: "recorded", elsewhere: "imported, made" };
const mostNamed = 4;

/** Of all runs on these lines. */
export const sourcesOfCurves = (curves: readonly LabelCurve[]): string =>
  sourcesOf(curves.flatMap(({ cells }) => cells.flatMap(({ sources }) => sources)));

/**
 * “400 runs recorded on 2 cores of …, WASM, 22 November 2026, by Labelscape 0.1.0 (f9068e5). 3 runs made on this device.” A sentence for each
 * machine and program; empty for no runs.
 */
export function sourcesOf(sources: readonly Source[]): string {
  const largest = joined(sources).toSorted((a, b) => b.count - a.count);
  const others = largest.slice(mostNamed).reduce((sum, { count }) => sum + count, 0);
  const sentences = largest.slice(0, mostNamed).map(sourceOf);
  return [...sentences, ...(others ? [`${counted(others, "run")} made elsewhere.`] : [])].join(" ");
}

function sourceOf({ origin, device, backend, version, commits, count, from, to }: Source): string {
  const made = `${counted(count, "run")} ${madeWords[origin]} on`;
  if (origin === "here") return `${made} ${originWords.here}.`;
  const short = [...new Set(commits.map((commit) => commit.slice(0, 7)))];
  const program = `Labelscape ${version}${short.length ? ` (${someOf(short)})` : ""}`;
  return `${made} ${device}, ${backendName(backend)}, ${daysOf(from, to)}, by ${program}.`;
}

const someOf = (all: readonly string[]): string =>
  all.length > mostNamed ? `${all.slice(0, mostNamed - 1).join(", ")} and ${all.length - mostNamed + 1} others` : all.join(", ");

const date = new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: "UTC" });
/** “November 22, 2026”, or from the first day to the last. */
function daysOf(from: number, to: number): string {
  const [first, last] = [date.format(from), date.format(to)];
  return first === last ? first : `${first} to ${last}`;
}
