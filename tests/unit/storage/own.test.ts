/** What a reader brought, on this device: kept as it was read and as it was brought, listed, and removed without a trace. */
import "fake-indexeddb/auto";
import { deleteDB, openDB } from "idb";
import { beforeEach, expect, it } from "vitest";
import { database } from "../../../src/storage/database";
import { fileOfOwn, findOwn, keepOwn, listOwn, removeOwn } from "../../../src/storage/own";
import { openStore } from "../../../src/storage/storage";
import { someOwn } from "../../help/brought";

beforeEach(() => deleteDB("labelscape"));

const file = { name: "clouds.csv", bytes: new TextEncoder().encode("x,y\n1,2\n") };
const [one, other] = [
  someOwn({ checksum: "00000000000000aa" }),
  someOwn({ checksum: "00000000000000bb", name: "other.csv", labelled: 60 }),
];

it("is there again, bit for bit, and so is its file", async () => {
  await keepOwn(one, file, 5);
  expect(await findOwn("00000000000000aa")).toEqual(one);
  expect(await fileOfOwn("00000000000000aa")).toEqual(file);
  expect(await findOwn("00000000000000bb")).toBeUndefined();
});

it("is listed without its examples, what was brought last first, and once however often it was brought", async () => {
  await keepOwn(one, file, 5);
  await keepOwn(other, file, 7);
  await keepOwn(one, file, 9);
  expect(await listOwn()).toEqual([
    { checksum: "00000000000000aa", name: "clouds.csv", at: 9, kind: "table", classes: 2, count: 60, labelled: 40, bytes: 8 },
    { checksum: "00000000000000bb", name: "other.csv", at: 7, kind: "table", classes: 2, count: 60, labelled: 60, bytes: 8 },
  ]);
});

it("leaves nothing behind where it is removed, and takes nothing else with it", async () => {
  await keepOwn(one, file, 5);
  await keepOwn(other, file, 7);
  await removeOwn("00000000000000aa");
  const db = await database();
  expect(await db.getAllKeys("own")).toEqual(["00000000000000bb"]);
  expect(await db.getAllKeys("ownData")).toEqual(["00000000000000bb"]);
});

it("finds its place in the database of an older page, which keeps what it had", async () => {
  const old = await openDB("labelscape", 3, {
    upgrade(db) {
      db.createObjectStore("experiments", { keyPath: "link" }).createIndex("at", "at");
      db.createObjectStore("records", { keyPath: "id" }).createIndex("at", "at");
      db.createObjectStore("sweeps", { keyPath: "id" });
      db.createObjectStore("checkpoints", { keyPath: "id" });
    },
  });
  await old.put("experiments", { link: "tab seed=1", playing: true, runs: {}, build: "1", at: 1 });
  old.close();
  await keepOwn(one, file, 5);
  expect(await listOwn()).toHaveLength(1);
  expect((await openStore({ tab: "tab", build: "1" }).load("seed=1"))?.experiment.link).toBe("seed=1");
});
