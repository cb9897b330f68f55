/** Where examples lie on a map, and how much of what was learned that keeps. */
import { describe, expect, it } from "vitest";
import { keptOf, placesOf } from "../../../src/page/bench/map-words";
import type { Gallery } from "../../../src/shape/protocol";
import "../../help/all";

const labels = Uint8Array.of(0, 1);
const gallery = (kind: Gallery["kind"]): Gallery => ({
  kind,
  shape: [2],
  classes: ["a", "b"],
  poolCount: 2,
  testCount: 1,
  places: Int32Array.of(0, 1),
  inputs: Float32Array.of(5, 6, 7, 8),
  labels,
});
const array = (...values: number[]) => ({ shape: [values.length], values: Float32Array.from(values) });
const arrays = {
  map: array(1, 2, 3, 4),
  neighbours: array(4, 3, 2, 1),
  "kept.map": array(0.25),
  "kept.neighbours": array(0.66),
};

describe("a map", () => {
  it("lays pictures out as the reader wishes, and points as they are", () => {
    expect([...placesOf(gallery("image"), arrays, "neighbours")]).toEqual([4, 3, 2, 1]);
    expect([...placesOf(gallery("image"), arrays, "components")]).toEqual([1, 2, 3, 4]);
    expect([...placesOf(gallery("points"), { map: arrays.map }, "neighbours")]).toEqual([1, 2, 3, 4]);
  });

  it("is empty before it is known, but for points; and where it is of other examples", () => {
    expect(placesOf(gallery("image"), {}, "neighbours")).toHaveLength(0);
    expect(placesOf(gallery("image"), { neighbours: array(1, 2) }, "neighbours")).toHaveLength(0);
    expect([...placesOf(gallery("points"), {}, "neighbours")]).toEqual([5, 6, 7, 8]);
    expect(placesOf({ ...gallery("points"), labels: new Uint8Array(), inputs: new Float32Array() }, {}, "neighbours")).toHaveLength(0);
  });

  it("keeps a share of the neighbourhoods, but points are where they are", () => {
    expect(keptOf(gallery("image"), arrays, "neighbours")).toBeCloseTo(0.66);
    expect(keptOf(gallery("image"), arrays, "components")).toBeCloseTo(0.25);
    expect(keptOf(gallery("image"), {}, "neighbours")).toBeUndefined();
    expect(keptOf(gallery("points"), arrays, "components")).toBeUndefined();
  });
});
