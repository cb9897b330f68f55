/** Controls: what they say, what they stop at, and what stands where. */
import type { Component } from "svelte";
import { createRawSnippet } from "svelte";
import { render } from "svelte/server";
import { describe, expect, test } from "vitest";
import { restoredOnCancel } from "../../src/controls/cancelled";
import { budgetOf, placeOf, stepFrom, ticksWithRoom } from "../../src/controls/label-budget";
import LabelSlider from "../../src/controls/LabelSlider.svelte";
import Notice from "../../src/controls/Notice.svelte";
import Param from "../../src/controls/Param.svelte";
import Pick from "../../src/controls/Pick.svelte";
import Progress from "../../src/controls/Progress.svelte";
import RunBar from "../../src/controls/RunBar.svelte";
import { nearestStop, stopsOf, writeValue } from "../../src/controls/slider-values";
import { choice, paramsOn, slider, toggle } from "../../src/shape/params";

const draw = (Control: unknown, props: Record<string, unknown>): string =>
  render(Control as Component<Record<string, unknown>>, { props }).body.replace(/<!--.*?-->/g, "");
const nothing = () => {};

describe("the stops of a slider", () => {
  const rate = slider({ label: "Rate", help: "", start: 0.003, min: 0.0001, max: 0.1, step: 0.0001, scale: "log" });
  const steps = slider({ label: "Steps", help: "", start: 625, min: 10, max: 20000, step: 10, scale: "log" });
  const share = slider({ label: "Share", help: "", start: 0.95, min: 0, max: 1, step: 0.01 });
  test.each([rate, steps, share])("of $label rise, hold its ends and its start, and differ as they are written", (param) => {
    const stops = stopsOf(param);
    expect(stops).toEqual([...new Set(stops)].sort((a, b) => a - b));
    expect([stops[0], stops.at(-1)]).toEqual([param.min, param.max]);
    expect(stops).toContain(param.start);
    const written = stops.map((v) => writeValue(param, v));
    expect(new Set(written).size).toBe(stops.length);
  });
  test("go evenly on a linear slider", () => expect(stopsOf(share)).toHaveLength(101));
  test("a value between two stops is shown at the nearer one", () => expect(nearestStop([1, 2, 4], 3.5)).toBe(2));
  test("are written with their decimals and unit", () => {
    expect([
      writeValue(share, 0.9),
      writeValue(rate, 0.0003),
      writeValue({ step: 5, unit: "%" }, 1200),
      writeValue({ step: 1e-5 }, 0.00002),
    ]).toEqual(["0.9", "0.0003", "1,200\u202f%", "0.00002"]);
  });
});

describe("a slider under a finger", () => {
  /** A range input as far as it matters, and what the page knows of it. */
  function touched() {
    const page = { value: 4, set: [] as number[] };
    const input = Object.assign(new EventTarget(), { value: "2" });
    const restore = (before: number) => (page.set.push(before), (page.value = before));
    const detach = restoredOnCancel(() => page.value, restore)(input as never);
    const feel = (type: string) => input.dispatchEvent(new Event(type));
    const move = (at: string, value: number) => ([input.value, page.value] = [at, value]);
    return { page, input, feel, move, detach };
  }
  test("goes back where the finger turns out to scroll the page", () => {
    const { page, input, feel, move } = touched();
    feel("pointerdown");
    move("5", 64);
    feel("pointercancel");
    expect([input.value, page.value]).toEqual(["2", 4]);
    expect(page.set).toEqual([4]);
  });
  test("stays where the finger leaves it", () => {
    const { page, feel, move } = touched();
    feel("pointerdown");
    move("5", 64);
    feel("pointerup");
    feel("pointercancel");
    expect([page.value, page.set]).toEqual([64, []]);
  });
  test("tells of nothing where nothing was moved, nor once it is gone", () => {
    const { page, feel, move, detach } = touched();
    feel("pointerdown");
    feel("pointercancel");
    detach();
    feel("pointerdown");
    move("5", 64);
    feel("pointercancel");
    expect(page.set).toEqual([]);
  });
});

describe("the budget of labels", () => {
  const steps = [1, 2, 4, 8, 16, Infinity];
  test("is said in three numbers", () => {
    expect(budgetOf(4, 10, 8000)).toEqual({ count: 40, perClass: "4 a class", share: 0.005 });
    expect(budgetOf(Infinity, 10, 8000)).toEqual({ count: 8000, perClass: "all of every class", share: 1 });
    expect(budgetOf(900, 10, 8000).count).toBe(8000);
    expect(budgetOf(4, 10, 8000, 43).count).toBe(43);
  });
  test("has a place, also between two steps and beyond them", () => {
    expect([1, 4, Infinity, 0.5].map((v) => placeOf(steps, v))).toEqual([0, 2, 5, 0]);
    expect(placeOf(steps, 5)).toBeCloseTo(2.32, 2);
    expect(placeOf(steps, 300)).toBe(4.5);
  });
  test("an arrow key goes to the next step, from between two as well", () => {
    expect([
      stepFrom(steps, 5, 1),
      stepFrom(steps, 5, -1),
      stepFrom(steps, 4, 1),
      stepFrom(steps, 16, 1),
      stepFrom(steps, 1, -1),
      stepFrom(steps, Infinity, 1),
    ]).toEqual([8, 4, 8, Infinity, 1, Infinity]);
  });
  test("its ticks leave each other room, and the last is always there", () => {
    expect(ticksWithRoom(11, 200, 24).filter(Boolean)).toHaveLength(6);
    expect(ticksWithRoom(11, 200, 24).at(-1)).toBe(true);
    expect(ticksWithRoom(9, 400, 24)).not.toContain(false);
    const shown = ticksWithRoom(11, 200, 24, 5).flatMap((isShown, i) => (isShown ? [i] : []));
    expect(shown).toEqual([0, 2, 5, 8, 10]);
    expect(ticksWithRoom(11, 200, 24, 9)[10]).toBe(true);
  });
  test("is read out in full", () => {
    expect(draw(LabelSlider, { steps, value: 4, classCount: 10, poolCount: 8000, onchange: nothing })).toContain(
      'aria-valuetext="40 of 8,000 labelled, 4 a class, 0.5\u202f%"',
    );
  });
  test("is written so that no translator touches its numbers", () => {
    const body = draw(LabelSlider, { steps, value: 4, classCount: 10, poolCount: 8000, onchange: nothing });
    const numbers = [...body.matchAll(/<span translate="no">([^<]*)<\/span>/g)].map((found) => found[1]);
    expect(numbers).toEqual(["40", "4", "0.5\u202f%", ...steps.slice(0, -1).map(String)]);
    expect(body).toContain('aria-valuetext="40 of 8,000 labelled, 4 a class, 0.5\u202f%"');
  });
  test("a tiny share is not nothing", () =>
    expect(draw(LabelSlider, { steps, value: 1, classCount: 2, poolCount: 40000, onchange: nothing })).toContain("0.005\u202f%"));
});

describe("parameters", () => {
  const params = [
    {
      param: slider({ label: "Threshold", help: "How sure.", start: 0.95, min: 0, max: 1, step: 0.01 }),
      value: 0.9 as number | string | boolean,
      start: "0.95",
    },
    {
      param: choice({ label: "Encoder", help: "Which.", start: "dense", options: { dense: "dense", convnet: "convolutional" } }),
      value: "convnet",
      start: "dense",
    },
    { param: toggle({ label: "Warm-up", help: "Slowly.", start: true }), value: false, start: "on" },
  ];
  test.each(params)("$param.label has a label, help and a way back", ({ param, value, start }) => {
    const body = draw(Param, { name: "x", param, value, onchange: nothing });
    const id = /<label[^>]* for="([^"]+)"/.exec(body)![1]!;
    expect(body).toContain(` id="${id}"`);
    expect(body).toContain(`aria-label="About ${param.label}"`);
    expect(body).toContain(param.help);
    expect(body).toContain(`aria-label="Reset ${param.label} to ${start}"`);
    expect(draw(Param, { name: "x", param, value: param.start, onchange: nothing })).not.toContain("Reset");
  });
  test.each(params)("$param.label shows what it assumes, while its help is closed", ({ param, value }) => {
    const body = draw(Param, { name: "x", param: { ...param, assumes: "It assumes order." }, value, onchange: nothing });
    expect(body).toMatch(/<p(?![^>]*hidden)[^>]*>It assumes order\.<\/p>/);
    expect(body).toMatch(new RegExp(`<p[^>]*hidden[^>]*>${param.help}`));
  });
  test("an option that these data leave no sense to is listed with the reason, and cannot be chosen", () => {
    const options = { plain: "as it is", tiles: "in tiles" };
    const declared = choice({
      label: "Task",
      help: "What.",
      start: "plain",
      options,
      refusedOn: { text: { tiles: "a text has no tiles" } },
    });
    const { param } = paramsOn({ param: declared }, "text");
    const body = draw(Param, { name: "x", param, value: "plain", onchange: nothing });
    expect(body.match(/<option.*?<\/option>/g)).toEqual([
      expect.stringMatching(/^<option value="plain"(?!.*disabled).*>as it is</),
      expect.stringMatching(/^<option value="tiles".* disabled.*>in tiles: a text has no tiles</),
    ]);
  });
});

test.each([
  ["loading", "Play"],
  ["ready", "Play"],
  ["playing", "Pause"],
  ["paused", "Play"],
  ["finished", "Again"],
  ["stopped", "Again"],
])("while %s, the main button says %s", (status, words) => {
  const props = { status, onplay: nothing, onpause: nothing, onstep: nothing, onagain: nothing };
  const body = draw(RunBar, props);
  expect(/<button class="main[^>]*>([^<]*)/.exec(body)?.[1]).toBe(words);
});

test("progress is said in words, known or not", () => {
  expect(draw(Progress, { what: "Digits", loaded: 412_000, total: 947_000 })).toContain("Digits: 412 of 947\u202fkB");
  expect(draw(Progress, { what: "Digits", loaded: 0, total: 0 })).not.toMatch(/value=|max=/);
});

test("a choice among few has groups and a label", () => {
  const groups = [
    { name: "", options: [{ value: "x", name: "X" }] },
    { name: "Self-supervised", options: [{ value: "simclr", name: "SimCLR" }] },
  ];
  const body = draw(Pick, { label: "First", value: "simclr", groups, onchange: nothing });
  expect(body).toContain('<optgroup label="Self-supervised">');
  expect(body).toMatch(/<label[^>]*><span>First/);
  expect(body).toMatch(/<option value="simclr" selected[^>]*>SimCLR/);
});

test("an error is read out at once, a note when there is time", () => {
  const children = createRawSnippet(() => ({ render: () => "<span>words</span>" }));
  expect(draw(Notice, { tone: "error", children })).toContain('role="alert"');
  expect(draw(Notice, { tone: "note", children })).toContain('role="status"');
});
