/** Links: anything is read without throwing, and what was written is read back. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kindNamed } from "../../../src/kinds/catalogue";
import { dataSets, techniques } from "../../help/all";
import { extremesOf } from "../../help/extremes";
import { freshContestant, fromLink, toLink } from "../../../src/link/link";
import { whyRefused } from "../../../src/link/refused";
import { commonParams, dataSetOf, dataValuesOf, runSpec, slots, techniqueOf, type Settings } from "../../../src/link/settings";
import { faultIn } from "../../../src/shape/drawing";
import { easy, hardNames } from "../../../src/shape/hardness";
import { paramsOn, type Param, type Params, type Value } from "../../../src/shape/params";

const isValid = (param: Param, value: Value | undefined): boolean => {
  if (param.kind === "toggle") return typeof value === "boolean";
  if (param.kind === "choice") return Object.hasOwn(param.options, String(value));
  if (param.kind === "drawing") return typeof value === "string" && faultIn(value) === undefined;
  if (param.kind === "file") return typeof value === "string" && param.wrongWith(value) === undefined;
  return typeof value === "number" && value >= param.min && value <= param.max;
};

/** Names of values that are missing, too many, or none that their control could have. */
const faultsIn = (params: Params, values: Readonly<Record<string, Value>>): string[] =>
  [...new Set([...Object.keys(params), ...Object.keys(values)])].filter((name) => !params[name] || !isValid(params[name], values[name]));

/** All at once: the many thousand links would spend their time in expecting. */
function faultsOf(settings: Settings): string[] {
  const data = dataSetOf(settings);
  const { seed, encoder, steps, batch, judged, backend } = settings;
  const common = commonParams(data);
  // What the data have no room for is off.
  const hard = hardNames.filter((name) => name in common || settings[name] !== easy[name]).map((name) => [name, settings[name]]);
  return [
    ...faultsIn(data.params, settings.dataValues),
    ...faultsIn(common, { seed, encoder, steps, batch, judged, backend, ...Object.fromEntries(hard) }),
    ...(["a", "b"] as const).flatMap((slot) => faultsIn(techniqueOf(settings[slot]).params as Params, settings[slot].values)),
    ...(settings.labels >= 1 ? [] : ["labels"]),
    ...slots(settings).filter((slot) => !(runSpec(settings, slot).steps > 0)),
  ];
}
const expectValidSettings = (settings: Settings) => expect(faultsOf(settings)).toEqual([]);

/** Keys that mean something, beside those that do not. */
const keys = [
  ...[
    "data",
    "a",
    "b",
    "labels",
    "seed",
    "steps",
    "batch",
    "encoder",
    "judged",
    "backend",
    ...hardNames,
    "v",
    "a.threshold",
    "b.",
    ".",
    "__proto__",
    "constructor",
    "toString",
  ],
  ...techniques.flatMap((t) => [t.id, ...Object.keys(t.params as Params).map((name) => `${t.id}.${name}`)]),
  ...dataSets.flatMap((d) => [d.id, ...Object.keys(d.params).map((name) => `${d.id}.${name}`)]),
];
const values = [
  "",
  "0",
  "-1",
  "1e999",
  "NaN",
  "Infinity",
  "-0",
  "4.5",
  "all",
  "true",
  "fixmatch",
  "digits",
  "1e-320",
  "0x10",
  " 7 ",
  "%",
  "%FF",
  "💥",
];
const link = fc
  .array(
    fc.tuple(fc.oneof(fc.constantFrom(...keys), fc.string()), fc.oneof(fc.constantFrom(...values), fc.string(), fc.double().map(String))),
    { maxLength: 12 },
  )
  .map((pairs) => pairs.map(([key, value]) => `${key}=${value}`).join("&"));

describe("any string", () => {
  it("is read as valid settings, in one line for each thing that is wrong, and never throws", () => {
    const anything = fc.oneof({ weight: 3, arbitrary: link }, { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) });
    fc.assert(
      fc.property(anything, (text) => {
        const { settings, problems } = fromLink(text);
        expectValidSettings(settings);
        expect(problems.filter((problem) => problem.length >= 400)).toEqual([]);
        expect(fromLink(toLink(settings)).settings).toEqual(settings);
      }),
      { numRuns: 10_000 },
    );
  });

  it("that is far too long is read in part", () => {
    const { settings, problems } = fromLink(`seed=7&x=${"y".repeat(1_000_000)}`);
    expect(settings.seed).toBe(7);
    expect(problems[0]).toContain("characters long");
  });
});

/** The start value and each extreme, and something in between. */
const samples = (param: Param): Value[] => [
  param.start,
  ...extremesOf(param),
  ...(param.kind === "slider" ? [param.min + param.step] : []),
];

describe.each(dataSets.map((data) => [data.id, data] as const))("with %s", (_, data) => {
  const withData: Settings = {
    ...fromLink("").settings,
    data: data.id,
    dataValues: dataValuesOf(data),
    encoder: kindNamed(data.kind).encoder,
    steps: data.steps,
  };
  const expectBack = (settings: Settings) => expect(fromLink(toLink(settings))).toMatchObject({ settings, problems: [] });

  it("its own and the common settings come back", () => {
    for (const [name, param] of Object.entries(data.params))
      for (const value of samples(param)) expectBack({ ...withData, dataValues: { ...withData.dataValues, [name]: value } });
    for (const [name, param] of Object.entries(commonParams(dataSetOf(withData)) as Params))
      for (const value of samples(param)) expectBack({ ...withData, [name]: value } as Settings);
    for (const labels of [1, 2, 4, 12.5, 4096, Infinity]) expectBack({ ...withData, labels });
  });

  const learning = techniques.filter(({ id }) => whyRefused(id, data.id) === undefined);
  it.each(learning.map((t) => [t.id, t.params as Params] as const))("%s comes back, in either place and in both", (id, params) => {
    const all = Object.entries(paramsOn(params, data.kind)).flatMap(([name, param]) => samples(param).map((value) => ({ [name]: value })));
    for (const change of [{}, ...all]) {
      const fresh = freshContestant(id, data);
      const changed = { ...fresh, values: { ...fresh.values, ...change } } as Settings["a"];
      expectBack({ ...withData, a: changed });
      expectBack({ ...withData, b: changed });
      expectBack({ ...withData, a: changed, b: fresh });
      expectBack({ ...withData, a: fresh, b: changed });
    }
  });
});

describe("a link", () => {
  it("of the first visit says who meets: one that learns without labels, one that learns with them and without", () => {
    expect(toLink(fromLink("").settings)).toBe("v=2&a=simclr&b=fixmatch");
  });

  it("that says anything, but not who, means labels only, as it did before", () => {
    for (const link of ["v=2", "v=2&data=digits", "labels=4", "simclr.rate=1"])
      expect(fromLink(link).settings.a.technique, link).toBe("labels-only");
    expect(fromLink("?utm_source=mail").settings.a.technique).toBe("simclr");
  });

  it("that is empty is today's", () => {
    for (const empty of ["", "#"])
      expect(fromLink(empty)).toMatchObject({ settings: fromLink("v=2&a=simclr&b=fixmatch").settings, version: 2, problems: [] });
  });

  it("says when it is of a version that is not known", () => {
    for (const v of ["3", "0", "two", ""])
      expect(fromLink(`v=${v}&seed=3`)).toMatchObject({
        settings: { seed: 3 },
        version: 2,
        problems: [`v=${v} is a version of the numbers that is not known here: 2 is used`],
      });
  });

  it("says what it could not read, in its own words", () => {
    const { settings, problems } = fromLink("#labels=many&seed=-3&a=magic&colour=red&fixmatch.threshold=2");
    expect(problems).toEqual([
      `a=magic is none of the ${techniques.length} there are: labels-only is used`,
      "fixmatch.threshold=2 is above 0.999: 0.999 is used",
      "labels=many is neither a number nor all: 4 is used",
      "seed=-3 is below 1: 1 is used",
      "not known here: colour",
    ]);
    expect(settings.b.values.threshold).toBe(0.999);
  });

  it("may set what belongs to a technique that is not on", () => {
    const other = techniques.find((t) => Object.keys(t.params as Params).length && t.id !== "labels-only" && t.id !== "fixmatch");
    if (other) expect(fromLink(`${other.id}.${Object.keys(other.params as Params)[0]}=1`).problems).toEqual([]);
  });
});
