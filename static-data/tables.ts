/** What the makers of tables share: how scikit-learn keeps them, and how they are packed. Not part of the site. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

const FOLDER = "usr/lib/python3/dist-packages/sklearn/datasets/data";

/** The lines of one file, each as what stands between the separators. @param folder where the package of Debian has been unpacked */
export function readTable(folder: string, file: string, separator: string): string[][] {
  const content = readFileSync(join(folder, FOLDER, file));
  const text = (file.endsWith(".gz") ? gunzipSync(content) : content).toString("utf8");
  return text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(separator));
}

interface Row {
  label: string | number;
  values: readonly (string | number)[];
}

/** A line for each, its class first. Of those that are the same only the first stays, and none where their classes differ. */
export function packedRows(rows: readonly Row[]): Buffer {
  const alike = new Map<string, Row[]>();
  for (const row of rows) {
    const key = row.values.map(Number).join(" ");
    alike.set(key, [...(alike.get(key) ?? []), row]);
  }
  const distinct = [...alike.values()].filter((group) => group.every(({ label }) => label === group[0]!.label)).map(([first]) => first!);
  const labels = distinct.map(({ label }) => Number(label));
  console.log(`${rows.length} rows, ${distinct.length} distinct; of class 0: ${labels.filter((label) => !label).length}`);
  return Buffer.from(distinct.map(({ label, values }) => `${[label, ...values].join(",")}\n`).join(""));
}
