// Products of matrices for WebGPU: each thread computes four rows by four columns of the result in its registers. The stock kernels meet at barriers
// to share what they have loaded, and share a long inner side out among threads that add up in any order, so that no two runs agree. Here a long
// inner side is cut into parts, whose products are added in one order.
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu/dist/backend_webgpu";
import type { WebGPUProgram } from "@tensorflow/tfjs-backend-webgpu/dist/webgpu_program";
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import type { Finish } from "../operations/layer";
import { productSizes, type Turned } from "../operations/product";
import { formulaFunction } from "./elementwise";
import { uniformsOf } from "./flat-program";
import { sumOfRows } from "./sum";

/** How one side is read: `load${name}(nth, i, j)` gives the four values of row i of the nth matrix, from column j on; 0 outside. */
export interface Side {
  name: "A" | "B";
  /** What the text depends on. Programs of one key must have one text. */
  key: string;
  input: TensorInfo;
  /** Values that are read at once from the input: 1 or 4. */
  component: number;
  uniforms: string;
  values: number[];
  functions: string;
}

/** Matrices as they lie, the nth of them `step` values after the first for each n. */
export function matrices(name: Side["name"], input: TensorInfo, isOne: boolean): Side {
  const [rows, columns] = input.shape.slice(-2) as [number, number];
  const component = columns % 4 === 0 ? 4 : 1;
  const [height, width, step] = ["Height", "Width", "Step"].map((word) => `uniforms.${name.toLowerCase()}${word}`);
  const start = `nth * ${step} + i * ${width} + j`;
  const inside = rows % 4 === 0 ? "" : `if (i >= ${height}) { return vec4<f32>(0.0); }`;
  const one = (offset: number) => (offset === 0 ? `${name}[at]` : `select(0.0, ${name}[at + ${offset}], j + ${offset} < ${width})`);
  const four = component === 4 ? `return ${name}[at / 4];` : `return vec4<f32>(${[0, 1, 2, 3].map(one).join(", ")});`;
  return {
    name,
    key: `${component}${rows % 4 === 0 ? "whole" : ""}`,
    input,
    component,
    uniforms: `${name.toLowerCase()}Height : i32, ${name.toLowerCase()}Width : i32, ${name.toLowerCase()}Step : i32,`,
    values: [rows, columns, isOne ? 0 : rows * columns],
    functions: `fn load${name}(nth : i32, i : i32, j : i32) -> vec4<f32> { ${inside} let at = ${start}; ${four} }`,
  };
}

interface Sizes {
  rows: number;
  inner: number;
  columns: number;
  batch: number;
}

const four = [0, 1, 2, 3] as const;
const list = (text: (i: number) => string) => four.map(text).join(", ");
const lines = (text: (i: number) => string) => four.map(text).join("\n");

function program(a: Side, b: Side, sizes: Sizes, { transposeA, transposeB }: Turned, parts: number, finish?: Finish): WebGPUProgram {
  const { rows, columns, batch } = sizes;
  const end = finish ? `_finished_${finish.activation?.name}` : "";
  return {
    shaderKey: `labelscape_product_${a.key}_${b.key}_${transposeA ? "turned" : ""}_${transposeB ? "turned" : ""}${end}`,
    variableNames: ["A", "B", ...(finish ? ["bias"] : [])],
    variableComponents: [a.component, b.component, ...(finish ? [1] : [])],
    uniforms: `rows : i32, inner : i32, columns : i32, batch : i32, part : i32, ${a.uniforms} ${b.uniforms}`,
    outputShape: [parts * batch, rows, columns],
    workgroupSize: [8, 8, 1],
    dispatchLayout: { x: [2], y: [1], z: [0] },
    dispatch: [Math.ceil(columns / 32), Math.ceil(rows / 32), parts * batch],
    getUserCode: () => `
      ${a.functions}
      ${b.functions}
      ${finish?.activation ? formulaFunction("activated", finish.activation.formula, ["x"], "vec4<f32>") : ""}
      fn main() {
        let column = i32(globalId.x) * 4;
        let row = i32(globalId.y) * 4;
        let layer = i32(globalId.z);
        if (row >= uniforms.rows || column >= uniforms.columns) { return; }
        let nth = layer % uniforms.batch;
        let start = layer / uniforms.batch * uniforms.part;
        let end = min(start + uniforms.part, uniforms.inner);
        ${lines((r) => `var sum${r} = vec4<f32>(0.0);`)}
        for (var k = start; k < end; k += 4) {
          let a = ${transposeA ? `transpose(mat4x4<f32>(${list((i) => `loadA(nth, k + ${i}, row)`)}))` : `mat4x4<f32>(${list((i) => `loadA(nth, row + ${i}, k)`)})`};
          let b = mat4x4<f32>(${list((i) => (transposeB ? `loadB(nth, column + ${i}, k)` : `loadB(nth, k + ${i}, column)`))});
          ${lines((r) => `sum${r} += ${transposeB ? `a[${r}] * b` : `b * a[${r}]`};`)}
        }
        ${finish ? `let biases = vec4<f32>(${list((c) => `bias[min(column + ${c}, uniforms.columns - 1)]`)});` : ""}
        ${finish ? lines((r) => `sum${r} ${finish.activation ? `= activated(sum${r} + biases)` : "+= biases"};`) : ""}
        let at = (layer * uniforms.rows + row) * uniforms.columns + column;
        ${lines((r) => `if (row + ${r} < uniforms.rows) { ${lines((c) => `if (column + ${c} < uniforms.columns) { result[at + ${r} * uniforms.columns + ${c}] = sum${r}[${c}]; }`)} }`)}
      }`,
  };
}

/** So many threads keep a graphics processor busy; and shorter parts are not worth a product of their own. */
const enoughThreads = 1024;
const shortestPart = 128;

function partsOf({ rows, inner, columns, batch }: Sizes): number {
  const threads = Math.ceil(rows / 4) * Math.ceil(columns / 4) * batch;
  return Math.max(1, Math.min(Math.ceil(enoughThreads / threads), Math.floor(inner / shortestPart)));
}

/** @returns [batch × rows × columns] values, in the shape that is wanted */
export function multiply(
  call: { backend: unknown },
  a: Side,
  b: Side,
  sizes: Sizes,
  turned: Turned,
  shape: readonly number[],
  finish?: Finish,
): TensorInfo {
  const { rows, inner, columns, batch } = sizes;
  const part = 4 * Math.ceil(inner / partsOf(sizes) / 4);
  const parts = Math.max(1, Math.ceil(inner / part));
  const backend = call.backend as WebGPUBackend;
  const values = uniformsOf.whole(rows, inner, columns, batch, part, ...a.values, ...b.values);
  const inputs = [a.input, b.input];
  if (parts === 1) {
    const given = finish ? [...inputs, finish.bias] : inputs;
    return { ...backend.runWebGPUProgram(program(a, b, sizes, turned, parts, finish), given, "float32", values), shape: [...shape] };
  }
  const each = backend.runWebGPUProgram(program(a, b, sizes, turned, parts), inputs, "float32", values);
  const out = sumOfRows(call, each, parts, finish);
  backend.disposeData(each.dataId);
  return { ...out, shape: [...shape] };
}

export const product: KernelConfig = {
  kernelName: "BatchMatMul",
  backendName: "webgpu",
  kernelFunc: (call) => {
    const { a, b } = call.inputs as { a: TensorInfo; b: TensorInfo };
    const turned = call.attrs as unknown as Turned;
    const sizes = productSizes(a, b, turned);
    return multiply(call, matrices("A", a, sizes.batchA === 1), matrices("B", b, sizes.batchB === 1), sizes, turned, sizes.shape);
  },
};
