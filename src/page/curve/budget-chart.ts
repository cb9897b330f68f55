/** The field as the chart and the list have it: places on the slider, words, and the table behind both. */
import { comparedParadigms } from "../../shape/paradigms";
import type { BudgetLine } from "../../charts/curves/budget-lines";
import type { Ranked } from "../../charts/curves/ranking";
import type { Table } from "../../charts/frame/table";
import { placeOf } from "../../controls/label-budget";
import { curveWords } from "../../sentences/label-curve";
import { percentWithin } from "../../sentences/numbers";
import { isOfAnotherVersion, labelsOf } from "../../shape/record";
import { budgetsOf, cellAt } from "../../sweep/curve/curves";
import type { Cell, LabelCurve } from "../../sweep/curve/label-curve";
import { bestOf } from "../../sweep/curve/paradigms";
import { paradigmKind } from "../../sentences/paradigms";
import { colourOf } from "../parts/colours";
import { letterBeside, letterOf, type FieldLine } from "./field";
import { paradigmOfCurve } from "../parts/paradigm-leads";

/** @param steps the budgets of the slider, labels a class */
export function lineOf(line: FieldLine, steps: readonly number[]): BudgetLine {
  const { name, curve, own, paradigm, slot, dimmed } = line;
  const [letter, beside] = [letterOf(line), letterBeside(line)];
  const place = (cell: Pick<Cell, "labels">) => placeOf(steps, labelsOf(cell));
  return {
    name,
    short: letter && [beside, name].filter(Boolean).join(" "),
    part: letter ? "contestant" : paradigm === "supervised" ? "yardstick" : "anybody",
    paradigm,
    colour: letter && colourOf[slot!],
    dimmed,
    places: curve.cells.map(place),
    ys: curve.cells.map(({ mean }) => mean),
    halves: curve.cells.map(({ half }) => half),
    own: own?.cells.flatMap((cell) => [...cell.bySeed.values()].map((y) => ({ place: place(cell), y }))),
  };
}

/** Of the techniques of a paradigm, the share that has to be measured with a number of labels for its best to stand there: among few, another is the best. */
const enough = 0.5;

/** The best of each paradigm along the budgets, each judged on seeds that had no part in choosing it. */
export function bestLines(field: readonly FieldLine[], steps: readonly number[]): BudgetLine[] {
  const isDimmed = field.every(({ dimmed }) => dimmed);
  const curves = field.flatMap(({ curve, dimmed }) => (dimmed === isDimmed && !isOfAnotherVersion(curve) ? [curve] : []));
  return comparedParadigms.flatMap((paradigm) => {
    const bests = budgetsOf(curves).flatMap((labels) => {
      const best = bestOf({ curves, labels }, paradigm, paradigmOfCurve);
      return best ? [{ place: placeOf(steps, labelsOf({ labels })), y: best.fair.mean, among: best.among }] : [];
    });
    const most = Math.max(0, ...bests.map(({ among }) => among));
    if (most < 2) return []; // of one there is no best
    const there = bests.filter(({ among }) => among >= enough * most);
    const name = curveWords.bestOf(paradigm);
    const numbers = { places: there.map(({ place }) => place), ys: there.map(({ y }) => y), halves: there.map(() => NaN) };
    return [{ name, part: "best", paradigm, dimmed: isDimmed, ...numbers }];
  });
}

const cellFor = (curve: LabelCurve, labels: number): Cell | undefined => curve.cells.find((cell) => labelsOf(cell) === labels);

export function rowOf(line: FieldLine, labels: number): Ranked {
  const { key, name, curve, paradigm, slot, dimmed } = line;
  const [cell, letter, beside] = [cellFor(curve, labels), letterOf(line), letterBeside(line)];
  const isMeasured = cell !== undefined && Number.isFinite(cell.mean);
  return {
    key,
    name,
    slot: beside,
    paradigm,
    colour: letter && colourOf[slot!],
    mean: cell?.mean ?? NaN,
    half: cell?.half ?? NaN,
    dimmed,
    spoken: curveWords.row({ name, paradigm: paradigmKind(paradigm), slot: beside, cell: isMeasured ? cell : undefined }),
  };
}

/** What the chart shows, in a sentence: contestants and labels only at the budget in force. */
export function summaryOf(title: string, field: readonly FieldLine[], labels: number): string {
  const measured = field.filter(({ curve }) => Number.isFinite(cellFor(curve, labels)?.mean));
  const front = measured.filter(({ slot, paradigm }) => slot !== undefined || paradigm === "supervised");
  const readings = front.map(({ name, curve }) => curveWords.reading(name, percentWithin(cellFor(curve, labels)!)));
  return curveWords.summary(title, labels, readings, measured.length - front.length);
}

/** One row a technique, one column a budget. */
export function tableOf(field: readonly FieldLine[]): Table {
  const budgets = budgetsOf(field.map(({ curve }) => curve));
  const cellWords = (cell: Cell | undefined) => curveWords.table.cell(cell && Number.isFinite(cell.mean) ? cell : undefined);
  return {
    head: [curveWords.table.technique, ...budgets.map(String)],
    rows: () => field.map(({ name, curve }) => [name, ...budgets.map((labels) => cellWords(cellAt(curve, labels)))]),
  };
}
