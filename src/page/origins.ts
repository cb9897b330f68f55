/** Where runs were made, in words: no dot is drawn without them. */
import { group } from "d3";
import { counted } from "../shape/numerals";
import type { RunRecord } from "../shape/record";
import type { Origin } from "../sweep/curves";
import { backendName } from "./words";

export const originWords: Readonly<Record<Origin, string>> = { here: "this device", recorded: "recorded", elsewhere: "imported" };

/** “recorded”, “this device and imported”; undefined for what was made just here. */
export const originIn = (origins: readonly Origin[]): string | undefined =>
  origins.every((origin) => origin === "here") ? undefined : origins.map((origin) => originWords[origin]).join(" and ");

const madeWords: Readonly<Record<Origin, string>> = { here: "made", recorded: "recorded", elsewhere: "imported, made" };
const mostNamed = 4;

/**
 * “400 runs recorded on 2 cores of …, WASM, 22 November 2026, by Labelscape 0.1.0 (f9068e5). 3 runs made on this device.” A sentence for each
 * machine and program; empty for no runs.
 */
export function sourcesOf(runs: readonly RunRecord[]): string {
  const groups = group(runs, ({ origin, device, backend, version }) =>
    origin === "here" ? origin : JSON.stringify([origin, device, backend, version]),
  );
  const largest = [...groups.values()].toSorted((a, b) => b.length - a.length);
  const others = largest.slice(mostNamed).flat().length;
  const sentences = largest.slice(0, mostNamed).map(sourceOf);
  return [...sentences, ...(others ? [`${counted(others, "run")} made elsewhere.`] : [])].join(" ");
}

function sourceOf(runs: readonly RunRecord[]): string {
  const { origin, device, backend, version } = runs[0]!;
  const made = `${counted(runs.length, "run")} ${madeWords[origin]} on`;
  if (origin === "here") return `${made} ${originWords.here}.`;
  const commits = [...new Set(runs.flatMap(({ commit }) => (commit ? [commit.slice(0, 7)] : [])))];
  const program = `Labelscape ${version}${commits.length ? ` (${someOf(commits)})` : ""}`;
  return `${made} ${device}, ${backendName(backend)}, ${daysOf(runs.map(({ at }) => at))}, by ${program}.`;
}

const someOf = (all: readonly string[]): string =>
  all.length > mostNamed ? `${all.slice(0, mostNamed - 1).join(", ")} and ${all.length - mostNamed + 1} others` : all.join(", ");

const date = new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: "UTC" });
/** “November 22, 2026”, or from the first day to the last. */
function daysOf(times: readonly number[]): string {
  const [first, last] = [Math.min(...times), Math.max(...times)].map((at) => date.format(at));
  return first === last ? first! : `${first} to ${last}`;
}
