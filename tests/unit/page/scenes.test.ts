/** The scenes of a lecture: each opens without a complaint, and a list of links is read as it was meant. */
import { describe, expect, it, vi } from "vitest";
import "../../help/all";
import { fromLink, toLink } from "../../../src/link/link";
import { lessonScenes } from "../../../src/page/present/lesson-scenes";
import { scenesOf } from "../../../src/page/present/present.svelte";
import { sceneKeys } from "../../../src/page/present/scene-keys";
import { scenesIn, usualScenes } from "../../../src/page/present/scenes";
import { stage } from "../experiment/stage";

describe("the usual scenes", () => {
  it.each(usualScenes.map((scene) => [scene.title, scene] as const))("%s", (_, { link }) => {
    const { problems, mended, version } = fromLink(link);
    expect({ problems, mended, version }).toEqual({ problems: [], mended: [], version: 2 });
  });
  it("are told apart by their titles", () => expect(new Set(usualScenes.map(({ title }) => title)).size).toBe(usualScenes.length));
});

it.each(lessonScenes.map((scene) => [scene.title, scene] as const))("%s is a scene that opens its lesson", (_, { link, page, lesson }) => {
  const { experiment } = stage("#v=2&data=blobs");
  const scenes = scenesOf(experiment);
  scenes.take(lessonScenes, lessonScenes.findIndex((scene) => scene.lesson === lesson) - 1);
  scenes.step(1);
  expect([experiment.view.page, experiment.view.lesson, experiment.link]).toEqual([page, lesson, toLink(fromLink(link).settings)]);
  scenes.forget();
  expect([scenes.all, scenes.at]).toEqual([usualScenes, undefined]);
});

describe("a list of links", () => {
  it("is a scene a line, its title before its link", () => {
    const text = [
      "My lecture, November",
      "One label: https://example.org/labelscape/#v=2&labels=1&a=simclr&b=fixmatch&present=yes",
      "",
      "#v=2&data=two-moons&page=curve",
      "A lesson #v=2&data=two-moons&page=learn&lesson=one-label",
      "Nothing to open https://example.org/",
    ].join("\r\n");
    expect(scenesIn(text)).toEqual([
      { title: "One label", link: "v=2&labels=1&a=simclr&b=fixmatch", page: "bench" },
      { title: "4", link: "v=2&data=two-moons", page: "curve" },
      { title: "A lesson", link: "v=2&data=two-moons", page: "learn", lesson: "one-label" },
    ]);
  });
  it("may be any text", () => expect(scenesIn("no links\n# heading\nhttp://[\n")).toEqual([]));
});

describe("the keys of a hall", () => {
  const press = (key: string, part: object = {}, areSingleKeysOn = true) => {
    const acts = { leave: vi.fn(), scene: vi.fn(), labels: vi.fn(), dark: vi.fn(), qr: vi.fn() };
    const event = { key, target: null, altKey: false, ctrlKey: false, metaKey: false, defaultPrevented: false, ...part };
    const did = sceneKeys(event, acts, areSingleKeysOn);
    return {
      did,
      ...Object.fromEntries(Object.entries(acts).map(([name, act]) => [name, act.mock.calls.flat()[0] ?? act.mock.calls.length])),
    };
  };
  it("step through scenes and labels, and leave", () => {
    expect(press("ArrowRight")).toMatchObject({ did: true, scene: 1 });
    expect(press("PageUp")).toMatchObject({ did: true, scene: -1 });
    expect(press("ArrowUp")).toMatchObject({ did: true, labels: 1 });
    expect(press("ArrowDown")).toMatchObject({ did: true, labels: -1 });
    expect(press("Escape")).toMatchObject({ did: true, leave: 1 });
    expect(press("d")).toMatchObject({ did: true, dark: 1 });
    expect(press("q")).toMatchObject({ did: true, qr: 1 });
  });
  it("are no letters where single keys are off", () => {
    expect(press("d", {}, false)).toMatchObject({ did: false, dark: 0 });
    expect(press("ArrowRight", {}, false)).toMatchObject({ did: true, scene: 1 });
  });
  it("leave alone what means something else", () => {
    expect(press("x").did).toBe(false);
    expect(press("ArrowRight", { altKey: true }).did).toBe(false);
    expect(press("ArrowRight", { defaultPrevented: true }).did).toBe(false);
  });
});
