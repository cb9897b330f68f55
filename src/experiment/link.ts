/** A link is an experiment: settings to text and back. Only what differs from the defaults is written; nothing unreadable ever throws. */
import { dataSetById, dataSets } from "../data-sets/catalogue";
import type { EncoderName } from "../shape/encoder";
import { choice, parseValue, printValue, startValues, type Params, type Value } from "../shape/params";
import { techniqueById, techniques } from "../techniques/catalogue";
import {
  commonParams,
  contestant,
  dataSetOf,
  defaultData,
  defaultLabels,
  defaultOpponent,
  defaultTechnique,
  mostLabels,
  techniqueOf,
  type Contestant,
  type Settings,
} from "./settings";
import { must } from "../shape/must";

/** The form of the link. A link without it is read as this one. */
export const linkVersion = 1;

const longestLink = 10_000;

export interface Parsed {
  settings: Settings;
  /** One line for each thing that could not be read, quoting it and saying what is used instead. */
  problems: string[];
  /** The keys that the link gave. */
  given: ReadonlySet<string>;
}

/** What is wrong, without what is used instead: for those who do not go on with anything else. */
export const faultIn = (problem: string): string => problem.replace(/: [^:]* is used$/, "");

/** Reads `data=digits&labels=4&seed=1&a=fixmatch&fixmatch.threshold=0.9`, with or without a leading `#`. */
export function fromLink(link: string): Parsed {
  const problems: string[] = [];
  if (link.length > longestLink)
    problems.push(
      `the link is ${link.length.toLocaleString("en")} characters long: only the first ${longestLink.toLocaleString("en")} are read`,
    );
  const text = new URLSearchParams(link.replace(/^#/, "").slice(0, longestLink));
  const used = new Set<string>(["v"]);

  /** Reads the value of a parameter under the first of these keys that the link has. */
  const take = (params: Params, name: string, ...keys: readonly string[]): Value => {
    const param = must(params[name], `parameter “${name}”`);
    let value = param.start;
    for (const key of keys.toReversed()) {
      const given = text.get(key);
      if (given === null) continue;
      used.add(key);
      const reading = parseValue(param, key, given);
      if (reading.problem) problems.push(reading.problem);
      value = reading.value === 0 ? 0 : reading.value; // no −0: it would be written as 0
    }
    return value;
  };
  const takeName = (key: string, start: string, options: readonly string[]): string =>
    take({ [key]: choice({ label: key, help: "", start, options }) }, key, key) as string;

  if ((text.get("v") ?? String(linkVersion)) !== String(linkVersion))
    problems.push(`v=${shortened(text.get("v")!)} is a link of another version: read as version ${linkVersion}`);

  const data = must(
    dataSetById(
      takeName(
        "data",
        defaultData,
        dataSets.map((d) => d.id),
      ),
    ),
    "such data set",
  );
  const dataValues = Object.fromEntries(Object.keys(data.params).map((name) => [name, take(data.params, name, `${data.id}.${name}`)]));
  const common = commonParams(data, take(commonParams(data), "encoder", "encoder") as EncoderName);
  const ids = techniques.map((t) => t.id);
  const takeContestant = (slot: "a" | "b", start: string): Contestant => {
    const technique = must(techniqueById(takeName(slot, start, ids)), "such technique");
    const values = Object.keys(technique.params).map((name) => [
      name,
      take(technique.params, name, `${slot}.${name}`, `${technique.id}.${name}`),
    ]);
    return { technique: technique.id, values: Object.fromEntries(values) };
  };
  const a = takeContestant("a", defaultTechnique);
  const b = takeContestant("b", defaultOpponent(a.technique));

  const labels = parseLabels(text.get("labels"), problems);
  used.add("labels");
  const shared = Object.fromEntries(Object.keys(common).map((name) => [name, take(common, name, name)]));
  const unknown = [...new Set(text.keys())].filter((key) => !used.has(key) && !isKnown(key));
  if (unknown.length)
    problems.push(
      `not known here: ${unknown.slice(0, 5).map(shortened).join(", ")}${unknown.length > 5 ? `, and ${unknown.length - 5} more` : ""}`,
    );

  return {
    settings: { data: data.id, dataValues, labels, a, b, ...shared } as Settings,
    problems: [...new Set(problems)],
    given: new Set(text.keys()),
  };
}

/** Settings of a technique or data set that is not on now are kept out of the way, not called unknown. */
function isKnown(key: string): boolean {
  const [owner = "", name = ""] = key.split(".");
  return Object.hasOwn((techniqueById(owner) ?? dataSetById(owner))?.params ?? {}, name);
}

function parseLabels(given: string | null, problems: string[]): number {
  if (given === null) return defaultLabels;
  if (given === "all") return Infinity;
  const number = given.trim() === "" ? NaN : Number(given);
  const instead = (value: number, why: string) => {
    problems.push(`labels=${shortened(given)} ${why}: ${printLabels(value)} is used`);
    return value;
  };
  if (!Number.isFinite(number)) return instead(defaultLabels, "is neither a number nor all");
  if (number < 1) return instead(1, "is below 1");
  return number > mostLabels ? instead(Infinity, `is above ${mostLabels}`) : number;
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

export const printLabels = (labels: number): string => (labels === Infinity ? "all" : String(labels));

/** The shortest link that {@link fromLink} reads back as the same settings. */
export function toLink(settings: Settings): string {
  const data = dataSetOf(settings);
  const text = new URLSearchParams();
  const write = (params: Params, values: Readonly<Record<string, Value>>, prefix: string) => {
    for (const [name, start] of Object.entries(startValues(params)))
      if (values[name] !== start) text.set(prefix + name, printValue(values[name]!));
  };
  if (data.id !== defaultData) text.set("data", data.id);
  write(data.params, settings.dataValues, `${data.id}.`);
  if (settings.labels !== defaultLabels) text.set("labels", printLabels(settings.labels));
  write(commonParams(data, settings.encoder), settings as unknown as Record<string, Value>, "");
  const { a, b } = settings;
  if (a.technique !== defaultTechnique) text.set("a", a.technique);
  if (b.technique !== defaultOpponent(a.technique)) text.set("b", b.technique);
  const bySlot = a.technique === b.technique;
  for (const slot of ["a", "b"] as const)
    write(techniqueOf(settings[slot]).params, settings[slot].values, bySlot ? `${slot}.` : `${settings[slot].technique}.`);
  return text.toString();
}

/** The experiment of the first visit. */
export const firstSettings = (): Settings => fromLink("").settings;

export const freshContestant = (id: string): Contestant => contestant(must(techniqueById(id), `technique “${id}”`));
