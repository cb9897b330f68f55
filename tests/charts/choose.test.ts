/** Both panels as a browser gets them, with as many techniques and data sets as there are to be one day. */
import type { Component } from "svelte";
import { createRawSnippet } from "svelte";
import { render } from "svelte/server";
import { describe, expect, test } from "vitest";
import SmallCurve from "../../src/charts/curves/SmallCurve.svelte";
import Choose from "../../src/page/choose/Choose.svelte";
import DataAbout from "../../src/page/choose/DataAbout.svelte";
import DataPanel from "../../src/page/choose/DataPanel.svelte";
import SampledPoints from "../../src/page/choose/SampledPoints.svelte";
import TechniquePanel from "../../src/page/choose/TechniquePanel.svelte";
import { legend } from "../../src/sentences/choice-panels";
import { dataPanel, rows, scene, techniquePanel, unknownRows, unknownScene } from "./choose-examples";

const draw = (Part: unknown, props: object): string =>
  render(Part as Component<Record<string, unknown>>, { props: props as Record<string, unknown> }).body.replace(/<!--.*?-->/g, "");
const textOf = (body: string) => body.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
interface Option {
  label: string;
  tabindex: string;
  selected: boolean;
  disabled: boolean;
  body: string;
}
const optionsIn = (body: string): Option[] =>
  body
    .split('role="option"')
    .slice(1)
    .map((rest) => {
      const of = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(rest.slice(0, rest.indexOf(">")))?.[1] ?? "";
      return {
        label: of("aria-label"),
        tabindex: of("tabindex"),
        selected: of("aria-selected") === "true",
        disabled: of("aria-disabled") === "true",
        body: rest,
      };
    });

describe("the panel of techniques", () => {
  const body = draw(TechniquePanel, techniquePanel);
  const options = optionsIn(body);
  const option = (number: number) => options.find(({ label }) => new RegExp(`^Technique ${number}\\b`).test(label))!;

  test("lists every one once, in lists by paradigm that are named, and groups by family that are", () => {
    expect(options).toHaveLength(rows.length);
    expect(new Set(options.map(({ label }) => label)).size).toBe(rows.length);
    const labelled = [...body.matchAll(/role="(listbox|group)" aria-labelledby="([^"]*)"/g)];
    expect(labelled.filter(([, role]) => role === "listbox")).toHaveLength(4);
    expect(labelled.filter(([, role]) => role === "group")).toHaveLength(13);
    for (const [, , id] of labelled) expect(body.split(`id="${id}"`)).toHaveLength(2);
  });
  test("says of each what it is called, does, reaches and costs, its name first", () => {
    expect(option(1).label).toMatch(
      /^Technique 1\. Two views .*apart\. Accuracy \d\d\.\d\u202f% with 4 labels a class(, ahead of labels only)?\. A run takes \d+\u202fs\.$/,
    );
    for (const { accuracy, isAhead, name } of rows)
      if (accuracy !== undefined && isAhead)
        expect(options.find(({ label }) => label.startsWith(`${name}.`) || label.startsWith(`${name},`))!.label).toContain("ahead of");
    for (const { label } of options) expect(label).not.toMatch(/NaN|undefined|null/);
  });
  test("marks who is on the bench, and who is in the place that is filled is chosen and can be reached", () => {
    expect(option(3).label).toMatch(/^Technique 3, A\./);
    expect(option(20).label).toMatch(/^Technique 20 .*, B\./);
    expect(options.filter(({ selected }) => selected)).toEqual([option(3)]);
    expect(options.filter(({ tabindex }) => tabindex === "0")).toEqual([option(3)]);
    expect(option(3).body).toMatch(/<b [^>]*color:\s*var\(--a\)[^>]*>A<\/b>/);
  });
  test("greys whom the data do not fit, with the reason and without numbers", () => {
    expect(options.filter(({ disabled }) => disabled).map(({ label }) => label)).toEqual([
      "Technique 5. Not here: a picture has no words to hide.",
      "Technique 10. Not here: a picture has no words to hide.",
    ]);
    expect(textOf(option(5).body.split("</div>")[0]!)).not.toMatch(/\d\d\.\d/);
    expect(textOf(body)).toContain("31 of 33 fit handwritten digits");
  });
  test("says where nothing was measured, and draws no curve there", () => {
    const own = option(12).body.split("</div>")[0]!;
    expect(own).toContain("not measured yet");
    expect(own).not.toContain("<svg");
    expect(option(12).label).toContain("Not measured yet.");
    expect(option(12).body.split("</div>")[0]).not.toContain("not tuned yet");
    expect(option(13).body.split("</div>")[0]).toContain("not tuned yet");
    expect(option(13).label).toContain("Not measured yet. Not tuned yet.");
    expect(option(7).label).not.toContain("A run takes");
  });
  test("has the yardsticks by themselves", () => {
    const [, after = ""] = body.split("Yardsticks");
    expect(optionsIn(after).map(({ label }) => label.split(".")[0])).toEqual(["Labels only"]);
  });
  test("says what keys do, and names its filter and its order", () => {
    expect(textOf(body)).toMatch(/move Enter Technique 3 into A B into B instead Esc leave it as it is/);
    expect(body).toMatch(/<input[^>]*aria-label="Filter techniques/);
    expect(textOf(body)).toContain("order by family accuracy with 4 labels a class time");
  });
  test("is there before what was measured has come, and says that it is coming", () => {
    const before = draw(TechniquePanel, { ...techniquePanel, rows: unknownRows, scene: unknownScene, conditions: legend.coming });
    expect(optionsIn(before)).toHaveLength(rows.length);
    expect(before).not.toContain("not measured yet");
    expect(textOf(before)).toContain(legend.coming);
  });
  test("says that nobody was measured with a budget", () => {
    const elsewhere = draw(TechniquePanel, { ...techniquePanel, scene: { ...scene, here: undefined, labels: 128 } });
    expect(textOf(elsewhere)).toContain("Nobody was measured with 128 labels a class");
  });
});

describe("the panel of data sets", () => {
  const body = draw(DataPanel, dataPanel);
  const options = optionsIn(body);

  test("lists every one once, in one list, in groups by kind", () => {
    expect(options).toHaveLength(18);
    expect(body.match(/role="listbox"/g)).toHaveLength(1);
    expect(body.match(/role="group"/g)).toHaveLength(5);
    expect(textOf(body)).toContain("18 sets of 5 kinds");
  });
  test("says what each holds and costs, who leads, and why one does not fit", () => {
    const label = (id: number) => options.find((one) => one.label.startsWith(`Data set ${id}.`))!.label;
    expect(label(1)).toMatch(/^Data set 1\. 500, 3 classes\. What it shows.* Semi-supervised leads by 7\.7 ± 2\.4 points\.$/);
    expect(label(8)).toMatch(/^Data set 8\. 4,000, 3 classes, 490\u202fkB\..* Self-supervised leads/);
    expect(label(3)).not.toContain("leads");
    expect(label(6)).toContain("No sure winner.");
    expect(options.filter(({ disabled }) => disabled).map((one) => one.label)).toEqual([
      "Data set 2. 1,000, 3 classes, 70\u202fkB. Not with Technique 3: a point has no tiles. Self-supervised leads by 3.4 ± 2.4 points.",
    ]);
  });
  test("has the one on the bench chosen and within reach", () => {
    expect(options.filter(({ selected }) => selected).map(({ label }) => label.split(".")[0])).toEqual(["Data set 1"]);
    expect(options.filter(({ tabindex }) => tabindex === "0")).toHaveLength(1);
  });
});

describe("the card of one of them", () => {
  const [first, second, third] = dataPanel.tiles;
  const card = createRawSnippet(() => ({ render: () => "<p>the card</p>" }));
  const about = (tile: typeof first, isChosen = false) =>
    draw(DataAbout, { ...dataPanel, tile, isChosen, card, onturn: () => undefined, onback: () => undefined });
  test("is opened from every tile and, for who listens, from the foot", () => {
    const body = draw(DataPanel, { ...dataPanel, card });
    expect(body.match(/<button[^>]*tabindex="-1" aria-hidden="true"/g)).toHaveLength(18);
    expect(textOf(body)).toContain("about Data set 1");
    expect(draw(DataPanel, dataPanel)).not.toContain('aria-hidden="true">about');
  });
  test("leads to the one before and the next, and back", () => {
    const body = about(third);
    expect(body).toContain('aria-label="Before: Data set 2"');
    expect(body).toContain('aria-label="Next: Data set 4"');
    expect(textOf(body)).toMatch(/← All data sets .* Data set 3 .* Take these data .*the card/);
    expect(about(first)).toMatch(/<button[^>]* disabled/);
  });
  test("offers to take the data, unless they are on the bench or do not fit", () => {
    expect(textOf(about(first, true))).toContain("On the bench");
    for (const body of [about(first, true), about(second)]) expect(textOf(body)).not.toContain("Take these data");
  });
});

describe("a small curve", () => {
  const [line, behind] = [rows[1]!.line!, scene.baseline!];
  const curve = (more: object) => draw(SmallCurve, { line, behind, domain: [0.5, 0.75], here: line.xs[2], width: 40, height: 22, ...more });
  test("has its dot at the budget in force, on its own line, or else on the one behind", () => {
    const ys = Float32Array.of(0.5, 0.75);
    const own = { xs: Float32Array.of(0, 1), ys };
    expect(curve({ line: own, here: 1 })).toMatch(/<circle[^>]*cx="37" cy="3"/);
    expect(curve({ line: undefined, behind: own, here: 0 })).toMatch(/<circle cx="3" cy="19"[^>]*behind/);
    expect(curve({ here: undefined })).not.toContain("<circle");
    expect(curve({ line: { ...own, ys: Float32Array.of(0.5, NaN) }, here: 1 })).not.toContain("<circle");
  });
  test("goes up by as much wherever mistakes are halved", () => {
    const ys = Float32Array.of(0.5, 0.75, 0.875);
    const d = /<path[^>]* d="([^"]*)"/.exec(
      draw(SmallCurve, { line: { xs: Float32Array.of(0, 0.5, 1), ys }, domain: [0.5, 0.875], width: 40, height: 26 }),
    )![1]!;
    expect([...d.matchAll(/,([\d.]+)/g)].map(([, y]) => Number(y))).toEqual([23, 13, 3]);
  });
  test("is not drawn where nobody was measured", () =>
    expect(curve({ line: { ...line, ys: line.ys.map(() => NaN) } })).not.toContain("NaN"));
});

test("points keep their shape: as wide as high, the whole of them inside", () => {
  const body = draw(SampledPoints, { inputs: Float32Array.of(0, 0, 1, 0, 0, 1), labels: [0, 0, 0] });
  const places = [...body.matchAll(/d="M([\d.]+),([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
  expect(places[1]![0]! - places[0]![0]!).toBeCloseTo(places[0]![1]! - places[2]![1]!, 5);
  expect(body).not.toMatch(/NaN/);
});

describe("where one presses to choose", () => {
  const children = createRawSnippet(() => ({ render: () => "<span>SimCLR</span>" }));
  const experiment = (coming?: string) => ({ choices: { of: (what: string) => (what === "a" ? coming : undefined) }, view: {} });
  test("says what it is and that a dialog opens, with what is seen in its name", () => {
    const body = draw(Choose, { experiment: experiment(), what: "a", children });
    expect(body).toMatch(/<button[^>]*aria-haspopup="dialog"/);
    expect(textOf(body).trim()).toBe("Technique A: SimCLR");
    expect(textOf(draw(Choose, { experiment: experiment(), what: "data", children })).trim()).toBe("Examples: SimCLR");
  });
  test("says what it waits for", () => {
    const body = draw(Choose, { experiment: experiment("fixmatch"), what: "a", children });
    expect(body).toMatch(/role="status"[^>]*>FixMatch is on its way</);
    expect(body).toContain('aria-busy="true"');
    expect(draw(Choose, { experiment: experiment("fixmatch"), what: "b", children })).not.toContain("on its way");
  });
});
