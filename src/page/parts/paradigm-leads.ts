/** Self-supervised against semi-supervised, on every data set that something is known of: judged together, once for each picture. */
import { dataSetEntry } from "../../data-sets/catalogue";
import type { DataSetEntry } from "../../shape/entry";
import type { Budget } from "../../shape/plan";
import { isYardstick } from "../../shape/paradigms";
import { labelsOf } from "../../shape/record";
import type { Paradigm } from "../../shape/technique";
import { curveWords } from "../../sentences/label-curve";
import { paradigmLead } from "../../sentences/self-against-semi";
import { fromLink, toLink } from "../../link/link";
import type { Settings } from "../../link/settings";
import { leastSeeds } from "../../sweep/curve/comparison";
import { budgetsOf, cellAt } from "../../sweep/curve/curves";
import type { LabelCurve } from "../../sweep/curve/label-curve";
import { leadsIn, type Best, type Lead, type TooFew } from "../../sweep/curve/paradigms";
import { pictureOf, type Picture } from "../../sweep/curve/picture";
import { nearestBudget, type Piece } from "../../sweep/curve/verdict";
import type { Findings } from "../../sweep/findings.svelte";
import { techniqueEntry } from "../../techniques/catalogue";

export function paradigmOfCurve({ technique }: LabelCurve): Paradigm | undefined {
  const entry = techniqueEntry(technique);
  return entry && !isYardstick(entry) ? entry.paradigm : undefined;
}

/** Drawn on the left, and on the right. */
export const opposed = ["self-supervised", "semi-supervised"] as const satisfies readonly Paradigm[];

export interface ParadigmRow {
  data: DataSetEntry;
  /** One for each budget of the picture. */
  leads: readonly (Lead | TooFew)[];
}

const maps = new WeakMap<Picture, readonly ParadigmRow[]>();

/** A row for each data set that something is known of. */
export function paradigmRows(picture: Picture): readonly ParadigmRow[] {
  const { known, budgets } = picture;
  const make = () => {
    const cells = known.flatMap(({ curves }) => budgets.map((labels) => ({ curves, labels })));
    const leads = leadsIn(cells, opposed, paradigmOfCurve);
    return known.map(({ data }, row) => ({ data, leads: leads.slice(row * budgets.length, (row + 1) * budgets.length) }));
  };
  const rows = maps.get(picture) ?? make();
  maps.set(picture, rows);
  return rows;
}

/** What is known of a data set under a budget, as one of all cells; undefined where nothing was measured there. */
export function paradigmLeadAt(picture: Picture, data: string, labels: Budget): Lead | TooFew | undefined {
  const row = paradigmRows(picture).find((one) => one.data.id === data);
  return row?.leads[picture.budgets.indexOf(labels)];
}

/** What is known of a data set under a budget, or the nearest to it that was measured. */
function nearestLead(picture: Picture, { data, labels }: Pick<Settings, "data" | "labels">): Lead | TooFew | undefined {
  const { curves } = picture.known.find((one) => one.data.id === data) ?? { curves: [] };
  const nearest = nearestBudget(budgetsOf(curves), labels);
  return nearest === undefined ? undefined : paradigmLeadAt(picture, data, nearest);
}

const usualPictures = new WeakMap<readonly LabelCurve[], Picture>();
function pictureAsUsual(usual: readonly LabelCurve[]): Picture {
  const picture = usualPictures.get(usual) ?? pictureOf([{ data: dataSetEntry(usual[0]?.data ?? "")!, curves: usual }], []);
  usualPictures.set(usual, picture);
  return picture;
}

/** What is known of the data set on the bench: under its settings, or else under the usual ones, which is said then. */
export function paradigmVerdict({ picture, usual }: Pick<Findings, "picture" | "usual">, settings: Settings): Piece[] {
  const here = nearestLead(picture, settings);
  if (here) return paradigmPieces(here);
  const asUsual = usual.length ? nearestLead(pictureAsUsual(usual), settings) : undefined;
  return asUsual ? [...paradigmPieces(asUsual), curveWords.asUsually] : [curveWords.nothingYet];
}

export const tooFewWords = (lead: TooFew): string =>
  paradigmLead["too few"]({ labels: labelsOf(lead), missing: lead.missing, seeds: leastSeeds });

/** “With 4 labels a class semi-supervised is ahead by 7.7 ± 2.4 points: …” */
export function paradigmPieces(lead: Lead | TooFew): Piece[] {
  if (lead.outcome === "too few") return [tooFewWords(lead)];
  const labels = labelsOf(lead);
  const of = ({ paradigm, curve }: Best) => ({ paradigm, name: { curve } });
  return paradigmLead[lead.outcome]({ labels, leader: of(lead.leader), rival: of(lead.rival), difference: lead.difference });
}

/** The experiment of the two that it comes down to: the one of the left side as A, the other as B, each with the settings that were measured. */
export function linkOfBoth(lead: Lead | TooFew): string | undefined {
  if (lead.outcome === "too few") return undefined;
  const runs = opposed.map((paradigm) => cellAt((lead.leader.paradigm === paradigm ? lead.leader : lead.rival).curve, lead.labels));
  const [a, b] = runs.map((cell) => cell && fromLink(cell.link).settings);
  return a && b && toLink({ ...a, b: b.a });
}
