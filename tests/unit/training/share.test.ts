/** Shares of what may be nothing. */
import * as tf from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { shareOf } from "../../../src/training/blocks/share";
import { startEngine } from "../../help/engine";

describe.each(["wasm", "cpu"] as const)("on %s", (backend) => {
  beforeAll(() => startEngine(backend));

  const share = (part: number, whole: number) => tf.tidy(() => shareOf(tf.scalar(part), tf.scalar(whole)).dataSync()[0]);

  it("is part of the whole, however small", () => {
    expect(share(3, 4)).toBe(0.75);
    expect(share(0, 7)).toBe(0);
    expect(share(2e-9, 8e-9)).toBeCloseTo(0.25, 6);
  });

  it("is no number of nothing", () => {
    expect(share(0, 0)).toBeNaN();
    expect([...tf.tidy(() => shareOf(tf.tensor1d([0, 1, 2]), tf.tensor1d([0, 2, 0])).dataSync())]).toEqual([NaN, 0.5, NaN]);
  });
});
