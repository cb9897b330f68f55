/** Which run is which: the same link is the same run, and what differs only in labels and seed is one series. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { freshContestant, toLink } from "../experiment/link";
import { commonParams, dataSetOf, defaultData, defaultLabels, defaultOpponent } from "../experiment/settings";
import type { Budget } from "../shape/plan";
import type { BackendName, RunSpec } from "../shape/protocol";

/** A hash of a link, or of several: 16 hexadecimal digits. */
export const idOf = (...links: readonly string[]): string => bytesToHex(sha256(utf8ToBytes(links.join("\n")))).slice(0, 16);

/** The link of one contestant's run alone, as contestant a: the same whoever it ran beside. */
export function linkOf({ technique, values, ...common }: RunSpec, backend: BackendName | "auto"): string {
  const a = { technique, values: { ...values } };
  const b = freshContestant(defaultOpponent(technique), dataSetOf(common));
  return toLink({ ...common, dataValues: { ...common.dataValues }, backend, a, b });
}

/** A link without labels and seed, of which a plan has thousands: what comes before them and after, and those that are not written. */
export interface OpenLink {
  before: string;
  after: string;
  usual: { labels: Budget; seed: number };
}

/** {@link linkOf} for any labels and seed: {@link linkAt} puts them in. */
export function openLinkOf(spec: Omit<RunSpec, "labels" | "seed">, backend: BackendName | "auto"): OpenLink {
  const usual = { labels: defaultLabels, seed: commonParams(dataSetOf(spec)).seed.start };
  const [labels, seed] = [usual.labels + 1, usual.seed + 1]; // so that they are written
  const [before = "", after = ""] = linkOf({ ...spec, labels, seed }, backend).split(new RegExp(`&labels=${labels}&seed=${seed}(?=&|$)`));
  return { before, after, usual };
}

export function linkAt({ before, after, usual }: OpenLink, labels: Budget, seed: number): string {
  const ofLabels = labels === usual.labels ? "" : `&labels=${labels}`;
  return before + ofLabels + (seed === usual.seed ? "" : `&seed=${seed}`) + after;
}

/** What is found out of a link once is not found out again: there are few links, and charts ask for them often. */
export function remembered(find: (link: string) => string): (link: string) => string {
  const known = new Map<string, string>();
  return (link) => {
    const found = known.get(link) ?? find(link);
    if (known.size > 50_000) known.clear();
    known.set(link, found);
    return found;
  };
}

function without(link: string, keys: readonly string[]): string {
  const text = new URLSearchParams(link);
  for (const key of keys) text.delete(key);
  return text.toString();
}

/** What runs on one line of the label curve have in common: everything but labels, seed and what computed. */
export const seriesOf = remembered((link) => without(link, ["labels", "seed", "backend"]));

/** What all techniques on one chart should have in common: of a series, everything but the technique and its own settings. */
export const conditionsOf = remembered((link) => {
  const series = new URLSearchParams(seriesOf(link));
  const ofData = `${series.get("data") ?? defaultData}.`;
  const own = [...series.keys()].filter((key) => key === "a" || key === "b" || (key.includes(".") && !key.startsWith(ofData)));
  for (const key of own) series.delete(key);
  return series.toString();
});
