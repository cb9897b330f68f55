/** Techniques that do not learn from some kinds of data: links, plans and choosers say so, and what is chosen instead has come. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { eventually } from "../../help/eventually";
import { linkSentences } from "../../../src/sentences/links";
import type { Files } from "../../../src/shape/registry";
import type * as Link from "../../../src/link/link";
import type * as Load from "../../../src/link/load";
import type * as Stage from "../experiment/stage";
import type * as PlanFile from "../../../src/sweep/run/plan-file";
import type * as Phased from "../../../src/shape/phased";
import type * as Techniques from "../../../src/techniques/catalogue";

vi.mock("../../../src/techniques/index", async (original) => {
  const { files } = await original<{ files: Files }>();
  const simclr = async () => ({ one: { ...Object.values(await files.simclr!())[0], refused: { text: "a text has no tiles" } } });
  return { files: { ...files, simclr } };
});

let [link, load, plan, techniques, open]: [
  typeof Link,
  typeof Load,
  typeof PlanFile,
  typeof Techniques,
  (hash: string) => Promise<ReturnType<typeof Stage.stage>>,
] = [] as never;
beforeEach(async () => {
  vi.resetModules(); // as a page that has just been opened
  link = await import("../../../src/link/link");
  load = await import("../../../src/link/load");
  plan = await import("../../../src/sweep/run/plan-file");
  techniques = await import("../../../src/techniques/catalogue");
  const { stage } = await import("../experiment/stage");
  open = async (hash) => {
    await load.loadChosen(hash);
    return stage(hash);
  };
});
const why = "simclr does not learn from definitions, as a text has no tiles, but does from images, sounds, tables, points";
const named =
  "SimCLR does not learn from Definitions and their topics, as a text has no tiles, but does from images, sounds, tables, points";

describe("a link", () => {
  it.each([
    ["v=2&data=definitions&a=simclr", ["labels-only", "fixmatch"], [`a=${why}: labels-only is used`]],
    ["v=2&data=definitions&a=masked&b=simclr", ["masked", "labels-only"], [`b=${why}: labels-only is used`]],
    ["v=2&data=definitions&b=simclr", ["labels-only", "fixmatch"], [`b=${why}: fixmatch is used`]],
    ["data=definitions&a=simclr", ["labels-only", "fixmatch"], [`a=${why}: labels-only is used`]],
    ["v=2&data=two-moons&a=simclr", ["simclr", "labels-only"], []],
  ])("%s", async (text, used, problems) => {
    await load.loadChosen(text);
    const read = link.fromLink(text);
    expect([read.settings.a.technique, read.settings.b.technique]).toEqual(used);
    expect(read.problems).toEqual(problems);
    const again = link.fromLink(link.toLink(read.settings));
    expect([again.settings, again.problems]).toEqual([read.settings, []]);
  });

  it("by which a program is called is refused with the reason", async () => {
    await load.loadAll();
    const [problem] = link.fromLink("v=2&data=definitions&a=simclr").problems;
    expect(linkSentences.faultOnly(problem!)).toBe(`a=${why}`);
  });
});

it("a plan is refused where the technique stands in it", async () => {
  await load.loadAll();
  const text = JSON.stringify({ data: ["digits", "definitions"], techniques: ["masked", "simclr"], labels: [1], seeds: [1] });
  expect(plan.readPlan(text)).toEqual({ problem: { line: 1, column: text.indexOf('"simclr"') + 1, message: `a=${why}.` } });
});

it("neither the recording nor the tuning trains it", async () => {
  await load.loadAll();
  const { recordedJobs } = await import("../../../src/headless/record");
  const { gridJobs } = await import("../../../src/headless/tune");
  for (const jobs of [recordedJobs(), gridJobs()]) {
    const trained = new Set(jobs.map(({ spec }) => `${spec.technique} on ${spec.data}`));
    expect(trained).toContain("simclr on digits");
    expect(trained).toContain("masked on definitions");
    expect(trained).not.toContain("simclr on definitions");
  }
});

describe("on the page", () => {
  it("what does not go together is not chosen, and why not is told", async () => {
    const { experiment } = await open("#v=2&data=definitions&a=masked");
    const { settings } = experiment;
    experiment.setTechnique("b", "simclr");
    await eventually(() => expect(experiment.lost).toBe(`${named}.`));
    expect(experiment.settings).toBe(settings);

    const other = (await open("#v=2&data=two-moons&a=simclr")).experiment;
    other.setData("definitions");
    await eventually(() => expect(other.lost).toBe(`${named}.`));
    expect(other.settings.data).toBe("two-moons");
    other.setData("digits");
    await eventually(() => expect(other.settings.data).toBe("digits"));
    expect(other.lost).toBe("");
  });

  it("it is known before the technique has come", () => {
    expect(techniques.techniqueById("simclr")).toBeUndefined();
    expect(techniques.techniqueEntry("simclr")).toMatchObject({ refused: { text: "a text has no tiles" } });
    expect(techniques.techniqueEntry("masked")).not.toHaveProperty("refused");
  });
});

it("of several phases, each may refuse", async () => {
  const { phase, phased } = await vi.importActual<typeof Phased>("../../../src/shape/phased");
  const rest = { labels: "seen", params: {}, diagnostics: {}, views: {}, create: () => ({}) as never } as const;
  const phases = [
    phase({ name: "one", share: 0.5, refused: { points: "points have no words" }, ...rest }),
    phase({ name: "two", refused: { text: "texts have no place" }, ...rest }),
  ];
  const lesson = { idea: "", assumption: "", watch: "", trap: "", goodShown: "", trapShown: "", pseudocode: [], references: [] };
  const { refused } = phased({ id: "both", name: "", year: 2000, paradigm: "bridge", family: "", lesson, phases });
  expect(refused).toEqual({ points: "points have no words", text: "texts have no place" });
});
