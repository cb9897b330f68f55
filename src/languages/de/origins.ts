import { language } from "../../shape/language";
import { counted } from "../../shape/numerals";
import type * as english from "../../sentences/origins";
import { listed, runsMany } from "./inflected";
import { computedBy } from "./machine";

export const originWords: typeof english.originWords = { here: "dieses Gerät", recorded: "aufgezeichnet", elsewhere: "importiert" };
export const originsWords: typeof english.originsWords = (origins) => listed(origins.map((origin) => originWords[origin]));

export const measuredAs: typeof english.measuredAs = { recorded: "aufgezeichnet", elsewhere: "importiert", here: "hier gemacht" };

export const seedsWords: typeof english.seedsWords = (least, most) =>
  least === most ? counted(most, "Seed") : `${least} bis ${counted(most, "Seed")}`;

export const noteWords: typeof english.noteWords = (seeds, origin) => [seeds, ...(origin ? [origin] : [])].join(" · ");

const madeWords: typeof english.originWords = { here: "gemacht", recorded: "aufgezeichnet", elsewhere: "importiert, gemacht" };

export const sourceWords: typeof english.sourceWords = (source) => {
  const { origin, version, commits, count, from, to } = source;
  if (origin === "here") return `${runsMany(count)}, gemacht auf diesem Gerät.`;
  const short = [...new Set(commits.map((commit) => commit.slice(0, 7)))];
  const program = `Labelscape ${version}${short.length ? ` (${someOf(short)})` : ""}`;
  return `${runsMany(count)}, ${madeWords[origin]} auf: ${computedBy(source)}, ${daysOf(from, to)}, von ${program}.`;
};

export const madeElsewhere: typeof english.madeElsewhere = (runs) => `${runsMany(runs)}, anderswo gemacht.`;

const mostNamed = 4;
const someOf = (all: readonly string[]): string =>
  all.length > mostNamed ? `${all.slice(0, mostNamed - 1).join(", ")} und ${all.length - mostNamed + 1} andere` : all.join(", ");

const date = new Intl.DateTimeFormat(language(), { dateStyle: "long", timeZone: "UTC" });
function daysOf(from: number, to: number): string {
  const [first, last] = [date.format(from), date.format(to)];
  return first === last ? first : `${first} bis ${last}`;
}
