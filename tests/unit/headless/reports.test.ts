/** What is made of the reports of vitest and playwright: counts, and the names of those that have failed. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readPlaywright, readVitest } from "../../../scripts/reports.mjs";
import { scratch } from "../../help/programs";

const { at, remove } = scratch();
afterAll(remove);

describe("the report of vitest", () => {
  it("names each test that has failed by file and titles, and a file that broke", () => {
    mkdirSync(at("tests"));
    writeFileSync(
      at("tests/a.test.js"),
      `describe("outer", () => { it("holds", () => {}); it("does not", () => expect(1).toBe(2)); it.skip("later", () => {}); });`,
    );
    writeFileSync(at("tests/b.test.js"), `throw new Error("no such thing");`);
    const report = at("report.json");
    const vitest = path.resolve("node_modules/vitest/vitest.mjs");
    spawnSync(process.execPath, [vitest, "run", "--root", at(""), "--globals", "--reporter=json", `--outputFile=${report}`], {
      cwd: path.resolve("."),
    });
    expect(readVitest(JSON.parse(readFileSync(report, "utf8")), at(""))).toEqual({
      ...{ passed: 1, failed: 2, skipped: 1, flaky: [] },
      failures: ["tests/a.test.js › outer › does not", "tests/b.test.js › no such thing"],
    });
  });
});

describe("the report of playwright", () => {
  const spec = (title: string, ...statuses: string[]) => ({
    title,
    file: "link.test.ts",
    tests: statuses.map((status, i) => ({ projectName: ["webgl", "webgpu"][i], status })),
  });
  const report = {
    suites: [
      {
        title: "link.test.ts",
        file: "link.test.ts",
        specs: [spec("opens", "expected", "unexpected")],
        suites: [{ title: "a link", file: "link.test.ts", specs: [spec("travels", "flaky"), spec("ends", "skipped")] }],
      },
    ],
    stats: { expected: 1, unexpected: 1, flaky: 1, skipped: 1 },
    errors: [{ message: "\u001b[31mError: no server\u001b[39m\nat once" }],
  };

  it("names each test that has failed by file, titles and machine, and those that passed only when tried again", () => {
    expect(readPlaywright(report)).toEqual({
      ...{ passed: 2, failed: 2, skipped: 1 },
      failures: ["link.test.ts › opens (webgpu)", "Error: no server"],
      flaky: ["link.test.ts › a link › travels (webgl)"],
    });
  });
});
