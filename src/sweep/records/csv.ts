/** Runs as a table for spreadsheets and statistics programs: one row a run. */
import { csvFormatRows, dsvFormat } from "d3";
import { hardnessIn } from "../../link/hard-in";
import { judgedIn } from "../../link/judged";
import { readIn } from "../../link/read-by";
import type { RunRecord } from "../../shape/record";
import { techniqueEntry } from "../../techniques/catalogue";
import { formOf, type CsvForm } from "./csv-forms";
import { dataNameOf } from "./data-name";
import { guard } from "./formula-guard";
import { remembered } from "./remembered";

type Cell = string | number | undefined;
/** A name at the head of a column, and what stands in it; nothing where it is not known. */
export type Columns = Readonly<Record<string, (record: RunRecord) => Cell>>;

/** A row asks for each of them. */
const hardOf = remembered(hardnessIn);

/** Shares are from 0 to 1, accuracies of the examples that were judged; seconds are of training; what makes it harder is as the link says it. */
const columns: Columns = {
  data: ({ data }) => data,
  data_name: dataNameOf,
  technique: ({ technique }) => technique,
  technique_name: ({ technique }) => techniqueEntry(technique)?.name,
  labels_per_class: ({ labels }) => labels,
  labelled: ({ labelled }) => labelled,
  pool: ({ pool }) => pool,
  fraction: ({ labelled, pool }) => (pool ? Number((labelled / pool).toPrecision(6)) : undefined),
  seed: ({ seed }) => seed,
  judged: ({ link }) => judgedIn(link),
  judged_examples: ({ test }) => test,
  accuracy: ({ accuracy }) => accuracy ?? undefined,
  accuracy_by: ({ technique }) => readIn(technique),
  readout: ({ probe }) => probe,
  knn: ({ knn }) => knn,
  random_encoder: ({ random }) => random,
  steps: ({ steps }) => steps,
  seconds: ({ seconds }) => seconds,
  stopped: ({ stopped }) => stopped,
  numbers_version: ({ numbers }) => numbers,
  wrong_labels: ({ link }) => hardOf(link).wrongLabels,
  label_skew: ({ link }) => hardOf(link).labelSkew,
  pool_skew: ({ link }) => hardOf(link).poolSkew,
  strangers: ({ link }) => hardOf(link).strangers,
  pool_share: ({ link }) => hardOf(link).poolShare,
  shortcut: ({ link }) => hardOf(link).shortcut,
  settings_moved: ({ touched }) => (touched ? "yes" : "no"),
  backend: ({ backend }) => backend,
  device: ({ device }) => device,
  version: ({ version }) => version,
  commit: ({ commit }) => commit,
  date: ({ at }) => new Date(at).toISOString(),
  origin: ({ origin }) => origin,
  name: ({ name }) => name,
  link: ({ link }) => link,
};

/** @param more columns that follow the usual ones */
function rowsOf(records: readonly RunRecord[], mark: string, more: Columns): string[][] {
  const all = Object.entries({ ...columns, ...more });
  return [all.map(([name]) => name), ...records.map((record) => all.map(([, cell]) => printCell(cell(record), mark)))];
}

/** As a file. It begins with the mark by which a spreadsheet knows that it is UTF-8. */
export function printCsv(records: readonly RunRecord[], as: CsvForm): string {
  const { separator, mark } = formOf(as);
  return `\uFEFF${dsvFormat(separator).formatRows(rowsOf(records, mark, {}))}\n`;
}

/** As text in a program: parted by commas, with decimal points. @param more columns that follow the usual ones */
export const printTable = (records: readonly RunRecord[], more: Columns): string => csvFormatRows(rowsOf(records, ".", more));

function printCell(cell: Cell, mark: string): string {
  if (cell === undefined) return "";
  return typeof cell === "number" ? String(cell).replace(".", mark) : guard(cell);
}
