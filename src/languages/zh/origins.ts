import { language } from "../../shape/language";
import type * as english from "../../sentences/origins";
import { count } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { computedBy } from "./machine";
import { listed, say } from "./spaced";

export const originWords: Translated<typeof english.originWords> = { here: "本设备", recorded: "预录", elsewhere: "导入" };
export const originsWords: typeof english.originsWords = (origins) => origins.map((origin) => originWords[origin]).join("和");

export const measuredAs: Translated<typeof english.measuredAs> = { recorded: "预录", elsewhere: "导入", here: "在此运行" };

export const seedsWords: typeof english.seedsWords = (least, most) =>
  least === most ? `${count(most)} 个种子` : `${count(least)} 到 ${count(most)} 个种子`;

export const noteWords: typeof english.noteWords = (seeds, origin) => [seeds, ...(origin ? [origin] : [])].join(" · ");

const madeWords: Translated<typeof english.originWords> = { here: "运行", recorded: "预录", elsewhere: "运行后导入" };

export const sourceWords: typeof english.sourceWords = (source) => {
  const { origin, version, commits, count: runs, from, to } = source;
  if (origin === "here") return `${count(runs)} 次运行在${originWords.here}上完成。`;
  const short = [...new Set(commits.map((commit) => commit.slice(0, 7)))];
  const program = `Labelscape ${version}${short.length ? ` (${someOf(short)})` : ""}`;
  return say`${count(runs)}次运行由 ${program} 在${computedBy(source)}上${madeWords[origin]}，${daysOf(from, to)}。`;
};

export const madeElsewhere: typeof english.madeElsewhere = (runs) => `${count(runs)} 次运行在别处完成。`;

const mostNamed = 4;
const someOf = (all: readonly string[]): string =>
  all.length > mostNamed ? `${listed(all.slice(0, mostNamed - 1))}等 ${all.length} 个` : listed(all);

const date = new Intl.DateTimeFormat(language(), { dateStyle: "long", timeZone: "UTC" });
function daysOf(from: number, to: number): string {
  const [first, last] = [date.format(from), date.format(to)];
  return first === last ? first : `${first}至${last}`;
}
