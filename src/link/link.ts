/** A link is an experiment: settings to text and back. Only what differs from the defaults is written; nothing unreadable ever throws. */
import { dataSetById, dataSets } from "../data-sets/catalogue";
import { linkSentences } from "../sentences/links";
import { broughtKey, ownId } from "../shape/brought";
import { madeWith, type DataSet } from "../shape/data-set";
import type { EncoderName } from "../shape/encoder";
import { easy } from "../shape/hardness";
import { must } from "../shape/must";
import { nearestTo } from "../shape/nearest";
import { asInLinks, choice, printValue, type Params, type Value } from "../shape/params";
import { numbersVersion } from "../shape/record";
import type { AnyTechnique } from "../shape/technique";
import { techniqueById, techniques } from "../techniques/catalogue";
import { defaultsOf } from "./defaults";
import { awaitedIn, idsOf, keysIn, mostTold, ownerIn } from "./keys";
import { pages, shows, type PageName, type Show } from "./pages";
import { shortened } from "./shortened";
import { parseValue } from "./reading";
import { stagingIn, type Staging } from "./staging";
import { refusedWords } from "./refused";
import {
  commonNames,
  contestant,
  dataSetOf,
  defaultLabels,
  leastBatchOf,
  mostLabels,
  opening,
  seedParam,
  techniqueOf,
  type Contestant,
  type Settings,
} from "./settings";

export interface Parsed {
  settings: Settings;
  /** One line for each thing that could not be read, quoting it and saying what is used instead. */
  problems: string[];
  /** What the link is about and a reader has yet to bring, as it says it: until then it is read as being about others. */
  awaited: string | undefined;
  /** What was read as it was meant, each in a few words: the link went through hands that changed it. */
  mended: string[];
  /** The keys that the link gave. */
  given: ReadonlySet<string>;
  /** Where it opens, and how that is shown. */
  page: PageName;
  show: Show;
  /** The id of the lesson that is open there, as it is given: who reads lessons knows which there are. */
  lesson: string | undefined;
  staging: Staging;
  /** The version of the numbers that it was written under: 1 for a link without `v`, today's for an empty one. */
  version: number;
}

/** Reads `v=2&data=digits&labels=4&seed=1&a=fixmatch&fixmatch.threshold=0.9`, also as it is pasted: with the address of the page, or spoilt on its way. After loadChosen, of load.ts. @param start the data set of a link that names none */
export function fromLink(link: string, start?: string): Parsed {
  const problems: string[] = [];
  const { text, mended } = keysIn(link, problems);
  const used = new Set<string>(["v", broughtKey, "labels", "present", "hide", "challenge", "lang", "page", "show", "lesson"]);

  const version = versionOf(text, problems);
  const defaults = defaultsOf(version);

  /** Reads the value of a parameter under the first of these keys that the link has. */
  const take = (params: Params, name: string, ...keys: readonly string[]): Value => {
    const param = must(params[name], `parameter “${name}”`);
    let value = param.start;
    for (const key of keys.toReversed()) {
      const given = text.get(key);
      if (given === undefined) continue;
      used.add(key);
      const reading = parseValue(param, key, given);
      if (reading.problem) problems.push(reading.problem);
      value = reading.value === 0 ? 0 : reading.value; // no −0: it would be written as 0
    }
    return value;
  };
  const takeName = (key: string, start: string, options: readonly string[]): string =>
    take({ [key]: choice({ label: key, help: "", start, options: asInLinks(options) }) }, key, key) as string;

  const awaited = awaitedIn(text);
  const named = takeName("data", start ?? defaults.data, [...idsOf(dataSets), ownId]);
  const data = come((id) => dataSetById(id, text.get(broughtKey)), awaited === undefined ? named : defaults.data);
  const own = defaults.own(data.id, data.params, data.kind);
  const dataValues = Object.fromEntries(Object.keys(own).map((name) => [name, take(own, name, `${data.id}.${name}`)]));
  const made = madeWith(data, dataValues);
  const common = defaults.common(made, take(defaults.common(made), "encoder", "encoder") as EncoderName);
  const takeContestant = (slot: "a" | "b", start: string): Contestant => {
    const wanted = takeName(slot, start, idsOf(techniques));
    const refused = refusedWords(wanted, data.id, "id");
    if (refused) problems.push(linkSentences.refusedInstead({ slot, refused, used: start }));
    const technique = come(techniqueById, refused ? start : wanted);
    const params = defaults.own(technique.id, technique.params as Params, data.kind);
    const values = Object.keys(params).map((name) => [name, take(params, name, `${slot}.${name}`, `${technique.id}.${name}`)]);
    return { technique: technique.id, values: Object.fromEntries(values) };
  };
  const isFirstVisit = isSilent(text);
  const a = takeContestant("a", isFirstVisit ? opening.a : defaults.technique);
  const b = takeContestant("b", isFirstVisit ? opening.b : defaults.opponent(a.technique));

  const labels = parseLabels(text.get("labels"), defaults.labels, problems);
  const shared = Object.fromEntries(Object.keys(common).map((name) => [name, take(common, name, name)]));
  shared.batch = enoughFor({ a, b }, Number(shared.batch), problems);
  tellUnknown([...text.keys()], used, [techniqueOf(a), techniqueOf(b), data], problems);

  return {
    ...placeOf(takeName, text, stagingIn(text, problems)),
    settings: { data: data.id, dataValues, labels, a, b, ...easy, ...shared } as Settings,
    problems: [...new Set(problems)],
    awaited,
    mended,
    given: new Set(text.keys()),
    version,
  };
}

/** Where it opens. */
const placeOf = (
  takeName: (key: string, start: string, options: readonly string[]) => string,
  text: ReadonlyMap<string, string>,
  staging: Staging,
): Pick<Parsed, "page" | "show" | "lesson" | "staging"> => {
  const page = takeName("page", "bench", pages) as PageName;
  const lesson = page === "learn" ? text.get("lesson") : undefined;
  return { staging, page, show: takeName("show", "all-budgets", shows) as Show, lesson };
};

function enoughFor(contestants: Record<"a" | "b", Contestant>, given: number, problems: string[]): number {
  const { batch, by } = leastBatchOf(contestants);
  if (given >= batch) return given;
  const fault = linkSentences.faults.leastBatch({ batch, by });
  problems.push(linkSentences.instead({ given: `batch=${printValue(given)}`, fault, used: String(batch) }));
  return batch;
}

const come = <T>(find: (id: string) => T | undefined, id: string): T => must(find(id), `“${id}” here yet`);
/** The technique or data set whose settings a key seems to name. */
const namedIn = (key: string): (AnyTechnique | DataSet)[] =>
  ownerIn(key).map((owner) => come((id) => techniqueById(id) ?? dataSetById(id), owner));

const namesOf = ({ id, params }: { id: string; params: Params }) => Object.keys(params).map((name) => `${id}.${name}`);
/** @param used keys that were read @param on whose settings are on */
function tellUnknown(keys: readonly string[], used: ReadonlySet<string>, on: readonly (AnyTechnique | DataSet)[], problems: string[]) {
  const unknown = keys.filter((key) => !used.has(key) && !isKnown(key));
  if (unknown.length) problems.push(unknownWords(unknown, [...on, ...keys.flatMap(namedIn)].flatMap(namesOf)));
}

/** “not known here: sed (seed?), and 3 more”. @param own names of the settings that are on, and of those the link names */
function unknownWords(keys: readonly string[], own: readonly string[]): string {
  const known = [...commonNames, ...own, "data", "labels", "a", "b", "page", "show", "lesson", "present", "hide", "challenge", "lang"];
  const told = keys.slice(0, mostTold).map((key) => ({ key: shortened(key), nearest: nearestTo(key, known) }));
  return linkSentences.unknown({ keys: told, more: keys.length - told.length });
}

/** Settings of a technique or data set that is not on now are kept out of the way, not called unknown. */
function isKnown(key: string): boolean {
  const [owner = "", name = ""] = key.split(".");
  return Object.hasOwn((techniqueById(owner) ?? dataSetById(owner))?.params ?? {}, name);
}

const plainKeys = new Set<string>(["data", "labels", "a", "b", ...commonNames]);
/** Whoever it is that is chosen: what is known of it need not have come. */
const saysPlainly = (key: string): boolean => plainKeys.has(key) || /^[ab]\./.test(key);
const saysSomething = (key: string): boolean => saysPlainly(key) || isKnown(key);

/** A link that may be the first visit, as far as that is known before what it names has come. */
export const mayBeSilent = (text: ReadonlyMap<string, string>): boolean => !text.has("v") && ![...text.keys()].some(saysPlainly);

/** A link that says nothing is the first visit of today. */
const isSilent = (text: ReadonlyMap<string, string>): boolean => !text.has("v") && ![...text.keys()].some(saysSomething);

/** What is not known here is read as today's. */
export function versionOf(text: ReadonlyMap<string, string>, problems: string[]): number {
  if (isSilent(text)) return numbersVersion;
  const given = text.get("v") ?? "1";
  const known = Array.from({ length: numbersVersion }, (_, i) => String(i + 1));
  if (known.includes(given)) return Number(given);
  const fault = linkSentences.faults.version;
  problems.push(linkSentences.instead({ given: `v=${shortened(given)}`, fault, used: String(numbersVersion) }));
  return numbersVersion;
}

/** A budget and a seed by themselves, as a link says them or not: they change nothing else in it. */
export function placeIn(labels: string | undefined, seed: string | undefined): { labels: number; seed: number; problems: string[] } {
  const problems: string[] = [];
  const budget = parseLabels(labels, defaultLabels, problems);
  const reading = parseValue(seedParam, "seed", seed ?? String(seedParam.start));
  if (reading.problem) problems.push(reading.problem);
  return { labels: budget, seed: Number(reading.value), problems };
}

function parseLabels(given: string | undefined, start: number, problems: string[]): number {
  if (given === undefined) return start;
  if (given === "all") return Infinity;
  const number = given.trim() === "" ? NaN : Number(given);
  const { faults } = linkSentences;
  const instead = (value: number, fault: string) => {
    problems.push(linkSentences.instead({ given: `labels=${shortened(given)}`, fault, used: printLabels(value) }));
    return value;
  };
  if (!Number.isFinite(number)) return instead(start, faults.noBudget);
  if (number < 1) return instead(1, faults.below(1));
  return number > mostLabels ? instead(Infinity, faults.above(mostLabels)) : number;
}

export const printLabels = (labels: number): string => (labels === Infinity ? "all" : String(labels));

/** The shortest link that {@link fromLink} reads back as the same settings, of today's version of the numbers. */
export const toLink = (settings: Settings): string => written(settings, [settings.a, settings.b], numbersVersion);

/** The same of contestant a alone, of any version of the numbers: whoever it met is not said. */
export const toLinkAlone = (settings: Omit<Settings, "b">, version: number): string => written(settings, [settings.a], version);

function written(settings: Omit<Settings, "a" | "b">, [a, b]: readonly [Contestant, Contestant?], version: number): string {
  const defaults = defaultsOf(version);
  const data = dataSetOf(settings);
  const text = new URLSearchParams(version === 1 ? {} : { v: String(version) });
  const write = (params: Params, values: Readonly<Record<string, Value>>, prefix: string) => {
    for (const [name, { start, kind }] of Object.entries(params))
      if (values[name] !== start || kind === "file") text.set(prefix + name, printValue(values[name]!));
  };
  const writeOwn = ({ technique, values }: Contestant, prefix: string) =>
    write(defaults.own(technique, techniqueById(technique)!.params as Params, data.kind), values, `${prefix}.`);
  if (data.id !== defaults.data) text.set("data", data.id);
  write(defaults.own(data.id, data.params, data.kind), settings.dataValues, `${data.id}.`);
  if (settings.labels !== defaults.labels) text.set("labels", printLabels(settings.labels));
  write(defaults.common(data, settings.encoder), settings as unknown as Record<string, Value>, "");
  if (a.technique !== defaults.technique) text.set("a", a.technique);
  if (b && b.technique !== defaults.opponent(a.technique)) text.set("b", b.technique);
  const bySlot = a.technique === b?.technique;
  writeOwn(a, bySlot ? "a" : a.technique);
  if (b) writeOwn(b, bySlot ? "b" : b.technique);
  return text.toString() || `v=${version}`; // an empty link is today's
}

/** The experiment that a data set starts with. */
export const usualSettings = (data: string): Settings => fromLink(`v=${numbersVersion}&data=${data}`).settings;

/** As declared, on a data set. */
export const freshContestant = (id: string, { kind }: DataSet): Contestant =>
  contestant(must(techniqueById(id), `technique “${id}”`), kind);
