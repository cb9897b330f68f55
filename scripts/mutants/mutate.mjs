// Has Stryker change one file in all the ways it knows, one at a time, and count which changes its tests notice.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Results of an earlier run, also of one that broke off, are taken over where neither the file nor any of its tests has changed: what a test that
 * is new would notice is not seen else. Stryker prints what was not noticed.
 * @param {string} root the folder of this project
 * @param {{ name: string, file: string, tests: string[] }} guarded
 * @returns {{ killed: number, all: number }} how many changes were noticed, and how many there were
 */
export function mutate(root, { name, file, tests }) {
  const folder = path.join(root, "build", "mutants");
  const own = path.join(folder, name.replaceAll("/", "."));
  const report = `${own}.report.json`;
  const options = {
    mutate: rangesOf(root, file),
    // Words, and what is only listed.
    mutator: { excludedMutations: ["StringLiteral", "ObjectLiteral", "ArrayDeclaration"] },
    testRunner: "vitest",
    vitest: { configFile: "scripts/mutants/vitest.config.mjs", related: false },
    coverageAnalysis: "perTest",
    concurrency: 1,
    timeoutMS: 20_000,
    incremental: true,
    incrementalFile: `${own}.json`,
    tempDirName: "build/mutants/sandbox",
    ignorePatterns: ["/build", "/dist", "/public", "/sweeps", "/test-results"],
    reporters: ["clear-text", "json"],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: false },
    jsonReporter: { fileName: report },
    warnings: false,
    allowConsoleColors: false,
    logLevel: "warn",
  };
  mkdirSync(folder, { recursive: true });
  forgetOthers(own, hashOf(root, [file, ...tests]));
  writeFileSync(`${own}.options.json`, JSON.stringify(options));
  const stryker = path.join(folder, "node_modules", "@stryker-mutator", "core", "bin", "stryker.js");
  const { status } = spawnSync(process.execPath, [stryker, "run", `${own}.options.json`], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, LABELSCAPE_GUARDS: JSON.stringify(tests) },
  });
  if (status !== 0) throw new Error(`${file} could not be mutated: read what Stryker says above.`);
  const { files } = JSON.parse(readFileSync(report, "utf8"));
  const all = Object.values(files).flatMap(({ mutants }) => mutants.map((mutant) => mutant.status));
  const counted = all.filter((one) => ["Killed", "Timeout", "Survived", "NoCoverage"].includes(one));
  return { killed: counted.filter((one) => one === "Killed" || one === "Timeout").length, all: counted.length };
}

/** Drops what is known of other contents. */
function forgetOthers(own, hash) {
  const known = `${own}.hash`;
  if (existsSync(known) && readFileSync(known, "utf8") === hash) return;
  rmSync(`${own}.json`, { force: true });
  writeFileSync(known, hash);
}

function hashOf(root, files) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(`${file}\n${readFileSync(path.join(root, file), "utf8")}\n`);
  return hash.digest("hex");
}

/** Where a technique, or a part of one, begins to declare what the page and its controls read. */
const declaring =
  /^(export )?const (params|\w+(Params|Diagnostics|Curve)) = \{$|^((export )?const \w+ =| ) (technique|phased?|toggle)\(\{$/;

/** What computes: of a technique and of each of its phases that is from `create` on. */
function rangesOf(root, file) {
  const lines = readFileSync(path.join(root, file), "utf8").split("\n");
  let declares = false;
  const computes = lines.map((line) => {
    if (declaring.test(line)) declares = true;
    if (/^ {2,4}(create|phases)\b/.test(line)) declares = false;
    const here = !declares;
    if (line.startsWith("}")) declares = false;
    return here;
  });
  const where = (next) => computes.flatMap((here, i) => (here && !computes[i + next] ? [i + 1] : [])); // lines are counted from 1
  const ends = where(1);
  return where(-1).map((start, i) => `${file}:${start}-${ends[i]}`);
}
