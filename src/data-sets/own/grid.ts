/** A file as rows of cells, whichever form it has. */

export interface Grid {
  /** Names of the columns, no two alike. */
  columns: readonly string[];
  /** Each with a cell for each column, without blanks at its ends; empty where nothing is said. */
  rows: readonly (readonly string[])[];
  /** Where a row begins in the file, counted from 1. */
  lineOf(row: number): number;
}
