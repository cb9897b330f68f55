/** Runs as a table for spreadsheets and statistics programs: one row a run. */
import { csvFormatRows } from "d3";
import { dataSetById } from "../data-sets/catalogue";
import { judgedIn } from "../experiment/judged";
import { readIn } from "../experiment/read-by";
import type { RunRecord } from "../shape/record";
import { techniqueById } from "../techniques/catalogue";

type Cell = string | number | undefined;
/** A name at the head of a column, and what stands in it; nothing where it is not known. */
export type Columns = Readonly<Record<string, (record: RunRecord) => Cell>>;

/** Shares of the examples that were judged are from 0 to 1, seconds are of training. */
const columns: Columns = {
  data: ({ data }) => data,
  data_name: ({ data }) => dataSetById(data)?.name,
  technique: ({ technique }) => technique,
  technique_name: ({ technique }) => techniqueById(technique)?.name,
  labels_per_class: ({ labels }) => labels,
  labelled: ({ labelled }) => labelled,
  fraction: ({ labelled, pool }) => (pool ? Number((labelled / pool).toPrecision(6)) : undefined),
  seed: ({ seed }) => seed,
  judged: ({ link }) => judgedIn(link),
  accuracy: ({ accuracy }) => accuracy ?? undefined,
  accuracy_by: ({ technique }) => readIn(technique),
  readout: ({ probe }) => probe,
  knn: ({ knn }) => knn,
  random_encoder: ({ random }) => random,
  steps: ({ steps }) => steps,
  seconds: ({ seconds }) => seconds,
  stopped: ({ stopped }) => stopped,
  numbers_version: ({ numbers }) => numbers,
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
export function printCsv(records: readonly RunRecord[], more: Columns = {}): string {
  const all = Object.entries({ ...columns, ...more });
  const rows = records.map((record) => all.map(([, cell]) => printCell(cell(record))));
  return `${csvFormatRows([all.map(([name]) => name), ...rows])}\n`;
}

/** What a spreadsheet would take for a formula stays text: a name may come from somebody else's file. */
function printCell(cell: Cell): string {
  if (typeof cell !== "string") return cell === undefined ? "" : String(cell);
  return /^(\s*[=+\-@＝＋－＠]|[\t\r\n])/.test(cell) ? `'${cell}` : cell;
}
