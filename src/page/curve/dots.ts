/** All techniques at one budget as the chart has them: by paradigm, the best first, in words and numbers, and the table behind it. */
import { isYardstick, paradigms } from "../../shape/paradigms";
import type { Dot, DotGroup, Yardstick } from "../../charts/curves/dots";
import type { Table } from "../../charts/frame/table";
import { seconds } from "../../sentences/numbers";
import { dotWords } from "../../sentences/one-budget";
import type { Budget } from "../../shape/plan";
import { isOfAnotherVersion } from "../../shape/record";
import { cellAt } from "../../sweep/curve/curves";
import type { Cell, LabelCurve } from "../../sweep/curve/label-curve";
import { baseline, techniqueEntry } from "../../techniques/catalogue";
import { paradigmName } from "../../sentences/paradigms";
import { colourOf } from "../parts/colours";
import { letterBeside, letterOf, type FieldLine } from "./field";

/** Seconds that a run takes; undefined where that is not known. */
type SecondsOf = (curve: LabelCurve, cell: Cell) => number | undefined;

export function dotGroups(field: readonly FieldLine[], labels: Budget, secondsOf: SecondsOf): DotGroup[] {
  const yardstick = yardstickIn(field);
  const groups = paradigms.map((paradigm) => ({
    paradigm,
    name: paradigmName[paradigm],
    rows: field
      .filter((line) => line !== yardstick && line.paradigm === paradigm)
      .map((line) => dotOf(line, labels, secondsOf))
      .toSorted((a, b) => value(b) - value(a) || a.name.localeCompare(b.name)),
  }));
  const filled = groups.filter(({ rows }) => rows.length);
  return filled.some(({ rows }) => rows.some(({ mean }) => Number.isFinite(mean))) ? filled : [];
}
const value = ({ mean }: Dot): number => (Number.isFinite(mean) ? mean : -1);

/** Labels only: that of the bench, where it is among them. */
function yardstickIn(field: readonly FieldLine[]): FieldLine | undefined {
  const those = field.filter(({ curve }) => curve.technique === baseline.id && !isOfAnotherVersion(curve));
  return those.find(({ slot }) => slot !== undefined) ?? those[0];
}

function dotOf(line: FieldLine, labels: Budget, secondsOf: SecondsOf): Dot {
  const { key, name, curve, slot, dimmed } = line;
  const [cell, family] = [cellAt(curve, labels), techniqueEntry(curve.technique)?.family ?? ""];
  const { mean = NaN, half = NaN } = cell ?? {};
  const beside = letterBeside(line);
  const took = cell && secondsOf(curve, cell);
  return {
    ...{ key, name, family, dimmed, slot: beside, colour: letterOf(line) && colourOf[slot!] },
    mean,
    half,
    seeds: [...(cell?.bySeed.values() ?? [])],
    value: Number.isFinite(mean) ? dotWords.value(mean) : "–",
    within: dotWords.halfOf(half),
    seconds: took === undefined ? "" : seconds(took),
    spoken: dotWords.row({ name, family, slot: beside, mean, half, seeds: cell?.count ?? 0 }),
  };
}

/** @param ceiling what labels only reaches with all labels */
export function yardsticksOf(field: readonly FieldLine[], labels: Budget, ceiling: number | undefined): Yardstick[] {
  const yardstick = yardstickIn(field);
  const cell = yardstick && cellAt(yardstick.curve, labels);
  const colour = colourOf.baseline;
  return [
    ...(cell && Number.isFinite(cell.mean)
      ? [{ name: dotWords.yardstick(cell.mean), share: cell.mean, half: cell.half, colour, line: "dashed" as const }]
      : []),
    // With all labels both are one.
    ...(ceiling !== undefined && labels !== "all"
      ? [{ name: dotWords.limit(ceiling), share: ceiling, half: NaN, colour, line: "dotted" as const }]
      : []),
  ];
}

/** Who has the highest mean of each paradigm. */
export const dotSummary = (groups: readonly DotGroup[], labels: number): string =>
  dotWords.summary(
    labels,
    groups.flatMap(({ paradigm, rows }) => {
      const measured = rows.filter((row) => Number.isFinite(row.mean) && !isYardstick(row));
      return measured[0] ? [{ paradigm, name: measured[0].name, mean: measured[0].mean, among: measured.length }] : [];
    }),
  );

export const dotTable = (groups: readonly DotGroup[]): Table => ({
  head: dotWords.tableHead,
  rows: () =>
    groups.flatMap(({ name: paradigm, rows }) =>
      rows.map(({ name, family, value, within, seeds, seconds: took }) => [name, paradigm, family, value, within, seeds.length, took]),
    ),
});
