// AdamStep for WebAssembly: four values of a weight at a time, in place. The loop in JavaScript takes four times as long.
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { adamLoop, type AdamInputs, type AdamValues } from "../arrays/adam-step";
import { wasmArrays } from "../arrays/array-kernel";
import type { AdamStep } from "../adam";
import * as w from "./assembler";
import type { WasmBackend } from "./backend";
import { makeProgram } from "./program";

const pointers = ["weight", "means", "squares", "gradient", "average", "count"] as const;
const numbers = ["beta1", "oneLess1", "beta2", "oneLess2", "rate", "epsilon", "keep", "follow"] as const;

const code = () =>
  w.program(pointers, numbers, (taken, make) => {
    const { weight, means, squares, gradient, average, count } = taken;
    const four = w.named(make.four, ...numbers);
    const { g, m, v, x, a } = w.named(make.four, "g", "m", "v", "x", "a");
    const times = (one: w.Local, other: w.Code) => w.multiplyFours(one.get, other);
    const next = w.integer(16);
    return [
      numbers.map((name) => four[name].set(w.asFour(taken[name].get))),
      w.repeat(count.get, [
        // All loads first: a store may be what the next load waits for.
        [g.set(w.loadFour(gradient.get)), m.set(w.loadFour(means.get)), v.set(w.loadFour(squares.get)), x.set(w.loadFour(weight.get))],
        m.set(w.addFours(times(four.beta1, m.get), times(four.oneLess1, g.get))),
        v.set(w.addFours(times(four.beta2, v.get), times(g, times(four.oneLess2, g.get)))),
        x.set(
          w.subtractFours(
            times(four.keep, x.get),
            w.divideFours(times(four.rate, m.get), w.addFours(w.rootFours(v.get), four.epsilon.get)),
          ),
        ),
        [w.storeFour(means.get, m.get), w.storeFour(squares.get, v.get), w.storeFour(weight.get, x.get)],
        w.when(average.get, [
          a.set(w.loadFour(average.get)),
          w.storeFour(average.get, w.addFours(a.get, times(four.follow, w.subtractFours(x.get, a.get)))),
          average.increase(next),
        ]),
        [weight, means, squares, gradient].map((pointer) => pointer.increase(next)),
        count.increase(w.integer(-1)),
      ]),
    ];
  });
const program = makeProgram(code);

export const adamStep: KernelConfig = {
  kernelName: "AdamStep",
  backendName: "wasm",
  kernelFunc: (call) => {
    const inputs = call.inputs as unknown as AdamInputs;
    const attributes = call.attrs as unknown as AdamStep;
    const { beta1, beta2, rate, epsilon, keep, follow } = attributes;
    const backend = call.backend as WasmBackend;
    const arrays = wasmArrays(backend);
    const changed = [inputs.weight, inputs.moments, ...(inputs.average ? [inputs.average] : [])].map((tensor) => arrays.own(tensor));
    const [weight, moments, average] = changed as [TensorInfo, TensorInfo, TensorInfo?];
    const size = arrays.floats(weight).length;
    const means = backend.pointerTo(moments);
    program(backend)(
      ...[backend.pointerTo(weight), means, means + 4 * size, backend.pointerTo(inputs.gradient)],
      ...[average ? backend.pointerTo(average) : 0, size >> 2],
      ...[beta1, 1 - beta1, beta2, 1 - beta2, rate, epsilon, keep, follow],
    );
    if (!(size & 3)) return changed;
    // The last one to three values.
    const values: AdamValues = {
      weight: arrays.floats(weight),
      moments: arrays.floats(moments),
      gradient: arrays.floats(inputs.gradient),
      average: average && arrays.floats(average),
    };
    adamLoop(values, attributes, size & ~3);
    return changed;
  },
};
