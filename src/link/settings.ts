/** Everything the reader may set, and how it becomes the specification of each contestant's run. */
import { broughtBy, dataSetById } from "../data-sets/catalogue";
import { kindNamed } from "../kinds/catalogue";
import { ownId } from "../shape/brought";
import { madeWith, type DataSet } from "../shape/data-set";
import { askedOf, easy, hardnessFrom, hardNames, hardnessOf, hardParams, type Hardness } from "../shape/hardness";
import type { Kind } from "../shape/kind";
import type { EncoderName } from "../shape/encoder";
import { judgedExamples } from "../sentences/judged";
import { contestantNames, encoderNames, settingNames } from "../sentences/setting-names";
import { must } from "../shape/must";
import type { Own } from "../shape/own";
import { asInLinks, choice, paramsOn, slider, startValues, whyNot, type Param, type Params, type Value } from "../shape/params";
import { backendNames, type BackendName, type Judge, type RunSpec } from "../shape/protocol";
import { labelledIn } from "../shape/labelled";
import type { AnyTechnique } from "../shape/technique";
import { baseline, techniqueById } from "../techniques/catalogue";

/** A contestant's place on the page. */
export type Slot = "a" | "b" | "baseline";

export interface Contestant {
  technique: string;
  values: Record<string, Value>;
}

export interface Settings extends Hardness {
  data: string;
  dataValues: Record<string, Value>;
  /** Labels a class; Infinity for all. */
  labels: number;
  seed: number;
  steps: number;
  batch: number;
  encoder: EncoderName;
  judged: Judge;
  backend: BackendName | "auto";
  a: Contestant;
  b: Contestant;
}

/** The transformer's steps are several times as dear as the others': fewer of them keep a run within minutes on any machine. */
const usualSteps = (data: DataSet, encoder: EncoderName): number =>
  encoder === "transformer" ? 10 * Math.round(0.06 * data.steps) : data.steps;

export const seedParam = slider({
  label: settingNames.seed,
  help: "",
  start: 1,
  min: 1,
  max: 9999,
  step: 1,
  rebuilds: true,
});

export const commonNames = ["seed", "encoder", "steps", "batch", "judged", "backend", ...hardNames] as const;
export type CommonName = (typeof commonNames)[number];

/** The least batch that all contestants learn from, and the name of the one that asks for so many, if any does. */
export function leastBatchOf({ a, b }: Pick<Settings, "a" | "b">): { batch: number; by?: string } {
  const asked = [a, b].map(techniqueOf).map(({ name, leastBatch = 0 }) => ({ batch: leastBatch, by: name }));
  return [leastOfAll, ...asked].reduce((most, one) => (one.batch > most.batch ? one : most));
}
const leastOfAll: ReturnType<typeof leastBatchOf> = { batch: 8 };

const encodersOf = (kind: Kind) =>
  Object.fromEntries(kindNamed(kind).encoders.map((name) => [name, encoderNames[name]])) as Record<EncoderName, string>;

const hardParamsOn = (data: DataSet) => hardParams(data, kindNamed(data.kind).marks ?? 0);

/** What is common to all contestants of an experiment; what each of them does is said by {@link explained} where they are shown. Steps start at what suits the data set, the encoder at what suits its kind. */
export const commonParams = (
  data: DataSet,
  encoder: EncoderName = kindNamed(data.kind).encoder,
  { batch: leastBatch }: ReturnType<typeof leastBatchOf> = leastOfAll,
) =>
  ({
    seed: seedParam,
    encoder: choice({
      label: settingNames.encoder,
      help: "",
      start: kindNamed(data.kind).encoder,
      options: encodersOf(data.kind),
      rebuilds: true,
    }),
    steps: slider({
      label: settingNames.steps,
      help: "",
      start: usualSteps(data, encoder),
      min: 10,
      max: 20000,
      step: 10,
      scale: "log",
      rebuilds: true,
    }),
    batch: slider({
      label: settingNames.batch,
      help: "",
      start: 64,
      min: leastBatch,
      max: 256,
      step: 8,
      rebuilds: true,
    }),
    judged: choice({
      label: settingNames.judged,
      help: "",
      start: "test",
      options: judgedExamples,
      rebuilds: true,
    }),
    backend: choice({
      label: settingNames.backend,
      help: "",
      start: "auto",
      options: asInLinks(["auto", ...backendNames]),
      rebuilds: true,
    }),
    ...hardParamsOn(data),
  }) satisfies Partial<Record<CommonName, Param>>;

export const defaultData = "digits";
export const defaultLabels = 4;
/** Where a link says something, but not who: as links of this version always meant. */
export const defaultTechnique = baseline.id;
/** Who meets on the first visit: one that learns without labels, one that learns with them and without. */
export const opening = { a: "simclr", b: "fixmatch" } as const;
/** Whoever is named first meets the baseline; the baseline itself meets FixMatch. */
export const defaultOpponent = (a: string): string => (a === baseline.id ? "fixmatch" : baseline.id);

/** As declared. */
export const contestant = (technique: AnyTechnique, kind: Kind): Contestant => ({
  technique: technique.id,
  values: startValues(technique.params, kind),
});

/** On another kind of data, what stood at its start stands at the start there, and so does what cannot be chosen there; what else was changed stays. */
export function movedTo(kind: Kind, from: Kind, c: Contestant): Contestant {
  const params: Params = techniqueOf(c).params;
  const [was, there] = [startValues(params, from), paramsOn(params, kind)];
  const values = Object.entries(c.values).map(([key, value]) => {
    const param = there[key]!;
    return [key, value === was[key] || whyNot(param, value) ? param.start : value];
  });
  return { technique: c.technique, values: Object.fromEntries(values) as Contestant["values"] };
}

/** What made other data harder, as far as these have room for it. */
export const hardOn = (data: DataSet, before: Hardness): Hardness => {
  const params = hardParamsOn(data);
  return hardnessFrom((name) => Math.min(before[name], params[name]?.max ?? easy[name]));
};

export const dataValuesOf = (data: DataSet): Record<string, Value> => startValues(data.params, data.kind);

/** More labels a class than any data set has: all of them. */
export const mostLabels = 100_000;

/** The budgets of the label slider: powers of two a class, and all. */
export function labelSteps(data: Pick<DataSet, "classes">, poolCount: number): number[] {
  const most = Math.floor(poolCount / data.classes.length);
  const steps: number[] = [];
  for (let n = 1; n < most; n *= 2) steps.push(n);
  return [...steps, Infinity];
}

/** Labels only, as declared. */
const baselineOn = (kind: Kind): Contestant => contestant(must(techniqueById(baseline.id), baseline.name), kind);
const isBaseline = (c: Contestant, kind: Kind): boolean =>
  c.technique === baseline.id && Object.entries(baselineOn(kind).values).every(([key, value]) => c.values[key] === value);

/** Who is labels only, as declared: a contestant where one is the same, else a run of its own. */
export function baselineSlot(settings: Settings): Slot {
  const { a, b } = settings;
  const { kind } = dataSetOf(settings);
  return isBaseline(a, kind) ? "a" : isBaseline(b, kind) ? "b" : "baseline";
}

/** The contestants that run beside each other. */
export const slots = (settings: Settings): Slot[] => (baselineSlot(settings) === "baseline" ? ["a", "b", "baseline"] : ["a", "b"]);

export const contestantIn = (settings: Settings, slot: Slot): Contestant =>
  slot === "baseline" ? baselineOn(dataSetOf(settings).kind) : settings[slot];

export function runSpec(settings: Settings, slot: Slot): RunSpec {
  const { data, dataValues, labels, seed, steps, batch, encoder, judged } = settings;
  const { technique, values } = contestantIn(settings, slot);
  return { data, dataValues, technique, values, encoder, labels, seed, steps, batch, judged, ...hardnessOf(settings) };
}

export const dataSetOf = ({ data, dataValues }: Pick<Settings, "data" | "dataValues">): DataSet =>
  madeWith(must(dataSetById(data), `data set “${data}”`), dataValues);
/** What a reader brought, where a run learns from that. */
export const broughtOf = ({ data, dataValues }: Pick<RunSpec, "data" | "dataValues">): Own | undefined =>
  data === ownId ? broughtBy(String(dataValues.file)) : undefined;
export const techniqueOf = (c: Contestant): AnyTechnique => must(techniqueById(c.technique), `technique “${c.technique}”`);
export const techniqueIn = (settings: Settings, slot: Slot): AnyTechnique => techniqueOf(contestantIn(settings, slot));

/** What a contestant is called beside the others: never two the same. */
export function nameIn(settings: Settings, slot: Slot): string {
  const { a, b } = settings;
  if (slot === "baseline") return a.technique === baseline.id || b.technique === baseline.id ? contestantNames.baseline : baseline.name;
  const { name } = techniqueOf(settings[slot]);
  return a.technique === b.technique ? contestantNames.twice({ name, slot: slot.toUpperCase() }) : name;
}

type DataSettings = Pick<Settings, "data" | "dataValues" | "judged"> & Partial<Hardness>;

interface Expected {
  /** Of them, so many may be labelled. */
  asked: number;
  pool: number;
  judged: number;
}

/** How many examples the pool has, and how many are judged: before they have come. */
function expected(settings: DataSettings): Expected {
  const [data, { dataValues, judged }] = [dataSetOf(settings), settings];
  const { brought } = data;
  const count = Number(
    data.files.length ? must(data.packedCount, `number of examples of “${data.id}”`) : (brought?.labelled ?? dataValues.count),
  );
  const parted = (all: number) => ({ pool: all - Math.round(all * data.testShare), judged: Math.round(all * data.testShare) });
  const tested = parted(count);
  const hard = { ...easy, ...settings };
  const of = thinnedBy(hard, data.classes.length, judged === "test" ? tested : parted(tested.pool));
  return { ...of, pool: of.pool + (brought ? Math.round((brought.count - brought.labelled) * hard.poolShare) : 0) };
}

/** Exactly where all classes have as many examples, else about: how many each has is known when they have come. */
function thinnedBy(hard: Hardness, classCount: number, { pool, judged }: Omit<Expected, "asked">): Expected {
  const { strangers, poolSkew, poolShare } = hard;
  const askedClasses = classCount - strangers;
  const ranks = Array.from({ length: askedClasses }, (_, rank) => rank / Math.max(1, askedClasses - 1));
  const kept = (ranks.reduce((sum, rank) => sum + poolSkew ** -rank, 0) * poolShare) / classCount;
  const [asked, others] = [Math.round(pool * kept), Math.round((pool * strangers * poolShare) / classCount)];
  return { asked, pool: asked + others, judged: Math.round((judged * askedClasses) / classCount) };
}

export function expectedSplit(settings: DataSettings): Omit<Expected, "asked"> {
  const { pool, judged } = expected(settings);
  return { pool, judged };
}
export const expectedPool = (settings: DataSettings): number => expected(settings).pool;

/** The data with the classes that are asked for. */
export const askedIn = (settings: Pick<Settings, "data" | "dataValues" | "strangers">): DataSet => askedOf(dataSetOf(settings), settings);

/** How many labels a budget of so many a class buys. */
export const expectedLabels = (settings: DataSettings, labelsAClass: number): number =>
  labelledIn(expected(settings).asked, labelsAClass, askedIn({ ...easy, ...settings }).classes.length);
