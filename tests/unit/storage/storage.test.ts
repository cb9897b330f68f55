/** What survives a reload, in a database of its own: what is all tabs', and what is one tab's. */
import "fake-indexeddb/auto";
import { deleteDB } from "idb";
import { beforeEach, expect, it } from "vitest";
import { database } from "../../../src/storage/database";
import { openStore } from "../../../src/storage/storage";
import type { Checkpoints, StoredExperiment } from "../../../src/storage/stored";
import type { Checkpoint } from "../../../src/shape/checkpoint";

beforeEach(() => deleteDB("labelscape"));

const experiment = (link: string): StoredExperiment => ({ link, playing: true, runs: {} });
const at = (step: number): Checkpoints => ({ a: { step } as Checkpoint });
const tab = (name: string, build = "1") => openStore({ tab: name, build });

it("two tabs with the same link each keep their own curves, whoever saved last", async () => {
  await tab("one").save({ ...experiment("seed=1"), playing: false });
  await tab("two").save(experiment("seed=1"));
  expect((await tab("one").load("seed=1"))?.experiment).toEqual({ ...experiment("seed=1"), playing: false });
  expect(await tab("three").load("seed=1")).toBeUndefined();
});

it("what another build of the program has measured is not gone on with, but it plays on", async () => {
  await tab("one").save({ ...experiment("seed=1"), runs: { a: {} as never } });
  expect((await tab("one").load("seed=1"))?.experiment.runs).toHaveProperty("a");
  expect((await tab("one", "2").load("seed=1"))?.experiment).toEqual({ link: "seed=1", playing: true, runs: {} });
});

it("two tabs each go on from their own checkpoints, whoever saved last", async () => {
  const [one, two] = [tab("one"), tab("two")];
  for (const [store, link, step] of [
    [one, "seed=1", 2923],
    [two, "seed=2", 40],
  ] as const) {
    await store.save(experiment(link));
    await store.saveCheckpoints(link, at(step));
  }
  expect((await tab("one").load("seed=1"))?.checkpoints).toEqual(at(2923));
  expect((await tab("two").load("seed=2"))?.checkpoints).toEqual(at(40));
});

it("a run is not gone on with by another build of the program", async () => {
  await tab("one").save(experiment("seed=1"));
  await tab("one").saveCheckpoints("seed=1", at(50));
  expect((await tab("one", "2").load("seed=1"))?.checkpoints).toEqual({});
});

it("of many tabs only the latest keep theirs, this one always", async () => {
  const names = Array.from({ length: 12 }, (_, i) => `tab ${String(i).padStart(2, "0")}`);
  await tab("tab 00").save(experiment("seed=1"));
  for (const name of names.toReversed()) await tab(name).saveCheckpoints("seed=1", at(7));
  await (await database()).put("checkpoints", { id: "latest", build: "1", link: "seed=1", runs: at(9) });
  expect((await tab("tab 00").load("seed=1"))?.checkpoints).toEqual(at(7));
  expect(await (await database()).getAllKeys("checkpoints")).toEqual(["tab 00", ...names.slice(-8)]);
});
