/** Which run is which: the same link is the same run, and what differs only in labels and seed is one series. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { toLinkAlone } from "../../link/link";
import { defaultData, defaultLabels, runSpec, seedParam, type Settings, type Slot } from "../../link/settings";
import type { Budget } from "../../shape/plan";
import type { BackendName, RunSpec } from "../../shape/protocol";
import { numbersVersion } from "../../shape/record";

/** A hash of a link, or of several: 16 hexadecimal digits. */
export const idOf = (...links: readonly string[]): string => bytesToHex(sha256(utf8ToBytes(links.join("\n")))).slice(0, 16);

/** The link of one contestant's run alone, as contestant a: the same whoever it ran beside. Every run has this one and no other. */
export const linkOf = ({ technique, values, ...common }: RunSpec, backend: BackendName | "auto", version = numbersVersion): string =>
  toLinkAlone({ ...common, dataValues: { ...common.dataValues }, backend, a: { technique, values: { ...values } } }, version);

/** The series that a run of the bench belongs to. */
export const seriesOn = (settings: Settings, slot: Slot): string => seriesOf(linkOf(runSpec(settings, slot), "auto"));

/** A link without labels and seed, of which a plan has thousands: what comes before them and after, and those that are not written. */
export interface OpenLink {
  before: string;
  after: string;
  usual: { labels: Budget; seed: number };
}

/** Of the first version of the numbers, a link that says nothing else. */
const first = "v=1";

/** {@link linkOf} for any labels and seed: {@link linkAt} puts them in. */
export function openLinkOf(spec: Omit<RunSpec, "labels" | "seed">, backend: BackendName | "auto", version = numbersVersion): OpenLink {
  const usual = { labels: defaultLabels, seed: seedParam.start };
  const [labels, seed] = [usual.labels + 1, usual.seed + 1]; // so that they are written
  const link = linkOf({ ...spec, labels, seed }, backend, version);
  const [before = "", after = ""] = link.split(new RegExp(`(?:^|&)labels=${labels}&seed=${seed}(?=&|$)`));
  return { before, after, usual };
}

export function linkAt({ before, after, usual }: OpenLink, labels: Budget, seed: number): string {
  const ofLabels = labels === usual.labels ? "" : `&labels=${labels}`;
  const link = before + ofLabels + (seed === usual.seed ? "" : `&seed=${seed}`) + after;
  return before ? link : link.slice(1) || first;
}

/** What stands in a {@link linkOf}, key by key: as it is written there, nothing in it has to be decoded. */
const partsOf = (link: string): string[] => (link ? link.split("&") : []);
const keyOf = (part: string): string => part.slice(0, part.indexOf("="));

/** A link of a run without some of its keys. */
export const without = (link: string, isOut: (key: string) => boolean): string =>
  partsOf(link)
    .filter((part) => !isOut(keyOf(part)))
    .join("&");

const isPlace = (key: string): boolean => key === "labels" || key === "seed";

/** What runs on one line of the label curve have in common: everything but labels, seed and what computed. */
export const seriesOf = (link: string): string => without(link === first ? "" : link, (key) => isPlace(key) || key === "backend");

const dataIn = (link: string): string =>
  partsOf(link)
    .find((part) => part.startsWith("data="))
    ?.slice("data=".length) ?? defaultData;

/** What all techniques on one chart should have in common: of a series, everything but the technique and its own settings. */
export function conditionsOf(link: string): string {
  const ofData = `${dataIn(link)}.`;
  return without(seriesOf(link), (key) => key === "a" || key === "b" || (key.includes(".") && !key.startsWith(ofData)));
}
