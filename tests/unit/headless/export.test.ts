// Arrays that are written are read again as what they were.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bring } from "../../../src/data-sets/own/bring";
import { load, read } from "../../../src/data-sets/own/read";
import { exportArrays } from "../../../src/headless/export";
import type { Own } from "../../../src/shape/own";
import { someOwn } from "../../help/brought";
import { zipped } from "../../help/own-images";
import { scratch } from "../../help/programs";
import { arranged } from "../../help/small-data";

const { at, remove } = scratch();
afterAll(remove);
beforeAll(() => load({ name: "a.zip", bytes: zipped({}) }));

it("each example has its numbers, its label and its name, and is as others that show the same", () => {
  const own = { ...someOwn(), alike: Uint32Array.from({ length: 60 }, (_, i) => i % 7) };
  const data = arranged(bring(own), 1);
  const places = [...data.split.pool, ...data.split.test];
  const ofAll = (of: (place: number, i: number) => number) => Int32Array.from(places, of);
  const described = {
    labels: ofAll((place) => own.labels[place]!),
    split: ofAll((_, i) => Number(i >= data.split.pool.length)),
    visible: ofAll(() => -1),
    predictions: ofAll(() => 0),
    confidence: new Float32Array(places.length),
    features: new Float32Array(places.length),
    width: 1,
    names: places.map((place) => own.names![place]!),
  };
  exportArrays(described, data, at("run"));
  const files = readdirSync(at("run")).map((name) => [name, new Uint8Array(readFileSync(path.join(at("run"), name)))] as const);
  const again = read({ name: "run.npz", bytes: zipped(Object.fromEntries(files)) }) as Own;
  expect(again.labels).toHaveLength(60);
  again.names!.forEach((name, i) => {
    const before = own.names!.indexOf(name);
    expect(again.inputs.subarray(4 * i, 4 * i + 4)).toEqual(own.inputs.subarray(4 * before, 4 * before + 4));
    expect([again.labels[i], again.alike![i], again.tested![i]]).toEqual([
      ...[own.labels[before], own.alike[before], Number(data.split.test.includes(before))],
    ]);
  });
});
