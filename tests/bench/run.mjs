// `npm run bench`: measures side by side in one run, never in a test. `npm run bench -- sweep` runs only that one.
// The last of each bench is a table, or several by their headings; all of it as JSON goes to build/bench/, with what no table can hold.
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const results = path.join(here, "..", "..", "build", "bench");
const benches = readdirSync(here).flatMap((file) => (file.endsWith(".bench.mjs") ? [file.slice(0, -".bench.mjs".length)] : []));

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !benches.includes(name));
if (unknown.length) {
  console.error(`There is no bench called ${unknown.join(" or ")}; there are ${benches.join(", ")}.`);
  process.exit(2);
}

const machine = { cores: os.availableParallelism(), processor: os.cpus()[0]?.model, node: process.version };
/** Of a row, what fits into a table: lists of measurements do not. */
const short = (row) => Object.fromEntries(Object.entries(row).filter(([, cell]) => typeof cell !== "object"));

mkdirSync(results, { recursive: true });
for (const name of chosen.length ? chosen : benches) {
  const { title, bench } = await import(`./${name}.bench.mjs`);
  console.log(`\n── ${title}`);
  try {
    const found = await bench((line) => console.error(line));
    const tables = Array.isArray(found) ? { [title]: found } : found;
    for (const [heading, rows] of Object.entries(tables)) {
      if (heading !== title) console.log(heading);
      console.table(rows.map(short));
    }
    const all = { title, at: new Date().toISOString(), machine, tables };
    writeFileSync(path.join(results, `${name}.json`), `${JSON.stringify(all, null, 2)}\n`);
  } catch (error) {
    console.error(error); // the others can still be measured
    process.exitCode = 1;
  }
}
