// The mistakes of mistakes.md.
import { readFileSync } from "node:fs";

/**
 * @typedef {object} Mistake
 * @property {string} name
 * @property {string} file the one that it is made in, from the root
 * @property {string} from what stands there once
 * @property {string} to what stands in its place then
 * @property {Test[]} tests that must notice: each of them
 *
 * @typedef {object} Test
 * @property {string} file from the root
 * @property {string} name how the names of those tests of it begin that are run; all where it is empty
 */

/** @type {Mistake[]} */
export const mistakes = readFileSync(new URL("mistakes.md", import.meta.url), "utf8")
  .split(/^## /m)
  .slice(1)
  .flatMap((part) => {
    const [about, ...lines] = part.split("\n");
    const rows = lines.filter((line) => line.startsWith("|")).slice(2); // after the heading and the line below it
    return rows.map((row) => mistakeOf(about, row.split("|").slice(1, -1).map((cell) => cell.trim()))); // prettier-ignore
  });

/** @returns {Mistake} */
function mistakeOf(about, [name, file, from, to, tests]) {
  return {
    name: `${about}: ${name}`,
    file: `src/${code(file)}.ts`,
    from: code(from),
    to: code(to),
    tests: tests.split(" and ").map(testOf),
  };
}

/** Nothing where a cell is no code. */
function code(cell) {
  return /^(`+)(.*)\1$/.exec(cell)?.[2] ?? "";
}

/** @returns {Test} */
function testOf(cell) {
  const [file, name = ""] = cell.split(": ");
  return { file: `tests/${file}.test.ts`, name };
}
