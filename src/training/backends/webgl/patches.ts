// The patch of an image under each place of a filter, laid out as a row ("im2col") or taken back apart, two rows and two columns in each pixel of
// a texture. All sizes are written into the shaders: divided by a number that is known, an index costs much less.
import type { TensorInfo } from "@tensorflow/tfjs-core";
import type { Sizes } from "../operations/convolution";
import { runPacked } from "./program";

interface Call {
  backend: unknown;
}

/** Where an image is met by row `r` of patches, and by which value of the patch column `c` is. */
const located = (s: Sizes) => `
  int image = r / ${s.outHeight * s.outWidth};
  int outRow = r / ${s.outWidth} - image * ${s.outHeight};
  int outColumn = r % ${s.outWidth};
  int tap = c / ${s.inChannels};
  int channel = c - tap * ${s.inChannels};
  int y = outRow * ${s.strideHeight} - ${s.padInfo.top} + tap / ${s.filterWidth} * ${s.dilationHeight};
  int x = outColumn * ${s.strideWidth} - ${s.padInfo.left} + tap % ${s.filterWidth} * ${s.dilationWidth};
  bool isInside = y >= 0 && y < ${s.inHeight} && x >= 0 && x < ${s.inWidth};`;

/** Two channels side by side, of which the first is even, lie in one pixel. */
const pairOf = (four: string, row: string) => `(${row} % 2 == 0 ? ${four}.xy : ${four}.zw)`;
const oneOf = (four: string, row: string, column: string) =>
  `(${row} % 2 == 0 ? (${column} % 2 == 0 ? ${four}.x : ${four}.y) : (${column} % 2 == 0 ? ${four}.z : ${four}.w))`;

/** @returns patches of x [batch, height, width, in], as [groups, rows, filterHeight × filterWidth × in], in all batch × outHeight × outWidth rows */
export function gatherPatches(call: Call, x: TensorInfo, sizes: Sizes, groups: number): TensorInfo {
  const inside = sizes.filterHeight * sizes.filterWidth * sizes.inChannels;
  const rows = (sizes.batchSize * sizes.outHeight * sizes.outWidth) / groups;
  const functions =
    sizes.inChannels % 2 === 0
      ? `vec2 pair(int r, int c) {
          ${located(sizes)}
          if (!isInside) return vec2(0.0);
          vec4 four = getX(image, y, x, channel);
          return ${pairOf("four", "x")};
        }`
      : `float one(int r, int c) {
          if (c >= ${inside}) return 0.0;
          ${located(sizes)}
          if (!isInside) return 0.0;
          vec4 four = getX(image, y, x, channel);
          return ${oneOf("four", "x", "channel")};
        }
        vec2 pair(int r, int c) { return vec2(one(r, c), one(r, c + 1)); }`;
  const code = `
    ivec3 place = getOutputCoords();
    int r = place.x * ${rows} + place.y;
    setOutput(vec4(pair(r, place.z), place.y + 1 < ${rows} ? pair(r + 1, place.z) : vec2(0.0)));`;
  return runPacked(call, { X: x }, [groups, rows, inside], {}, code, functions);
}

/** @returns images of the shape that `sizes` give their inputs, each value the sum of all values of `patches` that were taken from there */
export function scatterPatches(call: Call, patches: TensorInfo, sizes: Sizes): TensorInfo {
  const { inChannels, inWidth, filterHeight, filterWidth, outHeight, outWidth, dilationHeight, dilationWidth, padInfo } = sizes;
  const inside = filterHeight * filterWidth * inChannels;
  // Patches are [batch × outHeight, outWidth, inside].
  const read =
    inChannels % 2 === 0
      ? `vec4 four = getPatches(r, outColumn, c); sum += ${pairOf("four", "outColumn")};`
      : `vec4 four = getPatches(r, outColumn, c); sum.x += ${oneOf("four", "outColumn", "c")};
         four = getPatches(r, outColumn, min(c + 1, ${inside - 1})); sum.y += ${oneOf("four", "outColumn", "(c + 1)")};`;
  const functions = `
    vec2 pair(int image, int y, int x, int channel) {
      vec2 sum = vec2(0.0);
      for (int row = 0; row < ${filterHeight}; row++) {
        int down = y + ${padInfo.top} - row * ${dilationHeight};
        int outRow = down / ${sizes.strideHeight};
        if (down < 0 || outRow >= ${outHeight} || outRow * ${sizes.strideHeight} != down) continue;
        int r = image * ${outHeight} + outRow;
        for (int column = 0; column < ${filterWidth}; column++) {
          int across = x + ${padInfo.left} - column * ${dilationWidth};
          int outColumn = across / ${sizes.strideWidth};
          if (across < 0 || outColumn >= ${outWidth} || outColumn * ${sizes.strideWidth} != across) continue;
          int c = (row * ${filterWidth} + column) * ${inChannels} + channel;
          ${read}
        }
      }
      return sum;
    }`;
  const code = `
    ivec4 place = getOutputCoords();
    setOutput(vec4(pair(place.x, place.y, place.z, place.w), place.z + 1 < ${inWidth} ? pair(place.x, place.y, place.z + 1, place.w) : vec2(0.0)));`;
  return runPacked(call, { Patches: patches }, sizes.inShape, {}, code, functions);
}
