/** How many examples each class of a data set has, and how far logistic regression comes on them: for the cards of the page. Of named ones, or all. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { files } from "../../src/data-sets";
import { findPython, oneThread } from "../../src/headless/referee/python";
import { kindNamed } from "../../src/kinds/catalogue";
import { baselinesFormat, type BaselinesFile, type Measured } from "../../src/page/card/baselines";
import type { DataSet } from "../../src/shape/data-set";
import { declaredIn } from "../../src/shape/registry";
import { usual } from "../examples";
import { baselineSeeds, countsOf, hashOf, writeArrays } from "./arrays";

const file = fileURLToPath(new URL("baselines.json", import.meta.url));
const script = fileURLToPath(new URL("../../tests/reference/make-baselines.py", import.meta.url));

const ids = Object.keys(files);
const named = process.argv.slice(3);
const unknown = named.filter((id) => !ids.includes(id));
if (unknown.length) throw new Error(`There is no data set called ${unknown.join(" or ")}; there are ${ids.join(", ")}.`);

const kept: Record<string, Measured> = existsSync(file) ? { ...(JSON.parse(readFileSync(file, "utf8")) as BaselinesFile).of } : {};
for (const id of named.length ? named : ids) {
  const data = usual(await declaredIn<DataSet>(files, id));
  const bytes = await hashOf(data);
  if (kept[id]?.bytes === bytes) console.log(`${id}: as it was`);
  else {
    const { by, reached } = await measure(data);
    kept[id] = { bytes, by, ...(await countsOf(data)), reached };
    console.log(`${id}: ${reached.map(({ labelled, accuracy }) => `${labelled} ${percent(accuracy)}`).join(", ")}`);
  }
  write();
}

async function measure(data: DataSet): Promise<Pick<Measured, "by" | "reached">> {
  const folder = mkdtempSync(path.join(tmpdir(), "baselines-"));
  try {
    const columns = data.columns?.map(({ categories = [] }) => categories.length) ?? null;
    const about = {
      ...(await writeArrays(data, folder)),
      isPacked: data.files.length > 0,
      numbers: kindNamed(data.kind).dtype,
      columns,
      longest: data.longestRun ?? 1,
    };
    const python = findPython(process.env);
    if (!python) throw new Error("No Python has scikit-learn; LABELSCAPE_PYTHON may name one that has it.");
    const env = { ...process.env, ...oneThread };
    const { status, stdout, stderr } = spawnSync(python, ["-B", script], { input: JSON.stringify(about), env, encoding: "utf8" });
    if (status !== 0) throw new Error(`${data.id}: ${stderr}`);
    return JSON.parse(stdout) as Pick<Measured, "by" | "reached">;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** One line for each data set, in the order of the index; of those that are gone nothing is kept. */
function write() {
  const lines = ids.filter((id) => kept[id]).map((id) => `    ${JSON.stringify(id)}: ${JSON.stringify(kept[id])}`);
  const head = [`  "format": "${baselinesFormat}"`, `  "formatVersion": 1`, `  "seeds": ${JSON.stringify(baselineSeeds)}`];
  writeFileSync(file, `{\n${head.join(",\n")},\n  "of": {\n${lines.join(",\n")}\n  }\n}\n`);
}

function percent(shares: readonly number[]): string {
  return `${((100 * shares.reduce((a, b) => a + b, 0)) / shares.length).toFixed(1)} %`;
}
