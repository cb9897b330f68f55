/** Plans as files: what is wrong is told with its line and column, and with what may have been meant. */
import { describe, expect, it } from "vitest";
import { problemWords } from "../../../src/sweep/records/files";
import { readPlan } from "../../../src/sweep/run/plan-file";

const good = { link: "v=2", data: ["two-moons"], techniques: ["labels-only", "fixmatch"], labels: [1, "all"], seeds: [1, 2] };
const problemOf = (text: string): string => {
  const reading = readPlan(text);
  return "problem" in reading ? problemWords(reading.problem) : `${reading.jobs.length} jobs`;
};
/** Laid out as the page writes it: data stands on line 3. */
const withPart = (part: object) => JSON.stringify({ ...good, ...part }, null, 2);

describe("a plan", () => {
  it("is read as the page, an editor or a person wrote it", () => {
    expect(problemOf(withPart({}))).toBe("8 jobs");
    expect(problemOf(`\uFEFF${withPart({}).replaceAll("\n", "\r\n")}`)).toBe("8 jobs");
    expect(problemOf(withPart({ link: undefined }))).toBe("8 jobs");
  });
});

describe("a key that is not known", () => {
  it.each([
    ["technique", "techniques"],
    ["Seeds", "seeds"],
    ["lables", "labels"],
    ["sed", "seeds"],
    ["dataset", "data"],
    ["links", "link"],
  ])("is refused with the nearest: %s, %s", (key, nearest) => {
    expect(problemOf(`{\n  "${key}": [],\n${withPart({}).slice(2)}`)).toBe(
      `Line 2, column 3: "${key}" is not known in a plan: “${nearest}” is most like it.`,
    );
  });

  it("that is like none is refused with all of them", () => {
    expect(problemOf(withPart({ workers: 4 }))).toBe(
      'Line 18, column 3: "workers" is not known in a plan: there are link, data, techniques, labels, seeds.',
    );
  });

  it.each([
    [{ link: "v=2&stepz=10" }, "Line 2, column 11: not known here: stepz (steps?)."],
    [{ link: "v=2&threshold=1" }, "Line 2, column 11: not known here: threshold (fixmatch.threshold?)."],
    [
      { techniques: ["labels-only", "fixmatch&fixmatch.treshold=0.8"] },
      "Line 8, column 5: not known here: fixmatch.treshold (fixmatch.threshold?).",
    ],
  ])("in a link is refused with the nearest: %j", (part, words) => expect(problemOf(withPart(part))).toBe(words));
});

describe("a value that is wrong", () => {
  it.each([
    [{ data: ["two-moons", "moons"] }, /^Line 5, column 5: data=moons is not one of .*\bdefinitions, .*\btwo-moons, .*\bdrawn, own\.$/],
    [{ techniques: ["fixmach"] }, /^Line 7, column 5: a=fixmach is none of the \d+ there are \(fixmatch\?\)\.$/],
    [{ link: "v=2&steps=ten" }, "Line 2, column 11: steps=ten is not a number."],
    [{ link: "v=3" }, "Line 2, column 11: v=3 is a version of the numbers that is not known here."],
    [{ techniques: ["labels-only", "fixmatch&steps=1"] }, "Line 8, column 5: steps=1 is below 10."],
    [{ techniques: ["fixmatch&seed=4"] }, "Line 7, column 5: seed in fixmatch&seed=4 is said by “seeds”, for all techniques."],
    [
      { seeds: [1, 0.5] },
      "Line 16, column 5: “seeds.1” is 0.5: “seeds” must be a list of whole numbers from 1 to 9,999. --help shows a plan.",
    ],
    [
      { labels: [0.2] },
      /^Line 11, column 5: “labels.0” is 0.2: “labels” must be a list of labels a class, numbers from 1 to 100,000 or "all"/,
    ],
    [{ labels: ["every"] }, /^Line 11, column 5: “labels.0” is "every"/],
    [{ seeds: 3 }, /^Line 14, column 12: “seeds” is 3: “seeds” must be a list/],
    [{ data: [] }, /^Line 3, column 11: “data” is \[\]: “data” must be a list of data sets/],
    [{ link: null }, /^Line 2, column 11: “link” is null: “link” must be text/],
    [{ data: undefined }, /^Line 1, column 1: “data” is missing: “data” must be a list of data sets/],
  ])("is told with its place: %j", (part, words) => expect(problemOf(withPart(part))).toMatch(words));

  it.each([
    ["{", "Line 1, column 2: This is no JSON: the file ends here, but a closing brace } is expected: is it whole?"],
    ['{\n  "seeds": [1, 2,]\n}', "Line 2, column 18: This is no JSON: “]” stands here, but a value is expected."],
    ["", /^Line 1, column 1: This is no JSON/],
    ["[1]", /^Line 1, column 1: .*is missing/],
    ["7", "Line 1, column 1: The plan is 7: it must be an object with link, data, techniques, labels, seeds. --help shows a plan."],
    ["null", /^Line 1, column 1: The plan is null/],
    [`${"[".repeat(100_000)}`, /^Line 1.*no JSON/],
  ])("of the whole file is told too: %.20j", (text, words) => expect(problemOf(text)).toMatch(words));
});
