// What the reports of vitest and playwright say: how many tests there were, and which have failed, or passed only when tried again.
import path from "node:path";

const parts = (...names) => names.filter(Boolean).join(" › ");

/** @param {any} report as `--reporter=json` writes it @param {string} root its files are named from there */
export function readVitest(report, root) {
  const { testResults } = report;
  const nameOf = ({ name }) => path.relative(root, name).replaceAll("\\", "/");
  // A file that broke before its first test counts as one failed test.
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.every((test) => test.status !== "failed"),
  );
  const failures = testResults.flatMap((file) =>
    file.assertionResults
      .filter(({ status }) => status === "failed")
      .map(({ ancestorTitles, title }) => parts(nameOf(file), ...ancestorTitles, title)),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: [...failures, ...broken.map((file) => parts(nameOf(file), firstLine(file.message)))],
    flaky: [],
  };
}

/** @param {any} report as `--reporter=json` writes it */
export function readPlaywright(report) {
  const { suites = [], stats, errors } = report;
  const tests = suites.flatMap((file) => testsIn(file, []));
  const named = (wanted) => tests.filter(({ status }) => status === wanted).map(({ name }) => name);
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    failures: [...named("unexpected"), ...errors.map(({ message }) => firstLine(message))],
    flaky: named("flaky"),
  };
}

/** Each test once for each of the machines that it is tried on. */
function testsIn({ title, file, suites = [], specs = [] }, above) {
  const here = title === file ? above : [...above, title];
  return [
    ...specs.flatMap((spec) =>
      spec.tests.map(({ projectName, status }) => ({ status, name: `${parts(spec.file, ...here, spec.title)} (${projectName})` })),
    ),
    ...suites.flatMap((inner) => testsIn(inner, here)),
  ];
}

const colour = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "g");
const firstLine = (text = "") => text.replace(colour, "").trim().split("\n")[0];
