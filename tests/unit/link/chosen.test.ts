/** What a link needs of the page before it can be read: what it chooses, what it sets, and no more. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { dataSets, techniques } from "../../help/all";
import { fromLink } from "../../../src/link/link";
import type * as DataSets from "../../../src/data-sets/catalogue";
import type * as Link from "../../../src/link/link";
import type * as Load from "../../../src/link/load";
import type * as Techniques from "../../../src/techniques/catalogue";

let [link, load, ofTechniques, ofData]: [typeof Link, typeof Load, typeof Techniques, typeof DataSets] = [] as never;
beforeEach(async () => {
  vi.resetModules(); // as a page that has just been opened
  link = await import("../../../src/link/link");
  load = await import("../../../src/link/load");
  ofTechniques = await import("../../../src/techniques/catalogue");
  ofData = await import("../../../src/data-sets/catalogue");
});
const come = () => [
  ...dataSets.flatMap(({ id }) => (ofData.dataSetById(id) ? [id] : [])),
  ...techniques.flatMap(({ id }) => (ofTechniques.techniqueById(id) ? [id] : [])),
];

it.each([
  ["", ["digits", "fixmatch", "labels-only", "simclr"]],
  ["v=2", ["digits", "fixmatch", "labels-only"]],
  ["v=2&data=two-moons&a=simclr&b=masked", ["labels-only", "masked", "simclr", "two-moons"]],
  ["v=2&a=simclr", ["digits", "labels-only", "simclr"]],
  ["data=two-moons&a=fixmatch&b=labels-only", ["fixmatch", "labels-only", "two-moons"]],
  ["https://example.org/?utm_source=mail#v=2&amp;a=simclr", ["digits", "labels-only", "simclr"]],
  ["v=2&a=magic&b=masked&data=magic", ["digits", "labels-only", "masked"]],
  ["v=2&mean-teacher.memory=0.9&two-moons.noise=0.2", ["digits", "fixmatch", "labels-only", "mean-teacher", "two-moons"]],
  ["v=2&simlcr.temperature=0.5", ["digits", "fixmatch", "labels-only", "simclr"]],
  ["v=2&seed=3&a.rate=2&b.threshold=0.9&colour=red", ["digits", "fixmatch", "labels-only"]],
])("of “%s” exactly this comes", async (text, wanted) => {
  await load.loadChosen(text);
  expect(come().sort()).toEqual(wanted);
  expect(load.loadChosen(text)).toBeUndefined();
  expect(link.fromLink(text)).toEqual(fromLink(text));
});

describe("is read as by one who has everything:", () => {
  const settingsOf = ({ id, params }: { id: string; params: object }) => Object.keys(params).map((name) => `${id}.${name}`);
  const all = [...techniques, ...dataSets].flatMap(settingsOf);
  const misspelt = (key: string) => key.replace(/(.)(.)$/, "$2$1");
  it.each([
    ...all.map((key) => `${key}=1`),
    ...all.map((key) => `v=2&${key}=x`),
    ...all.map((key) => `v=2&${misspelt(key)}=1`),
    ...techniques.map(({ id }) => `a=${id}&b=${id}&a.rate=3&b.rate=9999`),
    ...techniques.map(({ id }) => `v=2&${id.slice(0, -1)}.rate=1`),
    ...["v=7&a=simclr", "labels=many&a=b&b=a", "a=a&a=simclr&a=masked", "toString.x=1", "__proto__.x=1&a=__proto__", "a.=1&.=2&..=3"],
  ])("%s", async (text) => {
    await load.loadChosen(text);
    expect(link.fromLink(text)).toEqual(fromLink(text));
  });
});

it("without its parts it is not read as another, but refused", () => {
  expect(() => link.fromLink("v=2&a=simclr")).toThrow("There is no “digits” here yet.");
});
