/** What a plan trains but for the seeds: one cell for each data set, technique and budget of labels, each of them once. */
import { beginsBlind } from "../../link/changes";
import { fromLink, printLabels, type Parsed } from "../../link/link";
import { linkSentences } from "../../sentences/links";
import { planFileSentences } from "../../sentences/plan-files";
import { defaultOpponent, expectedLabels, runSpec, seedParam, type Settings } from "../../link/settings";
import { nameIn } from "../../shape/brought";
import type { Budget, SweepPlan } from "../../shape/plan";
import type { BackendName, RunSpec } from "../../shape/protocol";
import { must } from "../../shape/must";
import { firstToSeeLabels, phasesOf, stepsOf } from "../../shape/phases";
import { labelsOf, numbersVersion } from "../../shape/record";
import { techniqueById } from "../../techniques/catalogue";
import { openLinkOf, type OpenLink } from "../records/identity";

/** What runs have in common that differ in nothing but labels and seed. */
export interface Setting {
  spec: Omit<RunSpec, "labels" | "seed">;
  backend: BackendName | "auto";
  link: OpenLink;
  /** The share of a training that a further budget of labels costs in the same job. */
  again: number;
}

/** What jobs have in common that differ in nothing but the seed. */
export interface Cell {
  setting: Setting;
  /** One for each run that comes out of such a job. */
  labels: readonly Budget[];
}

/** A plan that cannot be carried out: which part of it, and why. */
export class PlanError extends Error {
  override name = "PlanError";
  constructor(
    /** What is wrong, as a part of a sentence that quotes it. */
    readonly fault: string,
    /** Where in the plan. */
    readonly path: readonly (string | number)[],
  ) {
    super(planFileSentences.refused(fault));
  }
}

/** What a technique learns before it sees a label is learned once for all budgets. @throws PlanError quoting what cannot be read */
export function cellsOf(plan: SweepPlan): Cell[] {
  for (const [i, labels] of plan.labels.entries()) refuse(faultsIn({ labels: String(labels) }), ["labels", i]);
  for (const [i, seed] of plan.seeds.entries()) if (!isSeed(seed)) refuse(faultsIn({ seed: String(seed) }), ["seeds", i]);
  const cells = new Map<string, readonly Cell[]>();
  for (const [i, data] of plan.data.entries())
    for (const [j, technique] of plan.techniques.entries()) {
      const settings = settingsOf(plan, data, technique) ?? refuseSettings(plan, i, j);
      const setting = settingFrom(settings);
      const key = setting.link.before + setting.link.after;
      if (cells.has(key)) continue; // named in two ways
      const budgets = differentBudgets(settings, plan.labels);
      const each = beginsBlind(settings.a.technique) ? [budgets] : budgets.map((one) => [one]);
      cells.set(
        key,
        each.map((labels) => ({ setting, labels })),
      );
    }
  return [...cells.values()].flat();
}

export function settingFrom(settings: Settings): Setting {
  const { backend } = settings;
  const { seed: _seed, labels: _labels, ...spec } = runSpec(settings, "a");
  return { spec, backend, link: openLinkOf(spec, backend), again: againIn(spec) };
}

/** What comes after all that has seen no label. */
function againIn({ technique: id, steps, values }: Pick<RunSpec, "technique" | "steps" | "values">): number {
  const technique = must(techniqueById(id), `technique “${id}”`);
  const after = stepsOf(phasesOf(technique), steps, values).slice(firstToSeeLabels(technique));
  return after.reduce((sum, some) => sum + some, 0) / steps;
}

/** Of budgets that buy the same labels of this pool, the first; all of them under the name of all, where the plan names them so. */
function differentBudgets(settings: Settings, budgets: readonly Budget[]): Budget[] {
  const byCount = new Map<number, Budget>();
  for (const labels of budgets) {
    const count = expectedLabels(settings, labelsOf({ labels }));
    if (labels === "all" || !byCount.has(count)) byCount.set(count, labels);
  }
  return [...byCount.values()];
}

const faultsIn = (text: Readonly<Record<string, string>>): string[] =>
  faultsOf(fromLink(new URLSearchParams({ v: String(numbersVersion), ...text }).toString()));
/** What a reader has yet to bring cannot be trained on. */
const faultsOf = ({ problems, awaited }: Pick<Parsed, "problems" | "awaited">): string[] => [
  ...problems.map(linkSentences.faultOnly),
  ...(awaited === undefined ? [] : [planFileSentences.notHere(awaited && nameIn(awaited))]),
];

/** There may be thousands: only those that are none are read as text. */
const isSeed = (seed: number): boolean => Number.isInteger(seed) && seed >= seedParam.min && seed <= seedParam.max;

function refuse(faults: readonly string[], path: PlanError["path"]) {
  if (faults.length) throw new PlanError(planFileSentences.faults(faults), path);
}

/** What the link of a plan says, and a technique with settings of its own after it; undefined where that cannot be read. */
function settingsOf(plan: SweepPlan, data: string, technique: string): Settings | undefined {
  const read = fromLink(linkFor(plan.link, data, technique));
  return faultsOf(read).length || reservedIn(technique).length ? undefined : read.settings;
}

function linkFor(common: string, data: string, technique: string): string {
  const text = new URLSearchParams(common || `v=${numbersVersion}`);
  const own = new URLSearchParams(`a=${technique}`);
  for (const [key, value] of own) text.set(key, value);
  text.set("b", defaultOpponent(own.get("a") ?? ""));
  text.set("data", data);
  text.set("labels", printLabels(Infinity));
  text.set("seed", "1");
  return text.toString();
}

/** What a plan says elsewhere than with a technique. */
const reserved: Readonly<Record<string, string>> = { a: "techniques", b: "techniques", data: "data", labels: "labels", seed: "seeds" };
const reservedIn = (technique: string): string[] =>
  [...new URLSearchParams(technique).keys()].slice(1).filter((key) => Object.hasOwn(reserved, key));

/** Finds out which part of the plan it is. @throws PlanError */
function refuseSettings(plan: SweepPlan, i: number, j: number): never {
  const [data, technique] = [plan.data[i]!, plan.techniques[j]!];
  const [id = ""] = technique.split("&", 1);
  refuse(faultsIn({ data }), ["data", i]);
  refuse(faultsIn({ data, a: id }), ["techniques", j]);
  refuse(faultsOf(fromLink(linkFor(plan.link, data, id))), ["link"]);
  const misplaced = reservedIn(technique).map((key) => planFileSentences.misplaced({ key, technique, part: reserved[key]! }));
  refuse(misplaced, ["techniques", j]);
  refuse(faultsOf(fromLink(linkFor(plan.link, data, technique))), ["techniques", j]);
  throw new PlanError(planFileSentences.notKnown({ technique, data }), ["techniques", j]);
}
