/** Parameters that start elsewhere on some kinds of data: settings, links and plans know the kind, and a change of data follows it. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { freshContestant, fromLink, toLink, usualSettings } from "../../../src/link/link";
import { loadAll } from "../../../src/link/load";
import { baselineSlot, contestantIn, dataSetOf } from "../../../src/link/settings";
import type { Params } from "../../../src/shape/params";
import { nameInPlan } from "../../../src/sweep/run/choice";
import { differencesOf } from "../../../src/sweep/records/differences";
import { jobsOf } from "../../../src/sweep/run/plan";
import { stage } from "./stage";

const { elsewhere } = vi.hoisted(() => {
  vi.resetModules(); // what came before this file
  return {
    elsewhere: (params: object, name: string, startOn: object) =>
      ({ ...params, [name]: { ...(params as Params)[name], startOn } }) as never,
  };
});
vi.mock(import("../../../src/techniques/simclr"), async (original) => {
  const { simclr } = await original();
  return { simclr: { ...simclr, params: elsewhere(simclr.params, "projection", { text: 32 }) } };
});
vi.mock(import("../../../src/techniques/labels-only"), async (original) => {
  const { labelsOnly } = await original();
  return { labelsOnly: { ...labelsOnly, params: elsewhere(labelsOnly.params, "augmentation", { text: "none" }) } };
});
await loadAll();

const [image, text] = [fromLink("").settings, usualSettings("definitions")].map(dataSetOf);
const projectionIn = (link: string) => fromLink(link).settings.a.values.projection;

describe("a link", () => {
  it("reads what it does not say as the start on its data", () => {
    expect(projectionIn("v=2&a=simclr")).toBe(64);
    expect(projectionIn("v=2&a=simclr&data=definitions")).toBe(32);
    expect(projectionIn("v=2&a=simclr&data=definitions&simclr.projection=much")).toBe(32);
    expect(projectionIn("a=simclr&data=definitions")).toBe(64); // there was one start in version 1
  });

  it("writes what differs from the start on its data", () => {
    const settings = { ...usualSettings("definitions"), a: freshContestant("simclr", text!), b: freshContestant("labels-only", text!) };
    expect(toLink(settings)).toBe("v=2&data=definitions&a=simclr");
    const changed = { ...settings, a: freshContestant("simclr", image!) };
    expect(toLink(changed)).toBe("v=2&data=definitions&a=simclr&simclr.temperature=0.5&simclr.projection=64");
    for (const one of [settings, changed]) expect(fromLink(toLink(one)).settings).toEqual(one);
    expect([settings, changed].map((one) => differencesOf(toLink(one)))).toEqual([[], ["temperature 0.5", "projection width 64"]]);
  });
});

describe("another data set on the page", () => {
  let experiment: ReturnType<typeof stage>["experiment"];
  beforeEach(() => ({ experiment } = stage("#v=2&a=simclr&b=labels-only")));
  const valuesOf = () => [experiment.settings.a.values.projection, experiment.settings.b.values.augmentation];

  it("of another kind takes what stood at its start to the start there, and back", () => {
    const before = experiment.settings;
    experiment.setData("definitions");
    expect(valuesOf()).toEqual([32, "none"]);
    expect(baselineSlot(experiment.settings)).toBe("b");
    experiment.setData("digits");
    expect(experiment.settings).toEqual(before);
  });

  it("leaves what was changed as it is", () => {
    experiment.setValue("a", "projection", 16, true);
    experiment.setValue("b", "augmentation", "weak", true);
    experiment.setData("definitions");
    expect(valuesOf()).toEqual([16, "weak"]);
    expect(baselineSlot(experiment.settings)).toBe("baseline");
    expect(contestantIn(experiment.settings, "baseline").values.augmentation).toBe("none");
  });
});

it("a plan names what differs on its data, and each data set has its own start", () => {
  const [onImage, onText] = [freshContestant("simclr", image!), freshContestant("simclr", text!)];
  expect(nameInPlan(onText, "text")).toBe("simclr");
  expect(nameInPlan(onImage, "text")).toBe("simclr&simclr.temperature=0.5&simclr.projection=64");
  const jobs = jobsOf({ link: "v=2", data: ["digits", "definitions"], techniques: ["simclr"], labels: [4], seeds: [1] });
  expect(jobs.map(({ spec }) => spec.values.projection)).toEqual([64, 32]);
});
