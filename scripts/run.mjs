// `npm test`: every check in order, all of them even when one fails. `npm test -- types vitest` runs only these, and
// `npm run check-release` what must hold before a release but not at every commit.
// The last lines name each test that has failed, and the very last one counts: each test of vitest and playwright, each other check as one.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readPlaywright, readVitest } from "./reports.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const scratch = mkdtempSync(path.join(tmpdir(), "labelscape-test-"));
const vitestReport = path.join(scratch, "vitest.json");
const playwrightReport = path.join(scratch, "playwright.json");
const minutesAStage = 20;

/** Each stage: its programs, all of which must end well, how its tests are counted where it has any, and whether it runs beside others. */
const stages = {
  lint: {
    besideOthers: true,
    programs: [
      ["eslint/bin/eslint.js", "."],
      ["prettier/bin/prettier.cjs", "--check", "--log-level=warn", "."],
    ],
  },
  types: { besideOthers: true, programs: [["svelte-check/bin/svelte-check", "--tsconfig", "./tsconfig.json", "--fail-on-warnings"]] },
  vitest: {
    programs: [vitest("commit")],
    count: countVitest,
  },
  build: { programs: [["vite/bin/vite.js", "build"]] },
  playwright: { programs: [["playwright/cli.js", "test", "--reporter=list,json"]], count: countPlaywright },
};

/** Only when it is asked for. */
const ofRelease = { release: { programs: [vitest("release")], count: countVitest } };

const chosen = process.argv.slice(2);
const all = { ...stages, ...ofRelease };
const unknown = chosen.filter((name) => !Object.hasOwn(all, name));
if (unknown.length) {
  console.error(`There is no check called ${unknown.join(" or ")}; there are ${Object.keys(all).join(", ")}.`);
  process.exit(2);
}

const total = { passed: 0, failed: 0, skipped: 0 };
const failing = [];
const named = { failures: [], flaky: [] };
const wanted = chosen.length ? Object.keys(all).filter((one) => chosen.includes(one)) : Object.keys(stages);
// Those that use one core run beside each other, and say what they have to say when they are over; then one after the other.
const alone = wanted.filter((name) => !all[name].besideOthers);
await Promise.all(wanted.filter((name) => all[name].besideOthers).map((name) => check(name, captured)));
for (const name of alone) await check(name, shown);
rmSync(scratch, { recursive: true, force: true });
listNamed("Failed:", named.failures);
listNamed("Passed only when tried again:", named.flaky);
console.log(failing.length ? `\nFailed: ${failing.join(", ")}` : "\nAll checks passed.");
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ""}`);
process.exitCode = failing.length ? 1 : 0;

/** @param run how its programs are run */
async function check(name, run) {
  const start = Date.now();
  const { programs, count = countPrograms } = all[name];
  const title = `\n── ${name} ${"─".repeat(60 - name.length)}`;
  if (run === shown) console.log(title);
  const ends = [];
  for (const program of programs) ends.push(await run(program));
  if (run === captured) console.log([title, ...ends.map(({ said }) => said).filter(Boolean)].join("\n"));
  const tests = honest(
    count,
    ends.every(({ well }) => well),
  );
  for (const kind of Object.keys(total)) total[kind] += tests[kind];
  for (const kind of Object.keys(named)) named[kind].push(...(tests[kind] ?? []));
  if (tests.failed) failing.push(name);
  console.log(`── ${name}: ${tests.failed ? "failed" : "passed"} in ${((Date.now() - start) / 1000).toFixed(1)} s`);
}

function vitest(project) {
  return ["vitest/vitest.mjs", "run", `--project=${project}`, "--reporter=default", "--reporter=json", `--outputFile.json=${vitestReport}`];
}

/** What it prints is printed as it comes. */
function shown(program) {
  return run(program, "inherit");
}

/** What it prints comes back. */
function captured(program) {
  return run(program, "pipe");
}

function run([script, ...words], output) {
  return new Promise((resolve) => {
    let said = "";
    const ownGroup = process.platform !== "win32"; // so that whatever a check has started ends with it
    const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport };
    const child = spawn(process.execPath, [path.join(root, "node_modules", script), ...words], {
      cwd: root,
      stdio: ["ignore", output, output],
      env,
      detached: ownGroup,
    });
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", (text) => (said += text));
    const end = (signal) => {
      try {
        process.kill(ownGroup ? -child.pid : child.pid, signal);
      } catch {
        // it is over already
      }
    };
    const limit = setTimeout(() => {
      console.log(`Stopped after ${minutesAStage} minutes: ${script}`);
      end("SIGKILL");
    }, minutesAStage * 60_000);
    const interrupt = () => {
      end("SIGTERM");
      process.exit(130);
    };
    process.once("SIGINT", interrupt).once("SIGTERM", interrupt);
    const done = (well) => {
      clearTimeout(limit);
      process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
      resolve({ well, said: said.trimEnd() });
    };
    child.on("error", (error) => {
      console.log(`Could not be started: ${script}: ${error.message}`);
      done(false);
    });
    child.on("close", (code) => done(code === 0));
  });
}

/** A check that ended badly has failed, whatever it counted, and so has one that found no test. */
function honest(count, well) {
  let tests = { passed: 0, failed: 0, skipped: 0 };
  try {
    tests = count(well);
  } catch (error) {
    console.log(`No count of the tests: ${error.message}`);
  }
  const nothing = tests.passed + tests.failed === 0;
  return tests.failed === 0 && (!well || nothing) ? { ...tests, failed: 1 } : tests;
}

function countPrograms(well) {
  return { passed: well ? 1 : 0, failed: well ? 0 : 1, skipped: 0 };
}

function countVitest() {
  return readVitest(JSON.parse(readFileSync(vitestReport, "utf8")), root);
}

function countPlaywright() {
  return readPlaywright(JSON.parse(readFileSync(playwrightReport, "utf8")));
}

function listNamed(title, names) {
  if (names.length) console.log([`\n${title}`, ...names.map((name) => `  ${name}`)].join("\n"));
}
