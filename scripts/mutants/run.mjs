// `npm run mutants`: whether the tests notice when something is computed wrongly. First the mistakes of mistakes.md, each by itself, then all
// the changes that Stryker makes to the files of guards.mjs. `npm run mutants -- mistakes vote` does only these.
import { fileURLToPath } from "node:url";
import { guarded } from "./guards.mjs";
import { makeMistakes } from "./make-mistakes.mjs";
import { mutate } from "./mutate.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
/** So many of a hundred changes have to be noticed. */
const enough = 90;

const chosen = process.argv.slice(2);
const isCalled = (word) => (name) => name === word || name.endsWith(`/${word}`);
const unknown = chosen.filter((word) => word !== "mistakes" && !guarded.some(({ name }) => isCalled(word)(name)));
if (unknown.length) {
  console.error(`There is nothing called ${unknown.join(" or ")}; there are mistakes, ${guarded.map(({ name }) => name).join(", ")}.`);
  process.exit(2);
}
const isChosen = (name) => chosen.length === 0 || chosen.some((word) => isCalled(word)(name));

if (isChosen("mistakes") && (await makeMistakes(root)) > 0) process.exitCode = 1;
const rows = guarded
  .filter(({ name }) => isChosen(name))
  .map((one) => {
    console.log(`\n── ${one.name}`);
    const { killed, all } = mutate(root, one);
    const share = all ? (100 * killed) / all : 100;
    if (share < enough) process.exitCode = 1;
    console.log(`${killed} of ${all} changes noticed.`);
    return { file: one.name, noticed: killed, of: all, "%": Number(share.toFixed(1)) };
  });
if (rows.length) console.table(rows);
