/** The card of a data set as a browser gets it: before and after what was measured has come, with many classes, with none measured. */
import type { Component } from "svelte";
import { render } from "svelte/server";
import { describe, expect, test } from "vitest";
import type { Measured } from "../../src/page/card/baselines";
import Counted from "../../src/page/card/Counted.svelte";
import DataCard from "../../src/page/card/DataCard.svelte";
import { card } from "../../src/sentences/card";
import { dataSets } from "../help/all";

const draw = (Part: unknown, props: object): string =>
  render(Part as Component<Record<string, unknown>>, { props: props as Record<string, unknown> }).body.replace(/<!--.*?-->/g, "");
const textOf = (body: string) =>
  body
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .replaceAll("&amp;", "&");

const classes = Array.from({ length: 22 }, (_, i) => `language ${i}`);
const measured: Measured = {
  ...{ bytes: "0", by: "somebody 1.0", pool: classes.map((_, i) => 200 + 10 * i), test: classes.map(() => 80) },
  reached: [
    { labelled: 22, accuracy: [0.2, 0.3, 0.25] },
    { labelled: 100, accuracy: [0.4, 0.45, 0.5] },
  ],
};
const counted = { data: { kind: "text", classes }, gallery: undefined, pool: 6710, measured, seeds: 3 };

describe("the card", () => {
  test.each(dataSets.map((data) => [data.id, data] as const))(
    "of %s says source, licence, size, shape, split, what is hard and assumed",
    (_, data) => {
      const body = textOf(draw(DataCard, { data, split: { pool: 800, judged: 200 }, load: () => new Promise(() => undefined) }));
      for (const said of [
        data.card.hard,
        data.card.assumption,
        ...(data.source ? [data.source.citation, data.source.licence] : [card.made]),
      ])
        expect(body).toContain(said);
      expect(body).toMatch(/1,000 in \d+ classes: 800 to learn from, 200 to test on\./);
      expect(body).toContain(card.coming);
      expect(body).not.toMatch(/undefined|NaN/);
    },
  );

  test("has each class with its number and a bar as long as it says", () => {
    const body = draw(Counted, counted);
    expect(body.match(/<th scope="row"/g)).toHaveLength(22 + 3);
    expect(textOf(body)).toContain("language 21 410");
    expect(textOf(body)).toContain("The largest class has 2.0 times as many as the smallest.");
    const lengths = [...body.matchAll(/width:\s*([\d.]+)%/g)].map(([, width]) => Number(width));
    expect(lengths[0]).toBeCloseTo((100 * 200) / 410, 6);
    expect(lengths[21]).toBe(100);
    expect(lengths.at(-1)).toBeCloseTo(45, 6);
    expect(textOf(body)).toContain("22 1 a class 25.0 ± ");
  });

  test("says where nothing was measured yet, and where it was of other settings", () => {
    expect(textOf(draw(Counted, { ...counted, measured: undefined }))).toContain(card.none);
    expect(textOf(draw(Counted, { ...counted, pool: 500 }))).toContain("under the usual settings");
    expect(textOf(draw(Counted, counted))).not.toContain("under the usual settings");
  });
});
