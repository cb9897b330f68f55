/** What a matrix says: in a sentence, and how dark each of its cells is. */
import { matrixSentences } from "../../sentences/diagnostics";

interface Grid {
  values: ArrayLike<number>;
  rows: number;
  columns: number;
}

/**
 * A confusion matrix as it is shown: its last column, what is unknown, only where anything is.
 * @param values [classes, classes + 1], or [classes, classes] where unknown was not counted; empty before anything was
 */
export function confusionGrid(values: ArrayLike<number>, classCount: number): Grid {
  const measured = { values, rows: classCount, columns: values.length === classCount ** 2 ? classCount : classCount + 1 };
  const { columns } = measured;
  const hasUnknown = Array.from({ length: classCount }, (_, r) => values[r * columns + classCount]!).some((count) => count > 0);
  if (columns === classCount || hasUnknown) return measured;
  return { values: Array.from(values).filter((_, i) => i % columns < classCount), rows: classCount, columns: classCount };
}

/** 0 to 1 for each cell: its share of the row, or of the range from the least to the greatest. Not a number stays so. */
export function shadesOf({ values, rows, columns }: Grid, byRow: boolean): Float32Array {
  const shades = new Float32Array(rows * columns);
  let [low, high] = [0, -Infinity];
  for (let i = 0; i < shades.length; i++) {
    low = Math.min(low, Number.isFinite(values[i]) ? values[i]! : low);
    high = Math.max(high, Number.isFinite(values[i]) ? values[i]! : high);
  }
  for (let r = 0; r < rows; r++) {
    let sum = 0;
    for (let c = 0; c < columns; c++) sum += values[r * columns + c]!;
    for (let c = 0; c < columns; c++) {
      const value = values[r * columns + c]!;
      shades[r * columns + c] = byRow ? (sum > 0 ? value / sum : 0) : high > low ? (value - low) / (high - low) : 0;
    }
  }
  return shades;
}

/** “91.2 % on the diagonal; most often 4 is taken for 9: 31 times; 12 are unknown.” Columns beyond the classes are of what is unknown. */
export function summariseConfusion(
  { values, rows, columns }: Grid,
  rowName: (i: number) => string,
  columnName: (i: number) => string,
): string {
  let [all, diagonal, unknown, worst] = [0, 0, 0, -1];
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const at = r * columns + c;
      all += values[at]!;
      if (r === c) diagonal += values[at]!;
      else if (c >= rows) unknown += values[at]!;
      else if (worst < 0 || values[at]! > values[worst]!) worst = at;
    }
  }
  if (!(all > 0)) return matrixSentences.noCounts;
  const most = () => ({ truth: rowName(Math.floor(worst / columns)), taken: columnName(worst % columns), times: values[worst]! });
  return matrixSentences.confusion({ diagonal: diagonal / all, unknown, worst: worst >= 0 && values[worst]! > 0 ? most() : undefined });
}

/** “8 by 8, from −0.12 to 1.00.” */
export function summariseRange({ values, rows, columns }: Grid, format: (value: number) => string): string {
  const found = Array.from(values).filter(Number.isFinite);
  if (!found.length) return matrixSentences.noNumbers;
  return matrixSentences.range({ rows, columns, least: format(Math.min(...found)), most: format(Math.max(...found)) });
}
