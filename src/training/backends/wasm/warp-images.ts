// WarpImages for WebAssembly, four pixels at a time. Each picture lies in a frame of zeros, and places are kept inside it: no corner between
// pixels is a case of its own. Pictures of more than one channel, or narrower than four pixels, are left to the loop that the CPU has.
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import type { Warp } from "../../../shape/image-change";
import { wasmArrays } from "../arrays/array-kernel";
import { cut, fadeOf, placementOf, warpImagesKernel } from "../arrays/warp-images";
import { warpDice } from "../operations/warp-images";
import * as w from "./assembler";
import type { WasmBackend } from "./backend";
import { bytesOf, makeFrames, type Frame } from "./frames";
import { makeProgram } from "./program";
import { four, one, throughRow, type Size } from "./row-code";

const places = ["a", "b", "c", "d", "x0", "y0"] as const;

/** Takes the addresses of a picture in its frame and of the view, the view's sides, the frame's line in bytes, and where pixels come from. */
const move = makeProgram(() =>
  w.program(["picture", "out", "height", "width"], ["line", ...places], (t, make) => {
    const numbers = [...places, "line"] as const;
    const of = w.named(make.four, ...numbers);
    const { columns, row, x, y, across, down } = w.named(make.four, "columns", "row", "x", "y", "across", "down");
    const { right, bottom, upper, lower, low, high } = w.named(make.four, "right", "bottom", "upper", "lower", "low", "high");
    const { rows, step } = w.named(make.integer, "rows", "step");
    const corners = [0, 1, 2, 3].map(make.integer);
    const times = w.multiplyFours;
    /** Just outside the picture is as good as far away: all is 0 there. */
    const inFrame = (place: w.Code, most: w.Local) => w.smallerFours(w.largerFours(place, make.constant(-1)), most.get);
    /** What is between the left and the right pixel of each place. */
    const between = (result: w.Local): w.Code => [
      low.set(w.firstHalves(w.loadTwo(corners[0]!.get), w.loadTwo(corners[1]!.get))),
      high.set(w.firstHalves(w.loadTwo(corners[2]!.get), w.loadTwo(corners[3]!.get))),
      result.set(w.evens(low.get, high.get)),
      result.set(w.addFours(result.get, times(x.get, w.subtractFours(w.odds(low.get, high.get), result.get)))),
    ];
    const pixels = (at: w.Code): w.Code => [
      columns.set(w.asFour(w.floatOf(w.shiftRight(w.subtract(at, t.out.get), w.integer(2))))),
      columns.set(w.addFours(columns.get, w.fourNumbers(0, 1, 2, 3))),
      x.set(inFrame(w.addFours(times(of.a.get, columns.get), w.addFours(times(of.b.get, row.get), of.x0.get)), right)),
      y.set(inFrame(w.addFours(times(of.c.get, columns.get), w.addFours(times(of.d.get, row.get), of.y0.get)), bottom)),
      [across.set(w.floorFours(x.get)), down.set(w.floorFours(y.get))],
      [x.set(w.subtractFours(x.get, across.get)), y.set(w.subtractFours(y.get, down.get))],
      // Bytes from the picture's corner, which floats hold exactly.
      across.set(w.wholeFours(w.addFours(times(down.get, of.line.get), times(across.get, make.constant(4))))),
      corners.map((corner, i) => corner.set(w.add(t.picture.get, w.wholeOneOf(across.get, i)))),
      between(upper),
      corners.map((corner) => corner.increase(step.get)),
      between(lower),
      w.storeFour(at, w.addFours(upper.get, times(y.get, w.subtractFours(lower.get, upper.get)))),
    ];
    return [
      numbers.map((name) => of[name].set(w.asFour(t[name].get))),
      step.set(w.wholeOneOf(w.wholeFours(of.line.get), 0)),
      [right.set(w.asFour(w.floatOf(t.width.get))), bottom.set(w.asFour(w.floatOf(t.height.get)))],
      [row.set(make.constant(0)), rows.set(t.height.get)],
      w.repeat(rows.get, [
        throughRow(make, t.out.get, t.width.get, pixels),
        t.out.increase(w.multiply(t.width.get, w.integer(4))),
        [row.set(w.addFours(row.get, make.constant(1))), rows.increase(w.integer(-1))],
      ]),
    ];
  }),
);

/** x ← factor · x + deviation · noise, kept between 0 and 1: addresses, how many there are, factor and deviation. */
const fade = makeProgram(() =>
  w.program(["x", "noise", "count"], ["factor", "deviation"], ({ x, noise, count, factor, deviation }, make) => {
    const left = make.integer();
    const through = ({ load, store }: Size, floats: number): w.Code => {
      const faded = w.addFours(
        w.multiplyFours(load(x.get), w.asFour(factor.get)),
        w.multiplyFours(load(noise.get), w.asFour(deviation.get)),
      );
      return w.repeat(left.get, [
        store(x.get, w.smallerFours(w.largerFours(faded, make.constant(0)), make.constant(1))),
        [x, noise].map((pointer) => pointer.increase(w.integer(4 * floats))),
        left.increase(w.integer(-1)),
      ]);
    };
    return [
      [left.set(w.shiftRight(count.get, w.integer(2))), through(four, 4)],
      [left.set(w.and(count.get, w.integer(3))), through(one, 1)],
    ];
  }),
);

const loops = warpImagesKernel("wasm");

export const warpImages: KernelConfig = {
  ...loops,
  kernelFunc: (call) => {
    const { images, places: chosen, dice, noise } = call.inputs as Record<"images" | "places" | "dice" | "noise", TensorInfo>;
    const [, height, width, channels] = images.shape as [number, number, number, number];
    if (channels !== 1 || width < 4) return loops.kernelFunc(call);
    const warp = call.attrs as unknown as Warp;
    const backend = call.backend as WasmBackend;
    const arrays = wasmArrays(backend);
    const count = chosen.shape[0]!;
    const out = arrays.make([count, height, width, 1], "float32");
    const frame: Frame = { height, width, channels, outer: { height: height + 3, width: width + 3, top: 1, left: 1 } };
    const frames = makeFrames(backend, frame, 1);
    const { line, pixel } = bytesOf(frame);
    const [from, to, bank] = [images, out, noise].map((tensor) => backend.pointerTo(tensor)) as [number, number, number];
    const [numbers, dealt, views] = [arrays.integers(chosen), arrays.integers(dice), arrays.floats(out)];
    const [moved, faded] = [move(backend), fade(backend)];
    const size = height * width;
    const noises = noise.shape[0]!;
    for (let i = 0; i < count; i++) {
      const own = dealt.subarray(i * warpDice, (i + 1) * warpDice);
      const { a, b, c, d, x0, y0 } = placementOf(own, { height, width }, warp);
      const view = to + 4 * i * size;
      frames.fill(from + 4 * numbers[i]! * size, 1);
      moved(frames.address + line + pixel, view, height, width, line, a, b, c, d, x0, y0);
      const { top, left, factor, noiseAt } = fadeOf(own, { height, width }, warp, noises);
      cut(views.subarray(i * size, (i + 1) * size), { height, width, channels }, top, left, warp.hole);
      if (warp.contrast === 0 && warp.noise === 0) continue;
      // The bank begins again at its end.
      for (let done = 0, start = noiseAt; done < size; start = 0) {
        const some = Math.min(size - done, noises - start);
        faded(view + 4 * done, bank + 4 * start, some, factor, warp.noise);
        done += some;
      }
    }
    frames.dispose();
    return out;
  },
};
