/** The mistakes that `npm run mutants` makes can still be made: what each of them replaces is there, and so are the tests that must notice. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { guarded } from "../../scripts/mutants/guards.mjs";
import { mistakes } from "../../scripts/mutants/mistakes.mjs";
import { techniques } from "../help/all";

it("there are many, each with a name of its own", () => {
  expect(mistakes.length).toBeGreaterThan(100);
  expect(new Set(mistakes.map(({ name }) => name)).size).toBe(mistakes.length);
});

describe.each(mistakes.map((mistake) => [mistake.name, mistake] as const))("%s", (_, { file, from, to, tests }) => {
  it("stands once where it says, and is noticed somewhere", () => {
    expect(from).not.toBe("");
    expect(readFileSync(file, "utf8").split(from).length - 1, `“${from}” in ${file}`).toBe(1);
    expect(to).not.toBe(from);
    expect(tests.length).toBeGreaterThan(0);
    for (const test of tests) expect(existsSync(test.file), test.file).toBe(true);
  });
});

it("every technique is mutated, and has mistakes of its own where it has but one phase", () => {
  const filesOf = (some: typeof techniques) => some.map(({ id }) => `src/techniques/${id}.ts`);
  const ofOnePhase = techniques.filter((technique) => !("phases" in technique));
  expect(filesOf(techniques).filter((file) => !guarded.some((one) => one.file === file))).toEqual([]);
  expect(filesOf(ofOnePhase).filter((file) => !mistakes.some((one) => one.file === file))).toEqual([]);
});

it("what is mutated is there, with the tests that guard it", () => {
  for (const { file, tests } of guarded) for (const each of [file, ...tests]) expect(existsSync(each), each).toBe(true);
});
