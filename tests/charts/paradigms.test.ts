/** The map of two paradigms and the plot of one budget, with as many techniques and data sets as are to come. */
import type { Component } from "svelte";
import { render } from "svelte/server";
import { describe, expect, test } from "vitest";
import Dots from "../../src/charts/curves/Dots.svelte";
import LeadMap from "../../src/charts/curves/LeadMap.svelte";
import { paradigmLead } from "../../src/sentences/self-against-semi";
import { dotPlots, leadMaps } from "./paradigm-examples";

const draw = (Chart: unknown, props: unknown): string =>
  render(Chart as Component<Record<string, unknown>>, { props: props as Record<string, unknown> }).body.replace(/<!--.*?-->/g, "");
const all = (body: string, pattern: RegExp) => [...body.matchAll(pattern)].map(([, found = ""]) => found);

describe("a map of 14 data sets and 8 budgets", () => {
  const body = draw(LeadMap, leadMaps["many"]);
  const cellsOf = (map: string) => map.split('role="gridcell"').slice(1).map((cell) => cell.split("</div>")[0]!); // prettier-ignore
  const cells = cellsOf(body);

  test("is a grid with a header for every row and column, and a sentence in every cell", () => {
    expect(body).toMatch(/role="grid" aria-label="Self-supervised against semi-supervised: Semi-supervised leads [^"]+"/);
    expect(all(body, /role="(rowheader)"/g)).toHaveLength(14);
    expect(all(body, /role="columnheader"[^>]*>([^<]*)</g)).toEqual([
      ...["Data set", "1 label a class", "2 labels a class", "4 labels a class", "8 labels a class", "16 labels a class"],
      ...["32 labels a class", "64 labels a class", "all labels"],
    ]);
    expect(cells).toHaveLength(14 * 8);
    for (const cell of cells) expect(cell).toMatch(/aria-label="[^"]{20,}"/);
  });

  test("the Tab key comes to one cell of it: that of the bench", () => {
    expect(all(body, /data-cell="([\d,]+)" tabindex="0"/g)).toEqual(["0,2"]);
    expect(all(body, /data-cell="([\d,]+)" tabindex="-1"/g)).toHaveLength(14 * 8 - 1);
  });

  test("says “too few” in words, and draws nothing there", () => {
    const few = cells.filter((cell) => cell.includes("too few"));
    expect(few).toHaveLength(2);
    for (const cell of few) expect(cell).not.toMatch(/class="(mark|interval)/);
  });

  test("has the mark of whoever is ahead where that is certain, on its side of zero, and none in grey", () => {
    const rows = leadMaps["many"]!.rows.flatMap((row) => row.cells);
    for (const [i, cell] of cells.entries()) {
      const { outcome, lead } = rows[i]!;
      const isRing = /<svg viewBox="-6 -6 12 12"/.test(cell);
      expect(isRing).toBe(outcome === "ahead");
      if (!isRing) continue;
      expect(/<path d="M0,-4\.5/.test(cell), "half filled: semi-supervised").toBe(lead > 0);
      const at = Number(/--at: ?([\d.]+)%/.exec(cell)?.[1]);
      expect(Math.sign(at - 50)).toBe(Math.sign(lead));
    }
    expect(cellsOf(draw(LeadMap, leadMaps["three seeds"])).filter((cell) => cell.includes("-6 -6 12 12"))).toEqual([]);
  });
});

describe("a plot of 33 techniques", () => {
  const body = draw(Dots, dotPlots["many"]);

  test("has a row for each, in a list for each paradigm, and the Tab key comes to the first", () => {
    expect(all(body, /<section[^>]*aria-label="([^"]*)"/g)).toEqual(["Self-supervised", "Semi-supervised", "Bridge"]);
    expect(all(body, /<(li)\b/g)).toHaveLength(33);
    expect(all(body, /tabindex="0" aria-label="([^"]*)"/g)).toHaveLength(1);
    expect(all(body, /class="row[^"]*"[^>]*aria-label="([^"]{12,})"/g)).toHaveLength(33);
  });

  test("draws a mark for each that was measured and a tick for each seed, inside the plot", () => {
    expect(all(body, /<(g) transform=/g)).toHaveLength(32);
    const width = Number(/viewBox="0 0 (\d+) /.exec(body)![1]);
    const ticks = all(body, /<path class="seeds[^"]*"[^>]* d="([^"]*)"/g).concat(all(body, /d="(M[\d.]+,[\d.]+v8[^"]*)"/g));
    const places = ticks.flatMap((path) => all(path, /M([\d.]+),/g).map(Number));
    expect(places.length).toBeGreaterThanOrEqual(32 * 5);
    for (const place of places) expect(place >= 0 && place <= width).toBe(true);
  });

  test("only A and B have colours, and letters", () => {
    expect(all(body, /<b[^>]*>(?:<!---->)? · ([AB])/g)).toEqual(["A", "B"]);
    expect(new Set(all(body, /<li[^>]*style="[^"]*color: ?(var\(--\w+\))/g))).toEqual(new Set(["var(--a)", "var(--b)"]));
  });

  test("writes the numbers of its axis on the scale that is chosen", () => {
    const names = (state: string) =>
      all(draw(Dots, dotPlots[state]).split('class="axis')[1]!.split('class="seconds')[0]!, /px;?">([^<]+)</g);
    expect(names("many")).toEqual(expect.arrayContaining(["90", "95"]));
    expect(names("plain")).toEqual(expect.arrayContaining(["40", "60", "80"]));
  });
});

describe("the sentence of two paradigms", () => {
  const values = {
    labels: 4,
    leader: { paradigm: "semi-supervised" as const, name: "Mean Teacher" },
    rival: { paradigm: "self-supervised" as const, name: "VICReg" },
    difference: { mean: 0.077, half: 0.024, count: 5 },
  };
  test.each([
    ["ahead", "With 4 labels a class semi-supervised is ahead by 7.7 ± 2.4 points: Mean Teacher is its best, VICReg the best self-supervised."],
    ["as good as", "With 4 labels a class semi-supervised is as good as self-supervised: 7.7 ± 2.4 points between Mean Teacher and VICReg, the best of each."],
    ["not told apart", "With 4 labels a class semi-supervised and self-supervised are not told apart yet: 7.7 ± 2.4 points over 5 seeds between Mean Teacher and VICReg, the best of each."],
  ] as const)("%s", (outcome, said) => expect(paradigmLead[outcome](values).join("")).toBe(said)); // prettier-ignore

  test("says what is missing where nothing can be told", () => {
    const few = (missing: ("self-supervised" | "bridge")[]) => paradigmLead["too few"]({ labels: Infinity, missing, seeds: 3 });
    expect(few(["self-supervised"])).toBe("With all labels nothing self-supervised was measured with 3 seeds yet.");
    expect(few([])).toBe("With all labels the best of each have fewer than 3 seeds in common.");
  });
});
