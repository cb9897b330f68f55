/** The three pages: which one is open stands in the address, and nothing of the experiment hangs on it. */
import { expect, it } from "vitest";
import { fromLink, toLink } from "../../../src/link/link";
import { stage } from "./stage";

it("turns to another page at once, and Back returns, while the experiment stays", () => {
  const { experiment, bar } = stage("#v=2&data=two-moons&a=simclr&b=fixmatch");
  const { settings } = experiment;
  experiment.turnTo("curve");
  expect(bar.entries.at(-1)).toBe("#v=2&data=two-moons&a=simclr&b=fixmatch&page=curve");
  experiment.setLabels(8, true);
  bar.pass();
  expect(bar.entries.at(-1)).toBe("#v=2&data=two-moons&labels=8&a=simclr&b=fixmatch&page=curve");
  experiment.undo();
  bar.back();
  expect([experiment.view.page, experiment.settings]).toEqual(["bench", settings]);
});

it("opens on the page of its link, and what is opened from there stands on the bench", () => {
  const { experiment } = stage("#page=curve");
  expect([experiment.view.page, experiment.settings.a.technique]).toEqual(["curve", "simclr"]);
  experiment.visit("v=2&data=two-moons&a=masked");
  expect([experiment.view.page, experiment.settings.a.technique]).toEqual(["bench", "masked"]);
});

it("is no part of the experiment's own link, and is quoted where it is not known", () => {
  expect(toLink(fromLink("v=2&a=simclr&page=learn").settings)).toBe(toLink(fromLink("v=2&a=simclr").settings));
  expect(fromLink("v=2&page=shop").problems).toEqual(["page=shop is not one of bench, curve, learn: bench is used"]);
});

it("says how the curve is looked at, and Back returns to that too", () => {
  const { experiment, bar } = stage("#v=2&a=simclr&page=curve&show=paradigms");
  expect([experiment.view.page, experiment.view.show]).toEqual(["curve", "paradigms"]);
  experiment.turnTo("curve", "one-budget");
  expect(bar.entries.at(-1)).toMatch(/&page=curve&show=one-budget$/);
  experiment.turnTo("curve", "all-budgets");
  expect(bar.entries.at(-1)).toMatch(/&page=curve$/);
  bar.back();
  expect(experiment.view.show).toBe("one-budget");
  experiment.turnTo("bench");
  expect(bar.entries.at(-1)).not.toMatch(/show|page/);
  bar.back();
  expect([experiment.view.page, experiment.view.show]).toEqual(["curve", "one-budget"]);
  expect(fromLink("v=2&page=curve&show=winners").problems).toEqual([
    "show=winners is not one of all-budgets, one-budget, paradigms: all-budgets is used",
  ]);
});

it("says which lesson is open, whichever experiment it is about; to turn to another page, or to the same, closes it", () => {
  const { experiment, bar } = stage("#v=2&data=two-moons&page=learn&lesson=one-label");
  expect([experiment.view.page, experiment.view.lesson]).toEqual(["learn", "one-label"]);
  experiment.setLabels(8, true);
  bar.pass();
  expect(bar.entries.at(-1)).toMatch(/&labels=8&page=learn&lesson=one-label$/);
  experiment.turnTo("learn");
  expect([experiment.view.lesson, bar.entries.at(-1)]).toEqual([undefined, expect.stringMatching(/&page=learn$/)]);
  experiment.visit("v=2&data=two-moons&labels=1", "learn", "unlucky");
  bar.pass();
  expect(bar.entries.at(-1)).toMatch(/&labels=1&page=learn&lesson=unlucky$/);
  experiment.turnTo("bench");
  expect(bar.entries.at(-1)).not.toContain("lesson");
  bar.back();
  expect([experiment.view.page, experiment.view.lesson]).toEqual(["learn", "unlucky"]);
  experiment.visit("v=2&a=simclr");
  expect(experiment.view.lesson).toBeUndefined();
});

it("is of no lesson where the link opens another page", () => {
  expect(fromLink("v=2&lesson=one-label")).toMatchObject({ problems: [], page: "bench", lesson: undefined });
});
