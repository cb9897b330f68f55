import { language } from "../../shape/language";
import { counted } from "../../shape/numerals";
import type { RunRecord } from "../../shape/record";
import type * as english from "../../sentences/origins";
import type { Translated } from "../translated";
import { computedBy } from "./machine";

type Origin = RunRecord["origin"];

const list = new Intl.ListFormat(language(), { type: "conjunction" });

/** Nouns, as they stand beside one run and beside several seeds. */
export const originWords: Translated<typeof english.originWords> = {
  here: "este dispositivo",
  recorded: "registro",
  elsewhere: "importación",
};
export const originsWords: typeof english.originsWords = (origins) => list.format(origins.map((origin) => originWords[origin]));

export const measuredAs: Translated<typeof english.measuredAs> = {
  recorded: "registradas",
  elsewhere: "importadas",
  here: "hechas aquí",
};

export const seedsWords: typeof english.seedsWords = (least, most) =>
  least === most ? counted(most, "semilla") : `de ${least} a ${counted(most, "semilla")}`;

export const noteWords: typeof english.noteWords = (seeds, origin) => [seeds, ...(origin ? [origin] : [])].join(" · ");

const madeWords: Readonly<Record<Origin, readonly [one: string, many: string]>> = {
  here: ["hecha", "hechas"],
  recorded: ["registrada", "registradas"],
  elsewhere: ["importada, hecha", "importadas, hechas"],
};
const runs = (number: number, [one, many]: readonly [string, string]): string => counted(number, `ejecución ${one}`, `ejecuciones ${many}`);

export const sourceWords: typeof english.sourceWords = (source) => {
  const { origin, version, commits, count, from, to } = source;
  const made = `${runs(count, madeWords[origin])} en`;
  if (origin === "here") return `${made} ${originWords.here}.`;
  const short = [...new Set(commits.map((commit) => commit.slice(0, 7)))];
  const program = `Labelscape ${version}${short.length ? ` (${someOf(short)})` : ""}`;
  return `${made} ${computedBy(source)}, ${daysOf(from, to)}, por ${program}.`;
};

export const madeElsewhere: typeof english.madeElsewhere = (number) => `${runs(number, ["hecha", "hechas"])} en otro sitio.`;

const mostNamed = 4;
const someOf = (all: readonly string[]): string =>
  all.length > mostNamed ? `${all.slice(0, mostNamed - 1).join(", ")} y ${all.length - mostNamed + 1} más` : all.join(", ");

const date = new Intl.DateTimeFormat(language(), { dateStyle: "long", timeZone: "UTC" });
function daysOf(from: number, to: number): string {
  const [first, last] = [date.format(from), date.format(to)];
  return first === last ? first : `del ${first} al ${last}`;
}
