/** Where a reader brings data, as a browser gets it: what is shown of a file, its tile among the data sets, and its card. */
import type { Component } from "svelte";
import { render } from "svelte/server";
import { describe, expect, test, vi } from "vitest";
import { bring } from "../../src/data-sets/own/bring";
import { load, preview } from "../../src/data-sets/own/read";
import DataCard from "../../src/page/card/DataCard.svelte";
import DataPanel from "../../src/page/choose/DataPanel.svelte";
import { ownTile } from "../../src/page/choose/data-tile";
import OwnKept from "../../src/page/own/OwnKept.svelte";
import OwnPreview from "../../src/page/own/OwnPreview.svelte";
import { fromLink } from "../../src/link/link";
import type { Preview } from "../../src/shape/own";
import { someOwn } from "../help/brought";
import { someImages, zipped } from "../help/own-images";
import { someTable } from "../help/own-table";
import { dataPanel } from "./choose-examples";

vi.stubGlobal("__VERSION__", "0.1.0");

const draw = (Part: unknown, props: object): string =>
  render(Part as Component<Record<string, unknown>>, { props: props as Record<string, unknown> }).body.replace(/<!--.*?-->/g, "");
const textOf = (body: string) =>
  body
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .replace(/ (?=[,.%])/g, "");
const shown = (text: string, choices = {}): Preview =>
  preview({ name: "a.csv", bytes: new TextEncoder().encode(text) }, choices) as Preview;

describe("the preview", () => {
  const body = draw(OwnPreview, { preview: shown(someTable()), onchoose: () => undefined });
  test("has the first rows below the names of their columns and what these were recognised as", () => {
    expect(textOf(body)).toContain("id width height colour class a value for each row numbers numbers categories categories s1");
    expect(body.match(/<tr/g)).toHaveLength(2 + 8);
  });
  test("says what should be known, and how little few test examples tell", () => {
    expect(textOf(body)).toContain("30 of 300 examples are labelled");
    expect(textOf(body)).toContain("Only 15 examples are tested: with 12 of them right");
    expect(textOf(body)).toContain("3 classes: high, low, middle.");
    const many = draw(OwnPreview, { preview: shown(someTable({ labelled: 300 })), onchoose: () => undefined });
    expect(textOf(many)).not.toContain("are tested");
  });
  test("offers every column for what it may be, and shows what was chosen", () => {
    const chosen = (name: string) => new RegExp(`${name} *</span>[^]*?<option value="([^"]*)" selected`).exec(body)?.[1];
    expect([chosen("label"), chosen("named by"), chosen("kept together by"), chosen("parted by")]).toEqual([".class", ".id", "", ","]);
    expect(body.match(/<option value="\.colour"/g)).toHaveLength(4);
  });
  test("has nothing of rows where there are none", () => {
    const lines = draw(OwnPreview, { preview: shown(someTable(), { form: "lines" }), onchoose: () => undefined });
    expect(textOf(lines)).not.toContain("decimal mark");
  });
  test("shows markup as the text that it is", () => {
    const marked = draw(OwnPreview, { preview: shown(someTable().replace("red", '"<b onclick=1>red"')), onchoose: () => undefined });
    expect(marked).not.toContain("<b ");
  });
});

describe("the preview of images", () => {
  const found = async (files: Record<string, Uint8Array>) => {
    const file = { name: "discs.zip", bytes: zipped(files) };
    await load(file);
    return preview(file) as Preview;
  };
  test("counts each class, and those without a label, and asks how they are read", async () => {
    const body = draw(OwnPreview, { preview: await found(someImages()), onchoose: () => undefined });
    expect(textOf(body)).toContain("discs.zip: 60 examples, of which these are the first of each class high 20 low 20 without a label 20");
    const chosen = (name: string) => new RegExp(`${name} *</span>[^]*?<option value="([^"]*)" selected`).exec(body)?.[1];
    expect([chosen("made to"), chosen("in"), chosen("paper is")]).toEqual(["28", "grey", "light"]);
    expect(textOf(body)).toContain("40 of 60 examples are labelled");
  });
  test("does not ask for the paper of colours", async () => {
    const body = draw(OwnPreview, { preview: await found(someImages({ isColour: true })), onchoose: () => undefined });
    expect(textOf(body)).toContain("32 × 32 pixels");
    expect(textOf(body)).not.toContain("paper is");
  });
});

describe("what is kept", () => {
  const kept = [
    { checksum: "00000000000000aa", name: "one.csv", at: 1, kind: "table", classes: 2, count: 300, labelled: 30, bytes: 9000 },
    { checksum: "00000000000000bb", name: "two.csv", at: 1, kind: "table", classes: 3, count: 20, labelled: 20, bytes: 2_500_000 },
  ] as const;
  test("is listed with what it holds, and can be taken, saved and removed, but what is on the bench is there", () => {
    const body = draw(OwnKept, { bringing: { kept, news: "" }, here: "00000000000000aa", onuse: () => undefined });
    expect(textOf(body)).toContain("one.csv 300 examples, 30 of them labelled, in 2 classes · 9 kB on the bench");
    expect(body).not.toContain('aria-label="use one.csv"');
    for (const label of ["use two.csv", "save the file two.csv", "remove two.csv", "remove one.csv"])
      expect(body).toContain(`aria-label="${label}"`);
  });
  test("is not spoken of where there is nothing", () => {
    expect(draw(OwnKept, { bringing: { kept: [], news: "" }, here: undefined, onuse: () => undefined })).not.toContain("<h3");
  });
});

describe("the tile", () => {
  const { settings } = fromLink("v=2&data=digits");
  const panel = (kept: number | undefined, on = settings) =>
    draw(DataPanel, { ...dataPanel, tiles: [...dataPanel.tiles, ownTile(on, kept)], card: undefined });
  test("stands in a row of its own, and says what is on this device", () => {
    expect(textOf(panel(undefined))).toContain("Yours Your own data nothing brought yet");
    expect(textOf(panel(2))).toContain("2 sets on this device");
    expect(textOf(panel(2)), "the others are counted without it").toContain(`${dataPanel.tiles.length} sets of 5 kinds`);
  });
});

describe("the card", () => {
  test("tells what was read, and that nobody measured it", () => {
    const data = bring({
      ...someOwn({ count: 300, labelled: 30 }),
      notes: [{ note: "imputed", column: "x", count: 3, median: 1.5 }],
    });
    const body = textOf(draw(DataCard, { data, split: { pool: 285, judged: 15 }, load: () => new Promise(() => undefined) }));
    expect(body).toContain("Brought by you, and read on this device.");
    expect(body).toContain("“x” is missing in 3 rows: the median, 1.5, stands for it.");
    expect(body).toContain("Only 15 examples are tested");
    expect(body).toContain("The test examples are the same 15 for every seed.");
  });
});
