// Makes each mistake of mistakes.md in turn, in what the tests read and nowhere else, and sees whether they notice.
import path from "node:path";
import { createVitest } from "vitest/node";
import { mistakes } from "./mistakes.mjs";

/**
 * @param {string} root the folder of this project
 * @returns {Promise<number>} how many mistakes no test has noticed
 */
export async function makeMistakes(root) {
  /** @type {import("./mistakes.mjs").Mistake | undefined} */
  let made;
  const at = (file) => path.join(root, file).replaceAll("\\", "/");
  const plugin = {
    name: "mistake",
    enforce: "pre",
    transform: (code, id) => (made && id.split("?")[0] === at(made.file) ? code.replace(made.from, () => made.to) : undefined),
  };
  const files = [...new Set(mistakes.flatMap(({ tests }) => tests.map(({ file }) => file)))];
  process.env.LABELSCAPE_GUARDS = JSON.stringify(files);
  const options = { config: path.join(root, "scripts", "mutants", "vitest.config.mjs"), root, watch: false, bail: 1, reporters: [{}] };
  const vitest = await createVitest("test", options, { plugins: [plugin] });
  await vitest.standalone();

  /** @returns {Promise<string | undefined>} the first test that fails */
  async function failing({ file, name }) {
    if (name) vitest.setGlobalTestNamePattern(new RegExp(`^${escaped(name)}`));
    else vitest.resetGlobalTestNamePattern();
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(await vitest.globTestSpecifications([file]), true);
    const own = testModules.filter(({ moduleId }) => moduleId === at(file)); // of those before it, results are remembered too
    const tests = own.flatMap(({ children }) => [...children.allTests()]);
    const broken = [...own.flatMap((module) => module.errors()), ...unhandledErrors];
    if (broken.length) throw broken[0]; // what cannot be read or started was not noticed by what it means
    const failed = tests.find((test) => test.result().state === "failed");
    if (!failed && !tests.some((test) => test.result().state === "passed")) throw new Error(`No test of ${file} is called “${name} …”.`);
    return failed?.fullName;
  }
  const change = (mistake) => {
    if (made) vitest.invalidateFile(at(made.file));
    made = mistake;
    if (made) vitest.invalidateFile(at(made.file));
  };

  const rows = [];
  try {
    for (const mistake of mistakes) {
      change(mistake);
      for (const test of mistake.tests) {
        const noticed = await failing(test);
        console.log(`${noticed ? "noticed" : "NOT NOTICED"}  ${mistake.name}: ${noticed ?? test.file}`);
        rows.push({ mistake: mistake.name, noticed, by: test.file });
      }
    }
    change(undefined);
    const unique = new Map(mistakes.flatMap(({ tests }) => tests.map((test) => [`${test.file} ${test.name}`, test])));
    for (const test of unique.values()) {
      const failed = await failing(test);
      if (failed) throw new Error(`${test.file} fails without any mistake: ${failed}.`);
    }
  } finally {
    await vitest.close();
  }
  const unnoticed = rows.filter(({ noticed }) => !noticed);
  console.log(`${mistakes.length} mistakes, ${rows.length - unnoticed.length} of ${rows.length} times noticed.`);
  return unnoticed.length;
}

const escaped = (words) => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
