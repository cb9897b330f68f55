/** What a matrix says: in a sentence, and how dark each of its cells is. */
import { percent } from "./numbers";

export interface Grid {
  values: ArrayLike<number>;
  rows: number;
  columns: number;
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

/** “On the diagonal: 91.2 %. Most often 4 is taken for 9: 31 times.” */
export function summariseConfusion(
  { values, rows, columns }: Grid,
  rowName: (i: number) => string,
  columnName: (i: number) => string,
): string {
  let [all, diagonal, worst] = [0, 0, -1];
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const at = r * columns + c;
      all += values[at]!;
      if (r === c) diagonal += values[at]!;
      else if (worst < 0 || values[at]! > values[worst]!) worst = at;
    }
  }
  if (!(all > 0)) return "nothing counted yet.";
  const right = `${percent(diagonal / all)} on the diagonal`;
  if (worst < 0 || !(values[worst]! > 0)) return `${right}.`;
  return `${right}; most often ${rowName(Math.floor(worst / columns))} is taken for ${columnName(worst % columns)}: ${values[worst]} times.`;
}

/** “8 by 8, from −0.12 to 1.00.” */
export function summariseRange({ values, rows, columns }: Grid, format: (value: number) => string): string {
  const found = Array.from(values).filter(Number.isFinite);
  if (!found.length) return "nothing measured yet.";
  return `${rows} by ${columns}, from ${format(Math.min(...found))} to ${format(Math.max(...found))}.`;
}
