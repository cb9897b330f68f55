/** What a lecture steps through: experiments, each with a title; the usual ones, or a list of links that somebody has brought. */
import { linkIn } from "../../link/address";
import { pages, type PageName } from "../../link/pages";
import { presentSentences } from "../../sentences/present";

export interface Scene {
  title: string;
  link: string;
  page: PageName;
  /** The id of the lesson that is open. */
  lesson?: string;
}

const { titles } = presentSentences;
const bench = (title: string, link: string): Scene => ({ title, link: `v=2&${link}`, page: "bench" });

export const usualScenes: readonly Scene[] = [
  bench(titles.twoWays, "a=simclr&b=fixmatch"),
  bench(titles.oneLabel, "labels=1&a=simclr&b=fixmatch"),
  bench(titles.manyLabels, "labels=64&a=simclr&b=fixmatch"),
  bench(titles.shape, "data=two-moons&labels=1&a=labels-only&b=label-spreading"),
  bench(titles.words, "data=definitions&labels=16&a=masked&b=self-training"),
  bench(titles.bar, "a=fixmatch&b=fixmatch&a.threshold=0.5"),
  { title: titles.who, link: "v=2&a=simclr&b=fixmatch", page: "curve" },
];

const most = 50;

/** Scenes in a text: in each line an address or the part of it after #, its title before it. Lines without a link are no scenes. */
export function scenesIn(text: string): Scene[] {
  return text
    .split(/\r?\n/)
    .flatMap((line, i) => sceneIn(line, i + 1) ?? [])
    .slice(0, most);
}

function sceneIn(line: string, number: number): Scene | undefined {
  const address = /(?:https?:\/\/\S+|#\S*)?$/.exec(line.trim())?.[0] ?? "";
  const link = address.startsWith("#") ? address.slice(1) : URL.canParse(address) ? linkIn(new URL(address)) : "";
  const text = new URLSearchParams(link);
  if (![...text.keys()].length || !/=/.test(link)) return undefined;
  const page = pages.find((one) => one === text.get("page")) ?? "bench";
  const lesson = page === "learn" ? text.get("lesson") : null;
  for (const key of ["page", "present", "hide", "lesson"]) text.delete(key);
  const title = line
    .trim()
    .slice(0, -address.length)
    .replace(/[\s:–—-]+$/, "");
  return { title: title || `${number}`, link: text.toString(), page, ...(lesson && { lesson }) };
}
