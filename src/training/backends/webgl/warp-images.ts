// WarpImages for WebGL.
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import type { Warp } from "../../../shape/image-change";
import { randomBits } from "../operations/random";
import { halfSine } from "../operations/warp-images";
import { run } from "./program";

const functions = `
  float pixel(int image, int y, int x, int channel) {
    return x < 0 || y < 0 || x >= width || y >= height ? 0.0 : getImages(image, y, x, channel);
  }
  float around(float die) { return die / ${2 ** (randomBits - 1)}.0 - 1.0; }`;

const code = `
  ivec4 place = getOutputCoords();
  int view = place.x;
  int image = int(getPlaces(view));
  ivec2 at = place.zy;
  float value = 0.0;
  if (turn == 0.0 && scale == 0.0 && shear == 0.0) {
    int sides = 2 * shift + 1;
    ivec2 from = at + ivec2(int(getDice(view, 3)) % sides, int(getDice(view, 4)) % sides) - shift;
    value = pixel(image, from.y, from.x, place.w);
  } else {
    float angle = radians(around(getDice(view, 0)) * turn) / 2.0;
    float square = angle * angle;
    float sine = ${halfSine};
    float smaller = 1.0 / (1.0 + around(getDice(view, 1)) * scale);
    float bend = around(getDice(view, 2)) * shear;
    float c = smaller * (1.0 - 2.0 * sine * sine);
    float s = smaller * 2.0 * sine * sqrt(1.0 - sine * sine);
    vec2 middle = vec2(float(width - 1), float(height - 1)) / 2.0;
    vec2 off = vec2(at) - middle;
    vec2 moved = middle + vec2(around(getDice(view, 3)), around(getDice(view, 4))) * float(shift)
      + vec2(c * off.x + (c * bend - s) * off.y, s * off.x + (s * bend + c) * off.y);
    vec2 corner = floor(moved);
    vec2 part = moved - corner;
    ivec2 from = ivec2(corner);
    float above = mix(pixel(image, from.y, from.x, place.w), pixel(image, from.y, from.x + 1, place.w), part.x);
    float below = mix(pixel(image, from.y + 1, from.x, place.w), pixel(image, from.y + 1, from.x + 1, place.w), part.x);
    value = mix(above, below, part.y);
  }
  ivec2 start = ivec2(int(getDice(view, 6)) % (width - hole + 1), int(getDice(view, 5)) % (height - hole + 1));
  if (all(greaterThanEqual(at, start)) && all(lessThan(at, start + hole))) value = 0.0;
  value *= 1.0 + contrast * around(getDice(view, 7));
  if (deviation > 0.0) {
    int inside = (at.y * width + at.x) * channels + place.w;
    value += deviation * getNoise((int(getDice(view, 8)) + inside) % noises);
  }
  setOutput(clamp(value, 0.0, 1.0));`;

export const warpImages: KernelConfig = {
  kernelName: "WarpImages",
  backendName: "webgl",
  kernelFunc: (call) => {
    const { images, places, dice, noise } = call.inputs as Record<"images" | "places" | "dice" | "noise", TensorInfo>;
    const { turn, scale, shear, shift, hole, contrast, noise: deviation } = call.attrs as unknown as Warp;
    const [, height, width, channels] = images.shape as [number, number, number, number];
    return run(
      call,
      { Images: images, Places: places, Dice: dice, Noise: noise },
      [places.shape[0]!, height, width, channels],
      "float32",
      {
        height: ["int", height],
        width: ["int", width],
        channels: ["int", channels],
        noises: ["int", noise.shape[0]!],
        hole: ["int", hole],
        shift: ["int", shift],
        turn: ["float", turn],
        scale: ["float", scale],
        shear: ["float", shear],
        contrast: ["float", contrast],
        deviation: ["float", deviation],
      },
      code,
      functions,
    );
  },
};
