/** Makes breast-cancer.csv.gz from Debian's package python3-sklearn. Run: node static-data/make.mjs breast-cancer */
import { fromDebian, writePacked } from "../packing";
import { packedRows, readTable } from "../tables";

const FILE = "breast_cancer.csv";
const COLUMNS = 30;

// First line: how many rows and columns there are, and the names of the classes. Then thirty numbers and the class of each.
const [, ...rows] = fromDebian("python3-sklearn=1.2.1+dfsg-1", (folder) => readTable(folder, FILE, ","));
writePacked(
  new URL("breast-cancer.csv.gz", import.meta.url),
  packedRows(rows.map((row) => ({ label: row[COLUMNS]!, values: row.slice(0, COLUMNS) }))),
);
