/** What the reader chooses for a sweep, and the plan that follows from it and from what is on the bench. */
import { contestantIn, dataSetOf, runSpec, slots, type Contestant, type Settings } from "../../link/settings";
import type { Kind } from "../../shape/kind";
import { startValues } from "../../shape/params";
import type { Budget, SweepPlan } from "../../shape/plan";
import { numbersVersion } from "../../shape/record";
import { baseline, techniqueById } from "../../techniques/catalogue";
import { conditionsOf, linkOf } from "../records/identity";
import { nameWithSettings } from "./plan";

export interface Choice {
  data: readonly string[];
  /** As a plan names them. */
  techniques: readonly string[];
  labels: readonly Budget[];
  /** How many, counted from 1. */
  seeds: number;
  /** As many steps for each, or as many as it takes in so many seconds. */
  over: "steps" | "seconds";
  seconds: number;
}

/** As a plan names it: its id, and after it what differs from the defaults on this kind of data. */
export function nameInPlan({ technique, values }: Contestant, kind: Kind): string {
  const starts = startValues(techniqueById(technique)!.params, kind);
  return nameWithSettings(technique, Object.fromEntries(Object.entries(values).filter(([key, value]) => value !== starts[key])));
}

/** What the plan's name of a technique is about. */
export const techniqueInPlan = (name: string): string => name.split("&", 1)[0]!;

const onBench = (settings: Settings): string[] =>
  slots(settings).map((slot) => nameInPlan(contestantIn(settings, slot), dataSetOf(settings).kind));

/** Everything that could be swept: every technique as declared, and those on the bench as they are set. */
export function techniquesToChoose(settings: Settings, all: readonly { id: string }[]): string[] {
  return [...new Set([...all.map(({ id }) => id), ...onBench(settings)])];
}

/** Who is on the bench, a few budgets, three seeds. */
export const firstChoice = (settings: Settings): Choice => ({
  data: [settings.data],
  techniques: [...new Set([baseline.id, ...onBench(settings)])],
  labels: [1, 4, 16, 64],
  seeds: 3,
  over: "steps",
  seconds: 10,
});

/**
 * The plan of a choice. On the data of the bench it takes the bench's conditions; over several data sets each has its usual ones. Backend
 * and what is judged are the bench's in any case.
 * @param stepsOf how many steps a technique takes where seconds are what is equal
 */
export function planOf(choice: Choice, settings: Settings, stepsOf?: (technique: string) => number): SweepPlan {
  const isHere = choice.data.length === 1 && choice.data[0] === settings.data;
  const usual = settings.judged === "test" ? `v=${numbersVersion}` : `v=${numbersVersion}&judged=${settings.judged}`;
  const link = isHere ? conditionsOf(linkOf(runSpec(settings, "a"), "auto")) : usual;
  return {
    link: settings.backend === "auto" ? link : `${link}&backend=${settings.backend}`,
    data: choice.data,
    techniques: choice.techniques.map((name) => (stepsOf ? `${name}&steps=${stepsOf(name)}` : name)),
    labels: choice.labels,
    seeds: Array.from({ length: choice.seeds }, (_, i) => i + 1),
  };
}
