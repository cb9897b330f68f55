/** Makes diabetes.csv.gz from Debian's package python3-sklearn. Run: node static-data/make.mjs diabetes */
import { fromDebian, writePacked } from "../packing";
import { packedRows, readTable } from "../tables";

const FILES = { measured: "diabetes_data_raw.csv.gz", progression: "diabetes_target.csv.gz" };
/** Half of the patients are above this progression in the year after, and half below. */
const MIDDLE = 140.5;
const SEX = 1;

const [measured, progression] = fromDebian("python3-sklearn=1.2.1+dfsg-1", (folder) =>
  [FILES.measured, FILES.progression].map((file) => readTable(folder, file, " ")),
);
const rows = measured!.map((row, i) => ({
  label: Number(Number(progression![i]![0]) > MIDDLE),
  // A category is its place in the list of its column, from 0 on.
  values: row.map((value, column) => (column === SEX ? Number(value) - 1 : value)),
}));
const faster = rows.filter(({ label }) => label).length;
if (2 * faster !== rows.length) throw new Error(`${faster} of ${rows.length} are above ${MIDDLE}, which is not half of them.`);
writePacked(new URL("diabetes.csv.gz", import.meta.url), packedRows(rows));
