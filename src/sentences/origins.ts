/** Where runs were made: no dot is drawn without it. */
import { language, said } from "../shape/language";
import { counted } from "../shape/numerals";
import type { RunRecord } from "../shape/record";
import { computedBy } from "./machine";

type Origin = RunRecord["origin"];

export const originWords: Readonly<Record<Origin, string>> = said("originWords", {
  here: "this device",
  recorded: "recorded",
  elsewhere: "imported",
});
/** “recorded and imported” */
export const originsWords = said("originsWords", (origins: readonly Origin[]): string =>
  origins.map((origin) => originWords[origin]).join(" and "),
);

/** Of what was measured, in the order in which they are told. */
export const measuredAs: Readonly<Record<Origin, string>> = said("measuredAs", {
  recorded: "recorded",
  elsewhere: "imported",
  here: "made here",
});

/** “5 seeds”, “1 to 10 seeds” */
export const seedsWords = said("seedsWords", (least: number, most: number): string =>
  least === most ? counted(most, "seed") : `${least} to ${counted(most, "seed")}`,
);

/** “5 seeds · recorded” @param origin where all were made, if that is one */
export const noteWords = said("noteWords", (seeds: string, origin: string | undefined): string =>
  [seeds, ...(origin ? [origin] : [])].join(" · "),
);

const madeWords: Readonly<Record<Origin, string>> = { here: "made", recorded: "recorded", elsewhere: "imported, made" };

interface Source extends Pick<RunRecord, "origin" | "device" | "backend" | "version"> {
  commits: readonly string[];
  /** Runs. */
  count: number;
  from: number;
  to: number;
}

/** “400 runs recorded on 2 cores of …, WASM, 22 November 2026, by Labelscape 0.1.0 (f9068e5).” */
export const sourceWords = said("sourceWords", (source: Source): string => {
  const { origin, version, commits, count, from, to } = source;
  const made = `${counted(count, "run")} ${madeWords[origin]} on`;
  if (origin === "here") return `${made} ${originWords.here}.`;
  const short = [...new Set(commits.map((commit) => commit.slice(0, 7)))];
  const program = `Labelscape ${version}${short.length ? ` (${someOf(short)})` : ""}`;
  return `${made} ${computedBy(source)}, ${daysOf(from, to)}, by ${program}.`;
});

export const madeElsewhere = said("madeElsewhere", (runs: number): string => `${counted(runs, "run")} made elsewhere.`);

const mostNamed = 4;
const someOf = (all: readonly string[]): string =>
  all.length > mostNamed ? `${all.slice(0, mostNamed - 1).join(", ")} and ${all.length - mostNamed + 1} others` : all.join(", ");

const date = new Intl.DateTimeFormat(language(), { dateStyle: "long", timeZone: "UTC" });
/** “November 22, 2026”, or from the first day to the last. */
function daysOf(from: number, to: number): string {
  const [first, last] = [date.format(from), date.format(to)];
  return first === last ? first : `${first} to ${last}`;
}
