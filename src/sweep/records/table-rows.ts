/** Rows of a table of runs as records: what is written as CSV, also after a spreadsheet or a statistics program has saved it again. */
import { dataSetById } from "../../data-sets/catalogue";
import type { RunRecord } from "../../shape/record";
import { unguard } from "./formula-guard";
import { linkedRun } from "./linked-run";
import { judgedBeside } from "./record-counts";

/** Under the name of each column what stands in it. */
type TableRow = Readonly<Record<string, string | undefined>>;

/** What stands in which column; a column that was called otherwise before is found under both names. */
const texts: Readonly<Record<string, keyof RunRecord>> = {
  data: "data",
  technique: "technique",
  stopped: "stopped",
  backend: "backend",
  device: "device",
  version: "version",
  commit: "commit",
  origin: "origin",
  name: "name",
  link: "link",
};
const numbers: Readonly<Record<string, keyof RunRecord>> = {
  labels_per_class: "labels",
  labelled: "labelled",
  pool: "pool",
  judged_examples: "test",
  seed: "seed",
  accuracy: "accuracy",
  probe: "probe",
  readout: "probe",
  knn: "knn",
  random_encoder: "random",
  steps: "steps",
  seconds: "seconds",
  numbers_version: "numbers",
};

/** Whether these are columns of a table of runs. */
export const areColumns = (names: readonly string[]): boolean => names.filter((name) => name in texts || name in numbers).length > 1;

/** The column in which a value of a record stands. */
export const columnOf = (key: string): string =>
  key === "at" ? "date" : key === "touched" ? "settings_moved" : (Object.entries(numbers).findLast(([, name]) => name === key)?.[0] ?? key);

/** A record as it is to be checked, without an id. */
export function recordIn(row: TableRow): object {
  const record: Partial<Record<keyof RunRecord, unknown>> = { accuracy: null, device: "", version: "" };
  for (const [column, key] of Object.entries(texts)) {
    const text = unguard(row[column] ?? "");
    if (text && !(mayBeNothing.has(key) && noText.test(text.trim()))) record[key] = text;
  }
  for (const [column, key] of Object.entries(numbers)) record[key] = numberIn(row[column]) ?? record[key];
  const date = unguard((row.date ?? "").trim());
  if (!nothing.test(date)) record.at = timeIn(date);
  const moved = (row.settings_moved ?? "").trim();
  if (!nothing.test(moved) && !isNot.test(moved)) record.touched = is.test(moved) || moved;
  return Object.fromEntries(Object.entries({ ...record, ...unsaid(record, row) }).filter(([, value]) => value !== undefined));
}

/** What older tables did not say follows from what they do. */
function unsaid({ link, labelled, pool, test, numbers, data }: Partial<Record<keyof RunRecord, unknown>>, { fraction }: TableRow): object {
  const inPool = pool ?? (Math.round(Number(labelled) / Number(numberIn(fraction))) || undefined);
  const share = dataSetById(String(data))?.testShare;
  return {
    pool: inPool,
    test: test ?? (share === undefined || typeof inPool !== "number" ? undefined : judgedBeside(inPool, share)),
    numbers: numbers ?? (typeof link === "string" ? linkedRun(link).version : undefined),
  };
}

/** As this program writes it, or with a blank for the T; without a zone it is universal time. Every other form is somebody's habit, and stays text. */
const isoDate = /^((?:\d{4}|[+-]\d{6})-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)?)?$/i;

function timeIn(text: string): number | string {
  const [, day, time = "00:00", zone = "Z"] = isoDate.exec(text) ?? [];
  const at = Date.parse(`${day}T${time}${zone}`);
  return Number.isNaN(at) ? text : at;
}

/** What programs write where there is nothing, and what they make of a yes or a no. */
const nothing = /^(?:|n\/?a|#n\/a|nan|null|none|nil|undefined|\\n|[-–—.?])$/i;
/** As they write it themselves: what a reader calls “none” keeps its name. */
const noText = /^(?:NA|N\/A|#N\/A|NaN|NULL|\\N)$/;
const is = /^(?:yes|true|1|wahr|vrai|verdadero|vero|waar)$/i;
const isNot = /^(?:no|false|0|falsch|faux|falso|onwaar)$/i;
/** What a run need not have. */
const mayBeNothing = new Set<keyof RunRecord>(["commit", "name", "origin", "device"]);
const number = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?$/i;

/** With a decimal point or a comma. What is no number stays text, so that it can be quoted. */
function numberIn(text = ""): number | string | undefined {
  const cell = text.trim();
  if (nothing.test(cell)) return undefined;
  return number.test(cell) ? Number(cell.replace(",", ".")) : cell;
}
