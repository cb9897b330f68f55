// WarpImages for WebGPU.
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { util } from "@tensorflow/tfjs-core";
import type { Warp } from "../../../shape/image-change";
import { randomBits } from "../operations/random";
import { halfSine, warpDice } from "../operations/warp-images";
import { flat, flatProgram, run, uniformsOf } from "./flat-program";

const functions = `
  fn pixel(image : i32, y : i32, x : i32, channel : i32) -> f32 {
    if (x < 0 || y < 0 || x >= uniforms.width || y >= uniforms.height) { return 0.0; }
    return images[((image * uniforms.height + y) * uniforms.width + x) * uniforms.channels + channel];
  }
  fn around(die : i32) -> f32 { return f32(die) / ${2 ** (randomBits - 1)}.0 - 1.0; }`;

const program = (size: number) =>
  flatProgram(
    "warp_images",
    ["images", "places", "dice", "noise"],
    `height : i32, width : i32, channels : i32, noises : i32, hole : i32, shift : i32,
     turn : f32, scale : f32, shear : f32, contrast : f32, deviation : f32,`,
    size,
    `
    let channel = index % uniforms.channels;
    let column = (index / uniforms.channels) % uniforms.width;
    let row = (index / (uniforms.channels * uniforms.width)) % uniforms.height;
    let view = index / (uniforms.channels * uniforms.width * uniforms.height);
    let own = view * ${warpDice};
    let image = places[view];
    var value = 0.0;
    if (uniforms.turn == 0.0 && uniforms.scale == 0.0 && uniforms.shear == 0.0) {
      let sides = 2 * uniforms.shift + 1;
      value = pixel(image, row + dice[own + 4] % sides - uniforms.shift, column + dice[own + 3] % sides - uniforms.shift, channel);
    } else {
      let angle = radians(around(dice[own]) * uniforms.turn) / 2.0;
      let square = angle * angle;
      let sine = ${halfSine};
      let smaller = 1.0 / (1.0 + around(dice[own + 1]) * uniforms.scale);
      let bend = around(dice[own + 2]) * uniforms.shear;
      let c = smaller * (1.0 - 2.0 * sine * sine);
      let s = smaller * 2.0 * sine * sqrt(1.0 - sine * sine);
      let middle = vec2<f32>(f32(uniforms.width - 1), f32(uniforms.height - 1)) / 2.0;
      let off = vec2<f32>(f32(column), f32(row)) - middle;
      let shift = vec2<f32>(around(dice[own + 3]), around(dice[own + 4])) * f32(uniforms.shift);
      let at = middle + shift + vec2<f32>(c * off.x + (c * bend - s) * off.y, s * off.x + (s * bend + c) * off.y);
      let corner = floor(at);
      let part = at - corner;
      let x = i32(corner.x);
      let y = i32(corner.y);
      let above = mix(pixel(image, y, x, channel), pixel(image, y, x + 1, channel), part.x);
      let below = mix(pixel(image, y + 1, x, channel), pixel(image, y + 1, x + 1, channel), part.x);
      value = mix(above, below, part.y);
    }
    let top = dice[own + 5] % (uniforms.height - uniforms.hole + 1);
    let left = dice[own + 6] % (uniforms.width - uniforms.hole + 1);
    if (row >= top && row < top + uniforms.hole && column >= left && column < left + uniforms.hole) { value = 0.0; }
    let inside = index % (uniforms.channels * uniforms.width * uniforms.height);
    value = value * (1.0 + uniforms.contrast * around(dice[own + 7]));
    if (uniforms.deviation > 0.0) { value += uniforms.deviation * noise[(dice[own + 8] + inside) % uniforms.noises]; }
    result[index] = clamp(value, 0.0, 1.0);`,
    functions,
  );

export const warpImages: KernelConfig = {
  kernelName: "WarpImages",
  backendName: "webgpu",
  kernelFunc: (call) => {
    const { images, places, dice, noise } = call.inputs as Record<"images" | "places" | "dice" | "noise", TensorInfo>;
    const { turn, scale, shear, shift, hole, contrast, noise: deviation } = call.attrs as unknown as Warp;
    const shape = [places.shape[0]!, ...images.shape.slice(1)] as [number, number, number, number];
    const { whole, real } = uniformsOf;
    return run(call, program(util.sizeFromShape(shape)), [flat(images), places, flat(dice), noise], shape, "float32", [
      ...whole(shape[1], shape[2], shape[3], noise.shape[0]!, hole, shift),
      ...real(turn, scale, shear, contrast, deviation),
    ]);
  },
};
