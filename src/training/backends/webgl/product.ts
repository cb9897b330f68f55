// BatchMatMul for WebGL, two rows and two columns in each pixel of a texture. Where the inner side is odd, the stock kernel also multiplies what
// lies beyond it, which is 0 only as long as nobody has computed with it.
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import type { Finish } from "../operations/layer";
import { productSizes, type Turned } from "../operations/product";
import { formulaOf, formulaStart } from "./elementwise";
import { runPacked } from "./program";

export function multiply(call: { backend: unknown }, a: TensorInfo, b: TensorInfo, turned: Turned, finish?: Finish): TensorInfo {
  const { rows, inner, columns, batch, batchA, batchB, shape } = productSizes(a, b, turned);
  const { transposeA, transposeB } = turned;
  const matrices = (x: TensorInfo, count: number): TensorInfo => ({ ...x, shape: [count, ...x.shape.slice(-2)] });
  const addUp = (i: string | number) => `
    vec4 a = getA(place.x % ${batchA}, ${transposeA ? `${i}, place.y` : `place.y, ${i}`});
    vec4 b = getB(place.x % ${batchB}, ${transposeB ? `place.z, ${i}` : `${i}, place.z`});
    sum += ${transposeA ? "a.xxyy" : "a.xxzz"} * ${transposeB ? "b.xzxz" : "b.xyxy"};`;
  const both = `${addUp("i")} sum += ${transposeA ? "a.zzww" : "a.yyww"} * ${transposeB ? "b.ywyw" : "b.zwzw"};`;
  const end = finish?.activation ? formulaOf(finish.activation.formula, () => "sum") : { code: "", result: "sum" };
  const code = `
    ivec3 place = getOutputCoords();
    vec4 sum = vec4(0.0);
    for (int i = 0; i < ${inner - 1}; i += 2) { ${both} }
    ${inner % 2 ? addUp(inner - 1) : ""}
    ${finish ? "sum += getBias(0, place.z).xyxy;" : ""}
    ${end.code}
    setOutput(${end.result});`;
  const inputs = {
    ...{ A: matrices(a, batchA), B: matrices(b, batchB) },
    ...(finish && { Bias: { ...finish.bias, shape: [1, columns] } }),
  };
  const out = runPacked(call, inputs, [batch, rows, columns], {}, code, formulaStart);
  return { ...out, shape };
}

export const product: KernelConfig = {
  kernelName: "BatchMatMul",
  backendName: "webgl",
  kernelFunc: (call) => {
    const { a, b } = call.inputs as { a: TensorInfo; b: TensorInfo };
    return multiply(call, a, b, call.attrs as unknown as Turned);
  },
};
