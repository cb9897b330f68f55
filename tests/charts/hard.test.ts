/** What makes it hard, as a browser gets it: its sliders, what is said of the bench and below charts, and strangers on maps and among examples. */
import type { Component } from "svelte";
import { render } from "svelte/server";
import { describe, expect, test, vi } from "vitest";
import Gallery from "../../src/charts/examples/Gallery.svelte";
import { describePoint, tabulateClasses } from "../../src/charts/map/describe";
import Key from "../../src/charts/map/Key.svelte";
import Param from "../../src/controls/Param.svelte";
import { stopsOf, writeValue } from "../../src/controls/slider-values";
import PictureOfImage from "../../src/kinds/image/page/Picture.svelte";
import { explained } from "../../src/link/explained";
import { commonParams, dataSetOf } from "../../src/link/settings";
import HardSettings from "../../src/page/bench/HardSettings.svelte";
import MadeHard from "../../src/page/bench/MadeHard.svelte";
import { balanceOf } from "../../src/page/card/balance";
import { captionOf } from "../../src/page/parts/caption";
import { hardSentences } from "../../src/sentences/hardness";
import { easy, hardNames, isHardName } from "../../src/shape/hardness";
import type { Slider } from "../../src/shape/params";
import { stage } from "../unit/experiment/stage";
import { galleries } from "./examples";

vi.stubGlobal("__VERSION__", "0.1.0");

const draw = (Part: unknown, props: object): string =>
  render(Part as Component<Record<string, unknown>>, { props: props as Record<string, unknown> }).body.replace(/<!--.*?-->/g, "");
const textOf = (body: string) =>
  body
    .replace(/<[^>]*>/g, "")
    .replace(/[ \n]+/g, " ")
    .trim();
const everything = "wrongLabels=0.2&labelSkew=10&poolSkew=5&strangers=3&poolShare=0.5&shortcut=8";

function paramsOn(link: string) {
  const { experiment } = stage(`#v=2&${link}`);
  const all = Object.entries(explained(commonParams(dataSetOf(experiment.settings))));
  return { experiment, params: Object.fromEntries(all.filter(([name]) => isHardName(name))) };
}

describe("the sliders", () => {
  const { params } = paramsOn("data=digits");
  test("say their values as people do", () => {
    const said = (name: string, value: number) => writeValue(params[name] as Slider, value);
    expect(Object.keys(params)).toEqual([...hardNames]);
    expect(hardNames.map((name) => said(name, easy[name]))).toEqual(["0\u202f%", "off", "off", "off", "100\u202f%", "off"]);
    expect([said("wrongLabels", 0.15), said("labelSkew", 10), said("strangers", 1), said("strangers", 3)]).toEqual([
      "15\u202f%",
      "10 : 1",
      "1 class",
      "3 classes",
    ]);
    expect([said("poolShare", 0.29), said("shortcut", 8)]).toEqual(["29\u202f%", "8 marks"]);
    const body = draw(Param, { name: "shortcut", param: params.shortcut, value: 8, onchange: () => {} });
    expect(body).toContain('aria-valuetext="8 marks"');
    expect(textOf(body)).toContain("It starts at off.");
  });
  test.each(hardNames)("of %s stop nowhere twice under one name", (name) => {
    const param = params[name] as Slider;
    const said = stopsOf(param).map((value) => writeValue(param, value));
    expect(new Set(said).size).toBe(said.length);
  });

  test.each([
    ["two-moons", ["strangers", "shortcut"]],
    ["definitions", []],
    ["breast-cancer", ["strangers", "shortcut"]],
    ["digits", []],
  ] as const)("on %s are those that there is room for, and of %j it is said why not", (data, missing) => {
    const { experiment, params } = paramsOn(`data=${data}`);
    expect(hardNames.filter((name) => !params[name])).toEqual(missing);
    const text = textOf(draw(HardSettings, { experiment, params }));
    for (const name of ["strangers", "shortcut"] as const)
      expect(text.includes(hardSentences.noRoom[name]!), name).toBe((missing as readonly string[]).includes(name));
  });

  test("have a way back only where one is on", () => {
    const button = (link: string) => draw(HardSettings, paramsOn(link)).includes(hardSentences.asItWas);
    expect([button("data=digits"), button("data=digits&labelSkew=2")]).toEqual([false, true]);
  });
});

describe("what is said", () => {
  test("of the bench goes on from how many are labelled, with all that is on and nothing else", () => {
    const said = (link: string) => textOf(draw(MadeHard, stage(`#v=2&${link}`)));
    expect(said("data=digits&wrongLabels=0.2")).toBe(", 40 of them labelled. Made hard: 20\u202f% of labels wrong.");
    expect(said("data=digits&strangers=1&poolShare=0.1&labels=1")).toBe(
      ", 9 of them labelled. Made hard: 1 class of strangers, 10\u202f% of the pool.",
    );
  });
  test("of the bench is how many labels there are, and how many of them are wrong, once somebody has counted", () => {
    const scene = stage("#v=2&data=digits&strangers=3&labels=all&wrongLabels=0.5");
    const { experiment } = scene;
    experiment.begin();
    const [worker] = scene.workers;
    const gallery = { ...strange, poolCount: 8000, askedCount: 5600 };
    worker!.say({ type: "gallery", gallery, labelling: { count: 5600, wrong: 2811, visible: new Uint8Array(gallery.labels.length) } });
    expect(textOf(draw(MadeHard, { experiment }))).toBe(
      ", 5,600 of them labelled. Made hard: 2,811 of 5,600 labels wrong, 3 classes of strangers.",
    );
  });
  test("below a chart that is saved", () => {
    const caption = (link: string) =>
      captionOf(stage(`#v=2&data=digits&${link}a=simclr&b=fixmatch`).experiment, ["a", "b"], new Date(0))[0];
    expect(caption("")).toMatch(/convnet encoder$/);
    expect(caption(`${everything}&`)).toMatch(
      /convnet encoder, 20\u202f% of labels wrong, labels skewed 10 : 1, pool skewed 5 : 1, 3 classes of strangers, 50\u202f% of the pool, a shortcut of 8 marks$/,
    );
  });
});

/** Ten digits, of which three are strangers. */
const all = Object.values(galleries)[0]!.gallery;
const strange = { ...all, classes: all.classes.slice(0, 7), strangers: all.classes.slice(7) };

describe("a stranger", () => {
  const visible = new Uint8Array(strange.labels.length);
  const index = strange.labels.findIndex((label) => label === 9);
  const state = { gallery: strange, visible, guess: new Float32Array(strange.labels.length).fill(1) };
  test("is called one by its class, and is guessed, but neither right nor wrong", () => {
    expect(index).toBeGreaterThanOrEqual(0);
    expect(describePoint(state, index)).toMatchObject({
      words: "stranger (9), guessed 1, not labelled",
      isStranger: true,
      isRight: undefined,
    });
  });
  test("has its row in the table behind the map, without a share that is right", () => {
    const rows = tabulateClasses(state);
    expect(rows).toHaveLength(10);
    expect(rows.at(-1)).toEqual(["stranger (9)", strange.labels.filter((label) => label === 9).length, 0, "–"]);
  });
  test("is in the legend once, and only where there are any", () => {
    expect(textOf(draw(Key, { classes: strange.classes, strangers: strange.strangers }))).toContain("stranger: 7, 8, 9");
    expect(textOf(draw(Key, { classes: all.classes }))).not.toContain("stranger");
  });
  test("is among the examples, and counted with those to learn from", () => {
    const body = draw(Gallery, { gallery: strange, picture: PictureOfImage, visible });
    expect(body.match(/class="class/g)).toHaveLength(10);
    expect(textOf(body)).toContain("stranger (7)");
    const pool = { ...strange, poolCount: strange.labels.length };
    expect(balanceOf(pool, undefined, pool.poolCount)!.counts).toHaveLength(10);
  });
});

describe("one that nobody has labelled", () => {
  const own = { ...strange, strangers: ["7", "8", ""] };
  const visible = new Uint8Array(own.labels.length);
  const index = own.labels.findIndex((label) => label === 9);
  test("is called so, and its guess is neither right nor wrong", () => {
    const state = { gallery: own, visible, guess: new Float32Array(own.labels.length).fill(1) };
    expect(describePoint(state, index)).toMatchObject({ words: "no label, guessed 1, not labelled", isRight: undefined });
    expect(tabulateClasses(state).at(-1)![0]).toBe("no label");
  });
  test("is in the legend and among the examples, and no stranger", () => {
    expect(textOf(draw(Key, { classes: own.classes, strangers: own.strangers }))).toContain("stranger: 7, 8; no label");
    expect(textOf(draw(Key, { classes: own.classes, strangers: [""] }))).not.toContain("stranger");
    expect(textOf(draw(Gallery, { gallery: own, picture: PictureOfImage, visible }))).toContain("no label");
  });
});
