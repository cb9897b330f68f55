/** The keys of a link and what they are given, as text: not judged yet. */
import { dataSetById, dataSets } from "../data-sets/catalogue";
import { linkSentences } from "../sentences/links";
import { broughtKey, ownId } from "../shape/brought";
import { must } from "../shape/must";
import { nearestTo } from "../shape/nearest";
import { techniques } from "../techniques/catalogue";
import { inTodaysWords } from "./moved";
import type { readPasted } from "./pasted";
import { shortened } from "./shortened";
import { isTracker } from "./trackers";

const longestLink = 10_000;
/** Of a kind that goes wrong often, so many are told. */
export const mostTold = 5;

interface Keys {
  text: ReadonlyMap<string, string>;
  /** What was read as it was meant, each in a few words. */
  mended: string[];
}

let mend: typeof readPasted | undefined;
/** As it is written here: nothing in it has to be undone. */
const isPlain = (link: string): boolean => /^(?:[\w.,=&-]*\w)?$/.test(link);
/** What undoes what became of a link on its way: undefined where it has come, or nothing has to be undone. @param link none for any */
export const loadMending = (link = "?"): Promise<unknown> | undefined =>
  mend || isPlain(link) ? undefined : import("./pasted").then((part) => (mend = part.readPasted));
const mended = (link: string): ReturnType<typeof readPasted> =>
  isPlain(link) ? { link, mended: [] } : must(mend, "what mends links")(link, shortened);

/** Keys and values. Of a key that is given again, the last value counts; what only says where a visitor comes from is left out. */
export function keysIn(link: string, problems: string[]): Keys {
  if (link.length > longestLink) problems.push(linkSentences.tooLong({ length: link.length, most: longestLink }));
  const pasted = mended(link.slice(0, longestLink));
  const given = new URLSearchParams(pasted.link);
  const trackers = [...new Set(given.keys())].filter(isTracker);
  for (const key of trackers) given.delete(key);
  const text = new Map([...given].map(([key, value]) => [key, value.trim()]));
  if (given.size > text.size)
    for (const [key, last] of [...text].filter(([key]) => given.getAll(key).length > 1).slice(0, mostTold))
      problems.push(linkSentences.twice({ key: shortened(key), used: shortened(last) }));
  return {
    text: inTodaysWords(text),
    mended: [...pasted.mended, ...trackers.slice(0, mostTold).map((key) => linkSentences.leftOut(shortened(key)))],
  };
}

/** What it says and is not on this device; undefined where it says nothing of the kind. */
export const awaitedIn = (text: ReadonlyMap<string, string>): string | undefined =>
  text.get("data") === ownId && !dataSetById(ownId, text.get(broughtKey)) ? (text.get(broughtKey) ?? "") : undefined;

export const idsOf = (all: readonly { id: string }[]): string[] => all.map(({ id }) => id);

/** Whose setting a key is, or seems to be: the id of a technique or a data set, where there is one. */
export function ownerIn(key: string): string[] {
  const [owner = "", name] = key.split(".");
  if (name === undefined || owner === "a" || owner === "b") return [];
  const nearest = nearestTo(owner, idsOf([...techniques, ...dataSets]));
  return nearest === undefined ? [] : [nearest];
}
