/** Every declared thing has its words: they are data, so they can be counted. */
import { describe, expect, it } from "vitest";
import { dataSets, learnsFrom, techniques } from "../help/all";
import { kindNames } from "../../src/kinds/catalogue";
import { refusedBy } from "../../src/kinds/refused";
import { explained } from "../../src/link/explained";
import { commonParams, defaultOpponent, defaultTechnique } from "../../src/link/settings";
import { parseValue } from "../../src/link/reading";
import { optionsOf, paramsOn, printValue, type Choice, type Param, type Params, type Slider } from "../../src/shape/params";
import type { Diagnostics, Lesson } from "../../src/shape/technique";

/** For the end of a sentence. */
const reason = /^(?!.*: )\p{Ll}[^.;!?]{10,}[^\s.;!?]$/u;
/** A name on a control or chart: short, and a line of its own. */
const expectLabel = (text: string) => expect(text).toMatch(/^\S.{0,40}\S?$/u);
/** Whole sentences that do not shout. */
const expectProse = (text: string, least = 20) => {
  expect(text.trim()).toBe(text);
  expect(text.length).toBeGreaterThanOrEqual(least);
  expect(text).toMatch(/[.?]$/);
  expect(text).not.toContain("!");
};
const expectAddress = (address: string) => expect(new URL(address).protocol).toMatch(/^https?:$/);

function expectParam(param: Param) {
  expectLabel(param.label);
  expectProse(param.help);
  if (param.assumes !== undefined) expectProse(param.assumes);
  for (const start of [param.start, ...Object.values(param.startOn ?? {})])
    expect(parseValue(param, "key", printValue(start))).toEqual({ value: start });
  if (param.kind === "slider")
    expect([param.min, param.max, param.step].every(Number.isFinite) && param.min < param.max && param.step > 0).toBe(true);
  if (param.kind === "slider" && param.scale === "log") expect(param.min).toBeGreaterThan(0);
  if (param.kind === "choice") expectOptions(param);
}

/** On every kind of data there are some, the start among them, and a reason why not of each other one. */
function expectOptions(param: Choice) {
  for (const name of Object.values(param.options)) expect(name).toMatch(/\S/);
  expect(new Set(Object.values(param.options)).size).toBe(Object.keys(param.options).length);
  for (const kind of kindNames) {
    const there = paramsOn({ param }, kind).param;
    const refused = there.refused ?? {};
    expect(optionsOf(there)).toContain(there.start);
    expect([...optionsOf(there), ...Object.keys(refused)].toSorted()).toEqual(Object.keys(param.options).toSorted());
    for (const why of Object.values(refused)) expect(why).toMatch(reason);
  }
}

const expectParams = (params: Params) => {
  for (const [key, param] of Object.entries(params)) {
    expect(key).toMatch(/^[a-z][A-Za-z0-9]*$/);
    expectParam(param);
  }
};

describe("names", () => {
  it("are used once, by technique or data set", () => {
    const ids = [...techniques, ...dataSets].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
  });
});

describe.each(techniques.map((technique) => [technique.id, technique] as const))("technique %s", (_, technique) => {
  it("has a name, a year and a family", () => {
    expectLabel(technique.name);
    expectLabel(technique.family);
    expect(technique.year).toBeGreaterThan(1900);
    expect(technique.year).toBeLessThan(2100);
  });

  it("has a complete lesson", () => {
    const { idea, assumption, watch, trap, references }: Lesson = technique.lesson;
    for (const part of [idea, assumption, watch, trap]) expectProse(part, 40);
    expect(references.length).toBeGreaterThan(0);
    for (const { title, url } of references) {
      expect(title.length).toBeGreaterThan(10);
      expectAddress(url);
    }
  });

  it("has pseudo-code that fits a screen: at most twelve lines, none longer than 72 characters", () => {
    const { pseudocode } = technique.lesson;
    expect(pseudocode.length).toBeGreaterThanOrEqual(4);
    expect(pseudocode.length).toBeLessThanOrEqual(12);
    for (const line of pseudocode) {
      expect(line).toMatch(/\S$/u);
      expect(line.length, line).toBeLessThanOrEqual(72);
    }
  });

  it("has pseudo-code that names each of its parameters in braces, and nothing else", () => {
    const text = technique.lesson.pseudocode.join("\n");
    const named = [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
    expect(text.replaceAll(/\{\w+\}/g, "")).not.toMatch(/[{}]/);
    expect(new Set(named)).toEqual(new Set(Object.keys(technique.params)));
    // Of several words in one: a parameter's name, and so in braces.
    expect(text.replaceAll(/\{\w+\}/g, "").match(/\b[a-z]+[A-Z]\w*/g) ?? []).toEqual([]);
  });

  it("has words for every parameter", () => expectParams(technique.params as Params));

  it("says what balancing classes assumes, where it is offered", () => {
    const { balanced } = technique.params as Params;
    if (balanced) expect(balanced.assumes).toMatch(/^It assumes .* of each class/);
  });

  it("learns from some kind of data, and says why it does not from others, for the end of a sentence", () => {
    const refused = kindNames.filter((kind) => !learnsFrom(technique, kind));
    expect(refused.length).toBeLessThan(kindNames.length);
    for (const kind of refused) expect(refusedBy(technique)[kind]).toMatch(reason);
    if ([defaultTechnique, defaultOpponent(""), defaultOpponent(defaultTechnique)].includes(technique.id)) expect(refused).toEqual([]);
  });

  it("needs no larger batch than the usual one, and one that can be set", () => {
    const { min, step, start } = commonParams(dataSets[0]!).batch as Slider;
    const { leastBatch } = technique;
    if (!leastBatch) return;
    expect(leastBatch).toBeGreaterThan(min);
    expect(leastBatch).toBeLessThanOrEqual(start);
    expect((leastBatch - min) % step).toBe(0);
  });

  it("has words for every diagnostic", () => {
    for (const diagnostic of Object.values(technique.diagnostics as Diagnostics)) {
      expectLabel(diagnostic.label);
      expectProse(diagnostic.help);
      if (diagnostic.kind === "images") expect(diagnostic.rows?.length).toBeGreaterThan(0);
    }
  });
});

describe.each(dataSets.map((data) => [data.id, data] as const))("data set %s", (_, data) => {
  it("has a name, a lesson and classes", () => {
    expectLabel(data.name);
    expectProse(data.lesson, 40);
    expect(new Set(data.classes).size).toBe(data.classes.length);
    expect(data.classes.length).toBeGreaterThan(1);
    for (const name of data.classes) expectLabel(name);
  });

  it("says where it comes from", () => {
    if (data.source === null) return expect(data.files).toEqual([]);
    expectAddress(data.source.url);
    expect(data.source.licence.length).toBeGreaterThan(2);
    expect(data.source.citation.length).toBeGreaterThan(20);
    return expect(data.files.length).toBeGreaterThan(0);
  });

  it("says on its card what is hard about it, and which assumption it meets or breaks", () => {
    expectProse(data.card.hard, 40);
    expectProse(data.card.assumption, 40);
  });

  it("has words for every parameter", () => {
    expectParams(data.params);
    expectParams(explained(commonParams(data)));
  });
});
