/** The numbers behind a chart. */
export interface Table {
  head: readonly string[];
  /** Made only when the reader opens it. */
  rows: () => readonly (readonly (string | number)[])[];
}
