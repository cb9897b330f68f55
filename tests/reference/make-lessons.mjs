// Makes the experiments of the lessons with five seeds, as a reader would, and keeps in lessons.json what came of them.
// `node tests/reference/make-lessons.mjs [LESSON …]` makes those anew that are named; without names, what is not there yet.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { program, root } from "./program.mjs";

const file = new URL("lessons.json", import.meta.url);
const seeds = [1, 2, 3, 4, 5];

const { lessons, loadAll, conditionsOf, takeLesson } = await program("lessons", {
  lessons: "src/lessons/lessons/index.ts",
  load: "src/link/load.ts",
  help: "tests/help/lessons.ts",
  runs: "tests/reference/lesson-runs.ts",
});
await loadAll();
const commit = execFileSync("git", ["rev-parse", "HEAD"], { cwd: root, encoding: "utf8" }).trim();
const kept = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
const named = process.argv.slice(2);
for (const id of named) delete kept[id];

for (const lesson of lessons.filter(({ id }) => named.length === 0 || named.includes(id))) {
  const tries = conditionsOf(lesson);
  const isSame = JSON.stringify(kept[lesson.id]?.tries) === JSON.stringify(tries);
  const { runs } = (kept[lesson.id] = isSame ? kept[lesson.id] : { commit, tries, runs: [] });
  for (const seed of seeds.filter((one) => !runs.some((run) => run.seed === one))) {
    const began = Date.now();
    runs.push({ seed, came: await takeLesson(lesson, seed, root) });
    write();
    console.log(`${lesson.id}, seed ${seed}: ${Math.round((Date.now() - began) / 1000)} s`);
  }
}
write();

/** In the order of the lessons; those that there are no more are left out. */
function write() {
  const inOrder = lessons.flatMap(({ id }) => (kept[id] ? [[id, kept[id]]] : []));
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(inOrder), undefined, 2)}\n`);
}
