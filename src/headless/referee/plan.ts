/** What the referee has trained: the cells of each part of its table. */
import { dataSets } from "../../data-sets/catalogue";
import { fromLink } from "../../link/link";
import { expectedPool } from "../../link/settings";
import type { Budget } from "../../shape/plan";
import { numbersVersion } from "../../shape/record";
import { jobsOf, nameWithSettings, type Job } from "../../sweep/run/plan";
import { techniqueEntry } from "../../techniques/catalogue";
import { parts, type Part } from "./form";

/** No fixture, tuning or recording has one of these. */
export const refereeSeeds = [601, 602, 603, 604, 605] as const;

export interface Cell {
  part: Part;
  /** Technique and variant, in words. */
  name: string;
  job: Job;
}

export interface RefereePlan {
  parts: readonly Part[];
  /** Ids of data sets. */
  data: readonly string[];
  seeds: readonly number[];
  /** What all runs have in common, as a link; empty for the usual settings. */
  link: string;
}

const few: readonly Budget[] = [1, 4, 16];
const fewToAll: readonly Budget[] = [...few, 64, "all"];
/** Each example of an rbf graph is joined to every other. */
const mostInRbf = 2000;

const planned: Readonly<Record<Part, { labels: readonly Budget[]; techniques(pool: number): readonly string[] }>> = {
  spreading: {
    labels: few,
    techniques: (pool) =>
      (pool <= mostInRbf ? ["neighbours", "rbf"] : ["neighbours"]).flatMap((graph) =>
        ["label-spreading", "label-propagation"].map((id) => nameWithSettings(id, { compatible: true, graph })),
      ),
  },
  "self-training": {
    labels: few,
    techniques: () =>
      ["threshold", "k-best"].map((criterion) => nameWithSettings("self-training", { model: "linear", balanced: false, criterion })),
  },
  readout: { labels: fewToAll, techniques: () => ["autoencoder", "masked", "simclr"] },
  baselines: { labels: few, techniques: () => ["labels-only", "fixmatch"] },
};

/** Everything with the first seed, then with the next: so one knows early how long the rest takes. @throws PlanError */
export function cellsOf(plan: RefereePlan): Cell[] {
  return plan.seeds.flatMap((seed) =>
    parts
      .filter((part) => plan.parts.includes(part))
      .flatMap((part) =>
        plan.data.flatMap((data) => jobsIn(plan, part, data, seed)).map((job) => ({ part, name: nameOf(part, job), job })),
      ),
  );
}

function jobsIn({ link }: RefereePlan, part: Part, data: string, seed: number): Job[] {
  const common = link || `v=${numbersVersion}`;
  const { labels, techniques } = planned[part];
  const pool = expectedPool(fromLink(`${common}&data=${data}`).settings);
  return jobsOf({ link: common, data: [data], techniques: techniques(pool), labels, seeds: [seed] });
}

function nameOf(part: Part, { spec: { technique, values } }: Job): string {
  const { name } = techniqueEntry(technique)!;
  switch (part) {
    case "spreading":
      return `${name}, ${values.graph}`;
    case "self-training":
      return `${name}, ${values.criterion}`;
    case "readout":
    case "baselines":
      return name;
  }
}

/** The parts and data sets that are meant by some ids of either; all of those of which none is named. Undefined with an id of neither. */
export function chosenBy(ids: readonly string[]): Pick<RefereePlan, "parts" | "data"> | undefined {
  const allData = dataSets.map(({ id }) => id);
  const chosen = { parts: parts.filter((part) => ids.includes(part)), data: allData.filter((id) => ids.includes(id)) };
  if (chosen.parts.length + chosen.data.length !== new Set(ids).size) return undefined;
  return { parts: chosen.parts.length ? chosen.parts : parts, data: chosen.data.length ? chosen.data : allData };
}
