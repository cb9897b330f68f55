// TopK for WebGPU: one program, where the stock one takes dozens. Each thread keeps the best of its row so far.
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu/dist/backend_webgpu";
import { negConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Neg";
import { sliceConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Slice";
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { util } from "@tensorflow/tfjs-core";
import { flat, flatProgram, run, uniformsOf } from "./flat-program";
import { invertRows, rankRows } from "./rank-rows";

/** Up to so many are kept by a thread. */
const mostKept = 32;

const placesProgram = (rows: number, k: number) =>
  flatProgram(
    `top_places_${k}`,
    ["x"],
    "width : i32,",
    rows,
    `
    let start = index * uniforms.width;
    var values : array<f32, ${k}>;
    var places : array<i32, ${k}>;
    for (var i = 0; i < uniforms.width; i++) {
      let value = x[start + i];
      if (i >= ${k} && !(value > values[${k - 1}])) { continue; }
      var place = min(i, ${k - 1});
      while (place > 0 && value > values[place - 1]) {
        values[place] = values[place - 1];
        places[place] = places[place - 1];
        place--;
      }
      values[place] = value;
      places[place] = i;
    }
    for (var i = 0; i < ${k}; i++) { result[index * ${k} + i] = places[i]; }`,
  );

const valuesProgram = (size: number) =>
  flatProgram(
    "top_values",
    ["x", "places"],
    "width : i32, kept : i32,",
    size,
    "result[index] = x[(index / uniforms.kept) * uniforms.width + places[index]];",
  );

export const topK: KernelConfig = {
  kernelName: "TopK",
  backendName: "webgpu",
  kernelFunc: (call) => {
    const x = call.inputs.x as TensorInfo;
    const { k } = call.attrs as { k: number };
    const width = x.shape.at(-1)!;
    const shape = [...x.shape.slice(0, -1), k];
    const size = util.sizeFromShape(shape);
    const rows = size / Math.max(1, k);
    const places = k > mostKept ? best(call, x, rows, width, k) : few(call, x, rows, width, k);
    const values = run(call, valuesProgram(size), [flat(x), flat(places)], shape, "float32", uniformsOf.whole(width, k));
    return [values, { ...places, shape }];
  },
};

type Call = Parameters<KernelConfig["kernelFunc"]>[0];

function few(call: Call, x: TensorInfo, rows: number, width: number, k: number): TensorInfo {
  const backend = call.backend as WebGPUBackend;
  if (rows * k === 0) return backend.makeTensorInfo([rows, k], "int32", new Int32Array(0));
  const program = { ...placesProgram(rows, k), outputShape: [rows, k], size: false, uniforms: "width : i32, size : i32," };
  return run(call, program, [flat(x)], [rows, k], "int32", uniformsOf.whole(width, rows));
}

/** Ranks of all: each value is compared with all others of its row, but by a thread of its own. */
function best({ backend }: Call, x: TensorInfo, rows: number, width: number, k: number): TensorInfo {
  const table = { ...x, shape: [rows, width] };
  const steps: TensorInfo[] = [];
  const step = (kernel: KernelConfig, inputs: Record<string, TensorInfo>, attrs = {}) => {
    const out = kernel.kernelFunc({ inputs, attrs, backend }) as TensorInfo;
    steps.push(out);
    return out;
  };
  const order = step(invertRows, { x: step(rankRows, { x: step(negConfig, { x: table }) }) });
  const chosen = sliceConfig.kernelFunc({ inputs: { x: order }, attrs: { begin: [0, 0], size: [rows, k] }, backend }) as TensorInfo;
  for (const { dataId } of steps) (backend as WebGPUBackend).disposeData(dataId);
  return chosen;
}
