/** Every chart in every one of its states, as a string: it draws, it says what it shows, and the numbers are behind it. */
import type { Component } from "svelte";
import { render } from "svelte/server";
import { describe, expect, test } from "vitest";
import Curves from "../../src/charts/Curves.svelte";
import Diagnostic from "../../src/charts/Diagnostic.svelte";
import * as examples from "../../src/charts/examples";
import Gallery from "../../src/charts/Gallery.svelte";
import Graph from "../../src/charts/Graph.svelte";
import Histogram from "../../src/charts/Histogram.svelte";
import Images from "../../src/charts/Images.svelte";
import Matrix from "../../src/charts/Matrix.svelte";
import PointMap from "../../src/charts/PointMap.svelte";
import Tokens from "../../src/charts/Tokens.svelte";
import Views from "../../src/charts/Views.svelte";

type States = Record<string, Record<string, unknown>>;
const charts = [
  ["Curves", Curves, examples.curves],
  ["PointMap", PointMap, examples.maps],
  ["Histogram", Histogram, examples.histograms],
  ["Matrix", Matrix, examples.matrices],
  ["Images", Images, examples.images],
  ["Tokens", Tokens, examples.tokens],
  ["Graph", Graph, examples.graphs],
  ["Diagnostic", Diagnostic, examples.diagnostics],
] as unknown as [string, Component<Record<string, unknown>>, States][];
const all = charts.flatMap(([name, Chart, states]) => Object.entries(states).map(([state, props]) => ({ name, state, Chart, props })));

/** What a browser would get, without the compiler's own marks. */
const draw = (Chart: Component<Record<string, unknown>>, props: Record<string, unknown>): string =>
  render(Chart, { props })
    .body.replace(/<!--.*?-->/g, "")
    .replace(/ class="[^"]*svelte-[^"]*"/g, "");
/** Attributes a browser draws by, where a number that is none would draw nothing. */
const geometry = (body: string): string =>
  [...body.matchAll(/ (?:d|x|y|x1|x2|y1|y2|cx|cy|width|height|viewBox|style)="([^"]*)"/g)].map((m) => m[1]).join(" ");

describe.each(all)("$name, $state", ({ name, state, Chart, props }) => {
  const body = draw(Chart, props);

  test("has no number in its drawing that is none", () => expect(geometry(body)).not.toMatch(/NaN|Infinity|undefined|null/));
  test("is a figure with its title", () => expect(body).toMatch(/<figure[^>]*>[\s\S]*<figcaption/));
  test("says in a sentence what it shows", () => {
    if (state === "empty") expect(body).toMatch(/Press Play: .* will be |aria-label="[^"]{20,}/);
    else expect([...body.matchAll(/aria-label="([^"]*)"/g)].map((m) => m[1]!.length).some((n) => n >= 20)).toBe(true);
  });
  if (name !== "Diagnostic") {
    test("has its numbers behind it, made only when they are asked for", () => {
      const hasOwnTable = name === "Matrix" && /<table/.test(body);
      expect(/<details/.test(body) || hasOwnTable).toBe(true);
      if (!hasOwnTable) expect(body).not.toContain("<table");
      expect(draw(Chart, { ...props, open: true })).toMatch(/<table[\s\S]*<\/table>/);
    });
  }
});

test.each(charts.filter(([, , states]) => "empty" in states))("%s says what will appear while it is empty", (_, Chart, states) => {
  expect(draw(Chart, states["empty"]!)).toMatch(/Press Play: [^<]+\./);
});

test("curves say all series at their last step", () => {
  expect(draw(Curves as never, examples.curves["usual"] as never)).toContain(
    'aria-label="Accuracy while training: all labels 96.0\u202f%, labels only 80.4\u202f%, SimCLR 78.7\u202f%, FixMatch 87.1\u202f%; step 1,240."',
  );
});

test("a gap in a curve is a gap in its path", () => {
  const body = draw(Curves as never, examples.curves["gaps"] as never);
  const [path] =
    /d="(M[^"]*)"[^>]*stroke:var\(--a\)|style="stroke: ?var\(--a\);?"[^>]*d="(M[^"]*)"/.exec(body)?.slice(1).filter(Boolean) ??
    body.match(/M[\d.,]+L[\d.,]+M[\d.,]+L[\d.,]+/) ??
    [];
  expect(path).toMatch(/^M[\d.]+,[\d.]+L[\d.]+,[\d.]+M[\d.]+,[\d.]+L[\d.]+,[\d.]+$/);
  expect(body).not.toContain("nothing yet</tspan>");
});

test("thousands of steps become a path of what the screen can show", () => {
  const [longest = ""] = [...draw(Curves as never, examples.curves["thousands"] as never).matchAll(/ d="([^"]*)"/g)]
    .map((m) => m[1]!)
    .toSorted((a, b) => b.length - a.length);
  expect(longest.split("L").length).toBeLessThan(4 * 360);
});

test("a confusion matrix names what is confused most", () => {
  expect(draw(Matrix as never, examples.matrices["two classes"] as never)).toContain(
    "89.6\u202f% on the diagonal; most often upper is taken for lower: 40 times.",
  );
});

test("a histogram leaves out what is no number", () => {
  expect(draw(Histogram as never, { ...examples.histograms["gaps"], open: true } as never)).toContain("4 examples");
});

test("hidden words are right or wrong in words, not by colour alone", () => {
  const body = draw(Tokens as never, examples.tokens["usual"] as never);
  expect(body).toContain("✓");
  expect(body).toMatch(/<s[^>]*>\w+<\/s>/);
  expect(body).toContain("4 of 7 hidden words guessed right here");
});

test("a graph draws only edges between drawn examples", () => {
  expect(draw(Graph as never, examples.graphs["edges elsewhere"] as never)).toContain("No edges between drawn examples yet.");
});

test("two series of one name are both drawn", () => {
  const series = { name: "FixMatch", colour: "var(--a)", xs: Float32Array.of(0, 1), ys: Float32Array.of(0, 1) };
  const props = { ...examples.curves["usual"], series: [series, { ...series, colour: "var(--b)" }] };
  expect(draw(Curves as never, props as never).match(/<path d="M/g)?.length).toBeGreaterThanOrEqual(2);
});

test.each(Object.entries(examples.galleries))("the gallery of %s names each class", (_, props) => {
  const body = draw(Gallery as never, props as never);
  for (const name of props.gallery.classes) expect(body).toContain(name);
});

test.each(Object.entries(examples.views))("the strip of views: %s", (state, props) => {
  const body = draw(Views as never, props as never);
  expect(body.match(/<li/g)?.length).toBe(Math.max(1, props.views.length));
  if (state === "texts") expect(body).toContain("hidden word");
});

test("the map says how the lit point is guessed", () => {
  expect(draw(PointMap as never, examples.maps["lit"] as never)).toMatch(/guessed 7, \d+\u202f% sure/);
});

test("two curves, as they are drawn", () => {
  const line = (name: string, ys: number[]) => ({
    name,
    colour: "var(--a)",
    xs: Float32Array.of(0, 50, 100),
    ys: Float32Array.from(ys),
    end: `${ys.at(-1)}`,
  });
  const body = draw(
    Curves as never,
    {
      title: "Loss",
      hoverable: false,
      series: [line("one", [4, 2, 1]), line("two", [4, 3, 1.1])],
      x: { label: "step" },
      y: { label: "loss", format: String },
    } as never,
  );
  expect(body.match(/<svg role[\s\S]*?<\/svg>/)?.[0].replace(/>\s*</g, ">\n<")).toMatchSnapshot();
});
