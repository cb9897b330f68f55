/** The experiment while parts of the page are on their way: nobody's controls stand under another's name, and nobody waits in vain. */
import { beforeEach, expect, it, vi } from "vitest";
import { eventually } from "../../help/eventually";
import { hold, type Held } from "../../help/held";
import type { Files } from "../../../src/shape/registry";
import type * as Load from "../../../src/link/load";
import type * as Settings from "../../../src/link/settings";
import type * as Stage from "./stage";

/** Files that are held back until they are let go, or lost. */
const held = new Map<string, Held>();
const holdBack = (...ids: string[]) => ids.forEach((id) => held.set(id, hold()));
const gated = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([id, load]) => [id, async () => (await held.get(id)?.coming, load())]));
vi.mock("../../../src/techniques/index", async (original) => ({ files: gated((await original<{ files: Files }>()).files) }));
vi.mock("../../../src/data-sets/index", async (original) => ({ files: gated((await original<{ files: Files }>()).files) }));

let [load, settings, open]: [typeof Load, typeof Settings, (hash: string) => Promise<ReturnType<typeof Stage.stage>>] = [] as never;
beforeEach(async () => {
  held.clear();
  vi.resetModules(); // as a page that has just been opened
  load = await import("../../../src/link/load");
  settings = await import("../../../src/link/settings");
  const { stage } = await import("./stage");
  open = async (hash) => {
    await load.loadChosen(hash);
    return stage(hash);
  };
});
/** All promises that can be settled are. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

/** What stands in the page: for each contestant, whom it names and whose parameters it has values of. */
function shown({ experiment }: ReturnType<typeof Stage.stage>) {
  return (["a", "b"] as const).map((slot) => {
    const { id, params } = settings.techniqueIn(experiment.settings, slot);
    expect(Object.keys(experiment.settings[slot].values)).toEqual(Object.keys(params));
    return id;
  });
}

it("goes on with who is there until the one that is chosen has come", async () => {
  const scene = await open("#v=2&a=labels-only&b=fixmatch");
  holdBack("simclr");
  scene.experiment.setTechnique("a", "simclr");
  expect(shown(scene)).toEqual(["labels-only", "fixmatch"]);
  expect(scene.experiment.choices.of("a")).toBe("simclr");
  scene.experiment.setLabels(8, true);
  held.get("simclr")!.come();
  await eventually(() => expect(shown(scene)).toEqual(["simclr", "fixmatch"]));
  expect(scene.experiment.settings.labels).toBe(8);
  scene.experiment.undo();
  expect(shown(scene)).toEqual(["labels-only", "fixmatch"]);
});

it("shows the last of several that were chosen in a hurry", async () => {
  const scene = await open("#v=2");
  holdBack("simclr", "masked");
  scene.experiment.setTechnique("a", "simclr");
  scene.experiment.setTechnique("a", "masked");
  scene.experiment.setTechnique("b", "simclr");
  held.get("masked")!.come();
  await eventually(() => expect(shown(scene)).toEqual(["masked", "fixmatch"]));
  held.get("simclr")!.come();
  await eventually(() => expect(shown(scene)).toEqual(["masked", "simclr"]));
  await settle();
  expect(shown(scene)).toEqual(["masked", "simclr"]);
});

it("follows Back at once, past what has not come", async () => {
  const scene = await open("#v=2");
  scene.experiment.setTechnique("b", "labels-only");
  scene.bar.pass();
  holdBack("simclr");
  scene.experiment.setTechnique("a", "simclr");
  scene.bar.back();
  expect(shown(scene)).toEqual(["labels-only", "fixmatch"]);
  held.get("simclr")!.come();
  await settle();
  expect(shown(scene)).toEqual(["labels-only", "fixmatch"]);
});

it("leaves a link that is on its way where something else is changed meanwhile", async () => {
  const scene = await open("#v=2");
  holdBack("two-moons");
  scene.experiment.open("v=2&data=two-moons&a=simclr");
  scene.experiment.setLabels(8, true);
  held.get("two-moons")!.come();
  await settle();
  expect([scene.experiment.settings.data, scene.experiment.settings.labels]).toEqual(["digits", 8]);
});

it("judges a link once all that it chooses has come", async () => {
  const scene = await open("#v=2");
  holdBack("simclr");
  scene.experiment.open("v=2&data=two-moons&two-moons.noise=7&a=simclr&simclr.temperature=-1");
  expect(scene.experiment.settings.data).toBe("digits");
  held.get("simclr")!.come();
  await eventually(() => expect(scene.experiment.settings.data).toBe("two-moons"));
  expect(scene.experiment.problems).toEqual([
    "two-moons.noise=7 is above 0.4: 0.4 is used",
    "simclr.temperature=-1 is below 0.05: 0.05 is used",
  ]);
});

it("undoes what was chosen and has not come, and nothing before it", async () => {
  const scene = await open("#v=2");
  scene.experiment.setLabels(8, true);
  holdBack("simclr");
  scene.experiment.setTechnique("a", "simclr");
  scene.experiment.undo();
  held.get("simclr")!.come();
  await settle();
  expect(shown(scene)).toEqual(["labels-only", "fixmatch"]);
  expect(scene.experiment.settings.labels).toBe(8);
});

it("says what did not come, and has it come when it is chosen again", async () => {
  const scene = await open("#v=2");
  holdBack("simclr", "two-moons");
  scene.experiment.setTechnique("a", "simclr");
  held.get("simclr")!.lose();
  await eventually(() => expect(scene.experiment.lost).toMatch(/^SimCLR did not arrive, so all is as it was\. .* load the page again\.$/));
  expect(shown(scene)).toEqual(["labels-only", "fixmatch"]);
  expect(scene.experiment.choices.of("a")).toBeUndefined();

  scene.experiment.setData("two-moons");
  expect(scene.experiment.lost).toBe("");
  held.get("two-moons")!.lose();
  await eventually(() => expect(scene.experiment.lost).toMatch(/^Two moons did not arrive/));
  scene.experiment.open("v=2&a=simclr");
  await eventually(() => expect(scene.experiment.lost).toMatch(/^What this link chooses did not arrive/));

  held.clear();
  scene.experiment.setTechnique("a", "simclr");
  await eventually(() => expect(shown(scene)).toEqual(["simclr", "fixmatch"]));
  expect(scene.experiment.lost).toBe("");
});
