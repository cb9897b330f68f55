// `npm run bench`: measures side by side in one run, never in a test. `npm run bench -- sweep` runs only that one.
// The last of each bench is a table; all of it as JSON goes to build/bench/.
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const results = path.join(here, "..", "..", "build", "bench");
const all = readdirSync(here).flatMap((file) => (file.endsWith(".bench.mjs") ? [file.slice(0, -".bench.mjs".length)] : []));

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !all.includes(name));
if (unknown.length) {
  console.error(`There is no bench called ${unknown.join(" or ")}; there are ${all.join(", ")}.`);
  process.exit(2);
}

mkdirSync(results, { recursive: true });
for (const name of chosen.length ? chosen : all) {
  const { title, bench } = await import(`./${name}.bench.mjs`);
  console.log(`\n── ${title}`);
  const rows = await bench((line) => console.error(line));
  console.table(rows);
  writeFileSync(path.join(results, `${name}.json`), `${JSON.stringify({ title, at: new Date().toISOString(), rows }, null, 2)}\n`);
}
