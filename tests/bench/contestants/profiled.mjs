// Ours on WebAssembly with a clock around every kernel, and what the same machine can do at most.
import * as tf from "@tensorflow/tfjs-core";
import * as w from "../../../src/training/backends/wasm/assembler.ts";
import { makeProgram } from "../../../src/training/backends/wasm/program.ts";
import { contestant as ours } from "./ours.mjs";

const sizeOf = (shape) => shape.reduce((a, b) => a * b, 1);
const inner = ({ shape }) => sizeOf(shape.slice(0, -1));

/** Multiplications and additions of the kernels that do most of them. */
const operations = {
  BatchMatMul: ({ a }, { transposeA }, out) => 2 * sizeOf(out.shape) * a.shape.at(transposeA ? -2 : -1),
  AffineLayer: ({ weight }, _, out) => 2 * sizeOf(out.shape) * inner(weight),
  Conv2D: ({ filter }, _, out) => 2 * sizeOf(out.shape) * inner(filter),
  ConvolutionLayer: ({ filter }, _, out) => 2 * sizeOf(out.shape) * inner(filter),
  Conv2DBackpropInput: ({ dy, filter }) => 2 * sizeOf(dy.shape) * inner(filter),
  Conv2DBackpropFilter: ({ dy }, { filterShape }) => 2 * sizeOf(dy.shape) * inner({ shape: filterShape }),
};

/** What was measured since it was last emptied, by kernel and by the shapes of those that multiply. */
let measured;
let depth = 0;

function watch(kernel) {
  const { kernelName, kernelFunc } = kernel;
  const count = operations[kernelName];
  kernel.kernelFunc = (call) => {
    if (!measured || depth > 0) return kernelFunc(call);
    depth++;
    const began = performance.now();
    const out = kernelFunc(call);
    const milliseconds = performance.now() - began;
    depth--;
    const shapes = count && Object.entries(call.inputs).filter(([name]) => name !== "bias").map(([, { shape }]) => shape.join("×")).join(" · "); // prettier-ignore
    const turned = [call.attrs?.transposeA && "left turned", call.attrs?.transposeB && "right turned"].filter(Boolean).join(", ");
    const name = [kernelName, shapes, turned].filter(Boolean).join(" ");
    const row = measured.get(name) ?? { name, calls: 0, milliseconds: 0, operations: 0 };
    row.calls++;
    row.milliseconds += milliseconds;
    row.operations += count?.(call.inputs, call.attrs ?? {}, Array.isArray(out) ? out[0] : out) ?? 0;
    measured.set(name, row);
    return out;
  };
}

export const contestant = {
  async prepare(task, place) {
    await ours.prepare(task, place);
    for (const kernel of tf.getKernelsForBackend("wasm")) watch(kernel);
  },

  /** @returns milliseconds a step without and with the clock, and of each kernel */
  async profile(steps) {
    await ours.steps(steps);
    const time = async () => {
      const began = performance.now();
      await ours.steps(steps);
      return (performance.now() - began) / steps;
    };
    const bare = await time();
    measured = new Map();
    const watched = await time();
    const kernels = [...measured.values()].map((row) => ({
      name: row.name,
      calls: row.calls / steps,
      milliseconds: row.milliseconds / steps,
      gigaflops: row.operations / row.milliseconds / 1e6,
    }));
    measured = undefined;
    return { bare, watched, kernels };
  },

  /** The most multiplications and additions a second, in 1e9, with everything in registers: the best of some tries. */
  peak() {
    const run = peakLoop(tf.backend());
    const rounds = 2e6;
    let best = Infinity;
    for (let attempt = 0; attempt < 8; attempt++) {
      const began = performance.now();
      run(rounds);
      best = Math.min(best, performance.now() - began);
    }
    return (rounds * chains * 4 * 2) / best / 1e6;
  },
};

/** So many sums at a time that no addition waits for the one before. */
const chains = 12;
const peakLoop = makeProgram(() =>
  w.program(["rounds"], [], ({ rounds }, make) => {
    const sums = Array.from({ length: chains }, make.four);
    const factor = make.four();
    return [
      factor.set(w.asFour(w.float(0.5))),
      sums.map((sum) => sum.set(factor.get)),
      w.repeat(rounds.get, [
        sums.map((sum) => sum.set(w.addFours(w.multiplyFours(sum.get, factor.get), factor.get))),
        rounds.increase(w.integer(-1)),
      ]),
      // Kept, so that nobody leaves them out.
      w.when(w.isEqual(rounds.get, w.integer(-1)), [sums.map((sum) => w.storeFour(w.integer(0), sum.get))]),
    ];
  }),
);
