// RandomIntegers and ShuffledPlaces for WebGL.
import type { KernelConfig } from "@tensorflow/tfjs-core";
import { util } from "@tensorflow/tfjs-core";
import { shuffling, type RandomIntegers, type ShuffledPlaces } from "../operations/random";
import { run } from "./program";

/** pcg4d: as in arrays/random-integers.ts. */
const scrambled = `
  int scrambled(int place, int step) {
    uvec4 v = uvec4(uint(place), uint(step), uint(stream), uint(seed)) * 1664525u + 1013904223u;
    v.x += v.y * v.w; v.y += v.z * v.x; v.z += v.x * v.y; v.w += v.y * v.z;
    v ^= v >> 16u;
    v.x += v.y * v.w; v.y += v.z * v.x; v.z += v.x * v.y; v.w += v.y * v.z;
    return int(v.w >> 8u);
  }`;

export const randomIntegers: KernelConfig = {
  kernelName: "RandomIntegers",
  backendName: "webgl",
  kernelFunc: (call) => {
    const { shape, seed, stream, step, below } = call.attrs as unknown as RandomIntegers;
    const uniforms = { seed: ["int", seed], stream: ["int", stream], step_: ["int", step], below: ["int", below] } as const;
    const size = util.sizeFromShape([...shape]);
    const out = run(call, {}, [size], "int32", uniforms, "setOutput(float(scrambled(getOutputCoords(), step_) % below));", scrambled);
    return { ...out, shape: [...shape] };
  },
};

export const shuffledPlaces: KernelConfig = {
  kernelName: "ShuffledPlaces",
  backendName: "webgl",
  kernelFunc: (call) => {
    const { seed, stream, start, count, size } = call.attrs as unknown as ShuffledPlaces;
    const { left, right } = shuffling.halves(size);
    return run(
      call,
      {},
      [count],
      "int32",
      {
        seed: ["int", seed],
        stream: ["int", stream],
        start: ["int", start],
        size: ["int", size],
        left: ["int", left],
        right: ["int", right],
      },
      `
      int position = start + getOutputCoords();
      int turn = position / size;
      int leftMask = (1 << left) - 1;
      int rightMask = (1 << right) - 1;
      int place = position % size;
      do {
        int a = place >> right;
        int b = place & rightMask;
        for (int round = 0; round < ${shuffling.rounds}; round += 2) {
          a ^= scrambled(b, 256 * turn + round) & leftMask;
          b ^= scrambled(a, 256 * turn + round + 1) & rightMask;
        }
        place = (a << right) | b;
      } while (place >= size);
      setOutput(float(place));`,
      scrambled,
    );
  },
};
