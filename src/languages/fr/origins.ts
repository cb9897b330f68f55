import { language } from "../../shape/language";
import { counted, pluralOf } from "../../shape/numerals";
import type * as english from "../../sentences/origins";
import { computedBy } from "./machine";

export const originWords: typeof english.originWords = {
  here: "cet appareil",
  recorded: "enregistré",
  elsewhere: "importé",
};
export const originsWords: typeof english.originsWords = (origins) => origins.map((origin) => originWords[origin]).join(" et ");

export const measuredAs: typeof english.measuredAs = {
  recorded: "enregistrées",
  elsewhere: "importées",
  here: "faites ici",
};

export const seedsWords: typeof english.seedsWords = (least, most) =>
  least === most ? counted(most, "graine") : `${least} à ${counted(most, "graine")}`;

export const noteWords: typeof english.noteWords = (seeds, origin) => [seeds, ...(origin ? [origin] : [])].join(" · ");

const madeWords: Readonly<Record<keyof typeof english.originWords, readonly [string, string]>> = {
  here: ["fait", "faits"],
  recorded: ["enregistré", "enregistrés"],
  elsewhere: ["importé, fait", "importés, faits"],
};

export const sourceWords: typeof english.sourceWords = (source) => {
  const { origin, version, commits, count, from, to } = source;
  const made = `${counted(count, "essai")} ${pluralOf(count, ...madeWords[origin])} sur`;
  if (origin === "here") return `${made} ${originWords.here}.`;
  const short = [...new Set(commits.map((commit) => commit.slice(0, 7)))];
  const program = `Labelscape ${version}${short.length ? ` (${someOf(short)})` : ""}`;
  return `${made} ${computedBy(source)}, ${daysOf(from, to)}, par ${program}.`;
};

export const madeElsewhere: typeof english.madeElsewhere = (runs) => `${counted(runs, "essai fait", "essais faits")} ailleurs.`;

const mostNamed = 4;
const someOf = (all: readonly string[]): string =>
  all.length > mostNamed ? `${all.slice(0, mostNamed - 1).join(", ")} et ${all.length - mostNamed + 1} autres` : all.join(", ");

const date = new Intl.DateTimeFormat(language(), { dateStyle: "long", timeZone: "UTC" });
/** “22 novembre 2026”, or from the first day to the last. */
function daysOf(from: number, to: number): string {
  const [first, last] = [date.format(from), date.format(to)];
  return first === last ? first : `du ${first} au ${last}`;
}
