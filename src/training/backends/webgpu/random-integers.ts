// RandomIntegers and ShuffledPlaces for WebGPU.
import type { KernelConfig } from "@tensorflow/tfjs-core";
import { util } from "@tensorflow/tfjs-core";
import { shuffling, type RandomIntegers, type ShuffledPlaces } from "../operations/random";
import { flatProgram, run, uniformsOf } from "./flat-program";

/** pcg4d: as in arrays/random-integers.ts. */
const scrambled = `
  fn scrambled(place : i32, step : i32) -> i32 {
    var v = vec4<u32>(u32(place), u32(step), u32(uniforms.stream), u32(uniforms.seed)) * 1664525u + 1013904223u;
    v.x += v.y * v.w; v.y += v.z * v.x; v.z += v.x * v.y; v.w += v.y * v.z;
    v ^= v >> vec4<u32>(16u);
    v.x += v.y * v.w; v.y += v.z * v.x; v.z += v.x * v.y; v.w += v.y * v.z;
    return i32(v.w >> 8u);
  }`;

const integers = (size: number) =>
  flatProgram(
    "random_integers",
    [],
    "seed : i32, stream : i32, step : i32, below : i32,",
    size,
    "result[index] = scrambled(index, uniforms.step) % uniforms.below;",
    scrambled,
  );

export const randomIntegers: KernelConfig = {
  kernelName: "RandomIntegers",
  backendName: "webgpu",
  kernelFunc: (call) => {
    const { shape, seed, stream, step, below } = call.attrs as unknown as RandomIntegers;
    return run(call, integers(util.sizeFromShape([...shape])), [], shape, "int32", uniformsOf.whole(seed, stream, step, below));
  },
};

const places = (count: number) =>
  flatProgram(
    "shuffled_places",
    [],
    "seed : i32, stream : i32, start : i32, places : i32, left : i32, right : i32,",
    count,
    `
    let position = uniforms.start + index;
    let turn = position / uniforms.places;
    let right = u32(uniforms.right);
    let leftMask = (1 << u32(uniforms.left)) - 1;
    let rightMask = (1 << right) - 1;
    var place = position % uniforms.places;
    loop {
      var a = place >> right;
      var b = place & rightMask;
      for (var round = 0; round < ${shuffling.rounds}; round += 2) {
        a ^= scrambled(b, 256 * turn + round) & leftMask;
        b ^= scrambled(a, 256 * turn + round + 1) & rightMask;
      }
      place = (a << right) | b;
      if (place < uniforms.places) { break; }
    }
    result[index] = place;`,
    scrambled,
  );

export const shuffledPlaces: KernelConfig = {
  kernelName: "ShuffledPlaces",
  backendName: "webgpu",
  kernelFunc: (call) => {
    const { seed, stream, start, count, size } = call.attrs as unknown as ShuffledPlaces;
    const { left, right } = shuffling.halves(size);
    return run(call, places(count), [], [count], "int32", uniformsOf.whole(seed, stream, start, size, left, right));
  },
};
