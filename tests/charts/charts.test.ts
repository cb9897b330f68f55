/** Every chart in every one of its states, as a string: it draws, it says what it shows, and the numbers are behind it. */
import { readdirSync, readFileSync } from "node:fs";
import type { Component } from "svelte";
import { render } from "svelte/server";
import { describe, expect, test } from "vitest";
import Curves from "../../src/charts/curves/Curves.svelte";
import Diagnostic from "../../src/charts/diagnostics/Diagnostic.svelte";
import { charts } from "./all";
import * as examples from "./examples";
import Gallery from "../../src/charts/examples/Gallery.svelte";
import Graph from "../../src/charts/diagnostics/Graph.svelte";
import Histogram from "../../src/charts/diagnostics/Histogram.svelte";
import Matrix from "../../src/charts/diagnostics/Matrix.svelte";
import type { Palette } from "../../src/charts/colours";
import { picturePixels } from "../../src/charts/examples/paint";
import Card from "../../src/charts/map/Card.svelte";
import Listen from "../../src/charts/examples/Listen.svelte";
import PointMap from "../../src/charts/map/PointMap.svelte";
import Said from "../../src/charts/Said.svelte";
import Tokens from "../../src/charts/diagnostics/Tokens.svelte";
import Views from "../../src/charts/examples/Views.svelte";

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
    if (state === "empty") expect(body).toMatch(/(Press Play|Nothing measured yet): .* will |aria-label="[^"]{20,}/);
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

test("every component with axes or a figure of its own is among them", () => {
  const drawing = readdirSync("src/charts", { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".svelte") && /<(Frame|Figure)\b/.test(readFileSync(`src/charts/${file}`, "utf8")),
  );
  const names = charts.map(([name]) => `${name}.svelte`);
  expect(drawing.length).toBeGreaterThan(5);
  expect(drawing.filter((file) => !file.endsWith("/Frame.svelte") && !names.includes(file.replace(/.*[\\/]/, "")))).toEqual([]);
});

test.each(charts.filter(([, , states]) => "empty" in states))("%s says what will appear while it is empty", (_, Chart, states) => {
  expect(draw(Chart, states["empty"]!)).toMatch(/(Press Play|Nothing measured yet): [^<]+\./);
});

test("curves say all series at their last step", () => {
  expect(draw(Curves as never, examples.curves["usual"] as never)).toContain(
    'aria-label="Accuracy while training: all labels 96.0\u202f%, labels only 81.2\u202f%, SimCLR 79.3\u202f%, FixMatch 86.7\u202f%; step 1,240."',
  );
});

test("where a phase begins is a rule across the plot, and stands in what is said and in the table", () => {
  const { series, ...rest } = examples.curves["phases"]!;
  const body = draw(Curves as never, { ...rest, series, open: true } as never);
  expect(body).toMatch(/aria-label="[^"]*SimCLR → label spreading [\d.]+\u202f%, spreading from step 1,000 on; step [\d,]+\."/);
  const cells = [...body.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map(([, text]) => text!.trim());
  expect(cells.filter((text) => text.endsWith(", spreading"))).toHaveLength(1);
  const rules = (some: typeof series) =>
    draw(Curves as never, { ...rest, series: some } as never).match(/<path d="M[\d.]+,\d+V\d+"/g) ?? [];
  expect(rules(series)).toHaveLength(1);
  expect(rules([...series, { ...series[1]!, name: "another of the same run" }]), "once for each place").toHaveLength(1);
  expect(rules(series.slice(0, 1))).toEqual([]);

  const few = { name: "bridge", colour: "var(--a)", xs: Float32Array.of(0, 50, 100), ys: Float32Array.of(0.1, 0.5, 0.9), end: "90 %" };
  const drawn = draw(Curves as never, { ...rest, hoverable: false, x: { label: "step" }, series: [{ ...few, phases: [{ at: 75, name: "spreading" }] }] } as never); // prettier-ignore
  expect(drawn.match(/<svg role[\s\S]*?<\/svg>/)?.[0].replace(/>\s*</g, ">\n<")).toMatchSnapshot();
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

test("a confusion matrix has a column for what is unknown, and marks its diagonal still", () => {
  for (const [state, classes, head] of [
    ["unknown", 2, "unknown"],
    ["ten classes and unknown", 10, "?"],
  ] as const) {
    const body = render(Matrix as never, { props: examples.matrices[state] as never }).body;
    expect(body.match(/<td [^>]*class="[^"]*diagonal/g)).toHaveLength(classes);
    expect(body).toMatch(new RegExp(`<th[^>]* aria-label="unknown" title="unknown: [^"]+"[^>]*>\\${head === "?" ? "?" : `b${head}`}</th>`));
    expect(body).toMatch(/aria-label="[^"]*; \d+ are unknown\."/);
  }
  expect(draw(Matrix as never, examples.matrices["confusion"] as never)).not.toContain("unknown");
});

test("a share of nothing is a gap and no number, neither nothing nor a percentage", () => {
  const body = draw(Diagnostic as never, examples.diagnostics["gaps"] as never);
  const [path = ""] = /M[\d.,]+L[\d.,]+M[\d.,]+L[\d.,]+/.exec(body) ?? [];
  expect(path).not.toBe("");
  expect(body).toContain("–");
  expect(body).not.toMatch(/–\s*%|>0\s*%<\/tspan>|NaN/);
  expect(body).toContain("Precision 60.0\u202f%; step 40.");
  expect(draw(Diagnostic as never, examples.diagnostics["no number yet"] as never)).toContain("it has no number");
});

test("the key names what is unknown where guesses are shown and some are unknown", () => {
  const { gallery, ...usual } = examples.maps["lit"]!;
  const guess = Float32Array.from(gallery.labels, (_, i) => (i ? 1 : -1));
  const key = (more: Record<string, unknown>) => draw(PointMap as never, { ...usual, gallery, guess, hovered: null, ...more } as never);
  for (const colourBy of ["guess", "right"]) expect(key({ colourBy })).toContain("unknown: no label reaches it");
  expect(key({ colourBy: "class" })).not.toContain("unknown:");
  expect(key({ colourBy: "guess", guess: guess.fill(1) })).not.toContain("unknown:");
  const card = key({ colourBy: "right", hovered: 0, guess: guess.fill(-1) });
  expect(card).toMatch(/unknown: no label reaches it\s*<\/div>/);
});

test("an image of three channels is painted in its own colours, one of one channel as ink", () => {
  const colours = { wash: "rgb(255, 255, 255)", ink: "rgb(0, 0, 0)", hair: "rgb(9, 9, 9)" } as Palette;
  expect([...picturePixels([0, 0.5, 1, 1, 1, 0], 0, 2, 3, colours)]).toEqual([255, 128, 0, 255, 0, 0, 255, 255]);
  expect([...picturePixels([0, 1], 0, 2, 1, colours)]).toEqual([255, 255, 255, 255, 0, 0, 0, 255]);
  expect([...picturePixels([NaN], 0, 1, 1, colours)]).toEqual([9, 9, 9, 255]);
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

const textOf = (body: string) => body.replace(/<!--.*?-->|<[^>]+>/g, "");
test("the gallery takes those that can be heard first, says so, and draws a line through the one that is heard", () => {
  const { onhover: _, ...props } = examples.galleries["sounds to hear"]!;
  const body = draw(Gallery as never, props as never);
  // Of each class one or two of the last thirteen, among three of its six.
  expect(body.match(/can be heard: press to play/g)).toHaveLength(12);
  expect(body.match(/is played: press to stop/g)).toHaveLength(1);
  expect(body.match(/style="left: ?40%;?"/g)).toHaveLength(1);
  expect(draw(Gallery as never, { ...props, player: undefined } as never)).not.toContain("heard");
});

test.each([
  ["playing", "stop", "playing"],
  ["coming", "stop", "the sounds are on their way: 40\u202f%"],
  ["over", "play", ""],
  ["lost", "play", "The sounds did not come: press to try again."],
])("a sound by itself, %s", (state, button, status) => {
  const body = draw(Listen as never, examples.listened[state] as never);
  expect(/<button[^>]*>[^]*<\/svg>[^]*?(\w+)\s*(?:<!--[^>]*-->)*<\/button>/.exec(body)?.[1]).toBe(button);
  expect(/role="status"[^>]*>(?:<!--[^>]*-->)*([^<]*)</.exec(body)?.[1]).toBe(status);
  for (const tick of ["60\u202fHz", "250\u202fHz", "4,000\u202fHz", "0\u202fs", "0.8\u202fs", "time →, frequency ↑"])
    expect(body).toContain(tick);
  expect(body.replace(/<[^>]*>/g, "")).toContain("can be heard: 13 of the 60 that are drawn");
});

test("the card of a sound has axes, a line while it is heard, and says what a press does", () => {
  const props = examples.maps["a sound"]!;
  expect(draw(PointMap as never, props as never)).toContain("Enter plays what can be heard.");
  const card = (index: number, played: object | undefined) =>
    draw(Card as never, { state: props, picture: props.picture, index, x: 9, y: 9, width: 300, height: 300, player: { played } } as never);
  const { file } = props.gallery.clips!;
  const playing = card(50, { file, clip: 3, state: "playing", share: 0.4 });
  expect(playing).toContain("press to stop it");
  expect(playing).toMatch(/style="left: ?40%;?"/);
  expect(playing).toContain("4,000\u202fHz");
  expect(card(51, { file, clip: 3, state: "playing", share: 0.4 })).toContain("press to hear it");
  expect(card(0, undefined)).not.toContain("hear");
});

test.each(Object.entries(examples.views))("the strip of views: %s", (state, props) => {
  const body = draw(Views as never, props as never);
  expect(body.match(/<li/g)?.length).toBe(Math.max(1, props.views.length));
  if (state === "texts") expect(body).toContain("hidden word");
  if (state === "rows") expect(textOf(body)).toContain("age 61\u202fyears · temperature 38.3\u202f°C · smokes –");
});

test.each([
  ["With 4 labels a class after 1,240 steps each ", ["4", "1,240"]],
  ["by −5.1 ± 0.4 points, inside ± 2.", ["−5.1", "0.4", "2"]],
  ["Reached <0.1\u202f%, in 43\u202fms. By Labelscape 0.1.0 (dee0a1b).", ["<0.1\u202f%", "43\u202fms", "0.1.0"]],
  ["no number", []],
])("“%s” keeps its words, and its numbers are for no translator", (text, numbers) => {
  const body = draw(Said as never, { text });
  const escaped = (words: string) => words.replace(/</g, "&lt;");
  expect(body.replace(/<\/?span[^>]*>/g, "")).toBe(escaped(text));
  expect([...body.matchAll(/<span translate="no">([^<]*)<\/span>/g)].map((found) => found[1])).toEqual(numbers.map(escaped));
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
