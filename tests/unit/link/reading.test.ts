/** Values in links: what is printed is read back, and what cannot be read is said in its own words. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseValue } from "../../../src/link/reading";
import { printBrought, wrongWithBrought } from "../../../src/shape/brought";
import { edge, faultIn, mostDots, printDrawing, wrongWith, type Mark } from "../../../src/shape/drawing";
import {
  asInLinks,
  choice,
  drawing,
  file,
  optionsOf,
  paramsOn,
  printValue,
  slider,
  startValues,
  toggle,
  whyNot,
  type Choice,
  type Param,
  type Slider,
} from "../../../src/shape/params";

const words = { label: "Some", help: "Something to turn." };
const rate = slider({ ...words, start: 0.5, min: 0, max: 2, step: 0.1 });
const count = slider({ ...words, start: 3, min: 1, max: 40, step: 1 });
const variant = choice({ ...words, start: "weak", options: asInLinks(["none", "weak", "strong"]) });
const balanced = toggle({ ...words, start: true });

/** Any slider that can be declared: of whole numbers or not. */
const anySlider: fc.Arbitrary<Slider> = fc
  .record({
    whole: fc.boolean(),
    ends: fc.tuple(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: -1e6, max: 1e6, noNaN: true })),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ whole, ends, at }) => {
    const [a, b] = whole ? ends.map(Math.round) : ends;
    const [min, max] = [Math.min(a!, b!) + 0, Math.max(a!, b!) + 1]; // no −0
    const start = min + at * (max - min);
    return slider({ ...words, min, max, start: whole ? Math.round(start) : start, step: whole ? 1 : 0.01 });
  });
const anyChoice: fc.Arbitrary<Choice> = fc
  .uniqueArray(fc.string(), { minLength: 1 })
  .map((options) => choice({ ...words, options: asInLinks(options), start: options[0]! }));
const anyPlace = fc.tuple(fc.integer({ min: -edge, max: edge }), fc.integer({ min: -edge, max: edge }));
/** Of both classes a stroke, and dots in different places. */
const anyDrawing: fc.Arbitrary<string> = fc
  .record({
    ways: fc.tuple(fc.array(anyPlace, { minLength: 1, maxLength: 20 }), fc.array(anyPlace, { minLength: 1, maxLength: 20 })),
    dots: fc.uniqueArray(anyPlace, { selector: String, maxLength: 2 * mostDots }),
  })
  .map(({ ways, dots }) =>
    printDrawing([
      ...ways.map((places, label): Mark => ({ kind: "stroke", label, places })),
      ...dots.map((place, i): Mark => ({ kind: "dot", label: i % 2, places: [place] })),
    ]),
  );
/** Names of files are any text. */
const anyBrought = fc
  .record({
    checksum: fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 16, maxLength: 16 }),
    name: fc.string({ minLength: 1 }),
  })
  .map(printBrought)
  .filter((text) => wrongWithBrought(text) === undefined);
const anyParam: fc.Arbitrary<Param> = fc.oneof(
  anySlider,
  anyChoice,
  anyDrawing.map((start) => drawing({ ...words, start, wrongWith })),
  anyBrought.map((start) => file({ ...words, start, wrongWith: wrongWithBrought })),
  fc.boolean().map((start) => toggle({ ...words, start })),
);

const isWhole = (param: Slider) => Number.isInteger(param.step) && Number.isInteger(param.min);
const allowed = (param: Param, value: unknown): boolean =>
  param.kind === "toggle"
    ? typeof value === "boolean"
    : param.kind === "choice"
      ? Object.hasOwn(param.options, value as string)
      : param.kind === "drawing"
        ? faultIn(value as string) === undefined
        : param.kind === "file"
          ? param.wrongWith(value as string) === undefined
          : typeof value === "number" && value >= param.min && value <= param.max && (!isWhole(param) || Number.isInteger(value));

describe("a value in a link", () => {
  it("comes back as it was", () => {
    const valueOf = (param: Param): fc.Arbitrary<number | string | boolean> =>
      param.kind === "toggle"
        ? fc.boolean()
        : param.kind === "choice"
          ? fc.constantFrom(...optionsOf(param))
          : param.kind === "drawing"
            ? anyDrawing
            : param.kind === "file"
              ? anyBrought
              : isWhole(param)
                ? fc.integer({ min: param.min, max: param.max })
                : fc.double({ min: param.min, max: param.max, noNaN: true }).map((value) => value + 0); // −0 prints as 0
    const pairs = anyParam.chain((param) => fc.tuple(fc.constant(param), valueOf(param)));
    fc.assert(
      fc.property(pairs, ([param, value]) => {
        expect(parseValue(param, "key", printValue(value))).toEqual({ value });
      }),
      { numRuns: 1000 },
    );
  });

  it("that is any text becomes a value that is allowed, with a word about it unless it was one", () => {
    const texts = fc.oneof(
      fc.string(),
      fc.double().map(String),
      fc.constantFrom("", " ", "NaN", "-Infinity", "1e999", "0x10", "null", "1,5"),
    );
    fc.assert(
      fc.property(anyParam, texts, (param, text) => {
        const { value, problem } = parseValue(param, "key", text);
        expect(allowed(param, value)).toBe(true);
        if (problem === undefined)
          expect(param.kind === "slider" ? Number(text) : text).toBe(param.kind === "slider" ? value : printValue(value));
        else expect(problem).toMatch(/^key=[^]*: .* is used$/s);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ["", rate, { value: 0.5, problem: "rate= is not a number: 0.5 is used" }],
    ["lots", rate, { value: 0.5, problem: "rate=lots is not a number: 0.5 is used" }],
    ["-1", rate, { value: 0, problem: "rate=-1 is below 0: 0 is used" }],
    ["1e9", rate, { value: 2, problem: "rate=1e9 is above 2: 2 is used" }],
    ["Infinity", rate, { value: 0.5, problem: "rate=Infinity is not a number: 0.5 is used" }],
    ["1.234567", rate, { value: 1.234567 }],
    ["2.6", count, { value: 3, problem: "rate=2.6 is not a whole number: 3 is used" }],
    ["39.7", count, { value: 40, problem: "rate=39.7 is not a whole number: 40 is used" }],
    ["Weak", variant, { value: "weak", problem: "rate=Weak is not one of none, weak, strong: weak is used" }],
    ["strong", variant, { value: "strong" }],
    ["0", balanced, { value: false }],
    ["true", balanced, { value: true, problem: "rate=true is neither 1 nor 0: 1 is used" }],
  ])("from %j", (text, param, reading) => expect(parseValue(param, "rate", text)).toEqual(reading));

  it("is quoted in part where it is long", () => {
    const { problem } = parseValue(rate, "rate", "z".repeat(10_000));
    expect(problem).toContain(`rate=${"z".repeat(40)}… is not a number`);
    expect(problem!.length).toBeLessThan(100);
  });
});

describe("the start", () => {
  const params = {
    rate,
    count: slider({ ...count, startOn: { text: 5 } }),
    variant: choice({
      ...words,
      start: "weak",
      startOn: { text: "none", points: "strong" },
      options: asInLinks(["none", "weak", "strong"]),
    }),
    balanced: toggle({ ...words, start: true, startOn: { text: false } }),
  };

  it("is the declared one, or the one on this kind of data", () => {
    expect(startValues(params, "image")).toEqual({ rate: 0.5, count: 3, variant: "weak", balanced: true });
    expect(startValues(params, "points")).toEqual({ rate: 0.5, count: 3, variant: "strong", balanced: true });
    expect(startValues(params, "text")).toEqual({ rate: 0.5, count: 5, variant: "none", balanced: false });
  });

  it("on a kind of data is what is used instead of what cannot be read, and where a control goes back to", () => {
    const onText = paramsOn(params, "text");
    expect(parseValue(onText.count, "count", "few")).toEqual({ value: 5, problem: "count=few is not a number: 5 is used" });
    expect(parseValue(onText.variant, "variant", "")).toMatchObject({ value: "none" });
    expect(parseValue(onText.balanced, "balanced", "yes")).toMatchObject({ value: false });
    expect(onText.rate).toEqual(rate);
  });
});

describe("an option that some kinds of data leave no sense to", () => {
  const refusedOn = { text: { tiles: "a text has no tiles" }, points: { tiles: "a point has no tiles", words: "a point has no words" } };
  const params = { rate, task: choice({ ...words, start: "plain", options: asInLinks(["plain", "tiles", "words"]), refusedOn }) };
  const on = (kind: "image" | "text" | "points") => paramsOn(params, kind).task;

  it("is none there, and all the others are", () => {
    expect([on("image"), on("text"), on("points")].map(optionsOf)).toEqual([["plain", "tiles", "words"], ["plain", "words"], ["plain"]]);
    expect(["plain", "tiles", "words"].map((one) => whyNot(on("text"), one))).toEqual([undefined, "a text has no tiles", undefined]);
    expect(["tiles", "toString"].map((one) => whyNot(on("image"), one))).toEqual([undefined, undefined]);
    expect(whyNot(paramsOn(params, "text").rate, "tiles")).toBeUndefined();
  });

  it("is read where it makes sense, and elsewhere refused with the reason and where it does; no other text is taken for it", () => {
    expect(parseValue(on("image"), "task", "tiles")).toEqual({ value: "tiles" });
    expect(parseValue(on("text"), "task", "tiles")).toEqual({
      value: "plain",
      problem: "task=tiles does not go with these data, as a text has no tiles, but does with images, sounds, tables: plain is used",
    });
    const none = (text: string) => `task=${text} is not one of plain, words: plain is used`;
    for (const text of ["Tiles", "toString", "__proto__", ""])
      expect(parseValue(on("text"), "task", text)).toEqual({ value: "plain", problem: none(text) });
  });
});
