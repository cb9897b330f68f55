// TopK for WebGL, without a wait for the device: the stock one reads everything back, unless rows are very long.
import type { MathBackendWebGL } from "@tensorflow/tfjs-backend-webgl/dist/backend_webgl";
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { util } from "@tensorflow/tfjs-core";
import { run } from "./program";

/** Up to so many best of a row are kept at a time. */
const mostKept = 32;

export const topK: KernelConfig = {
  kernelName: "TopK",
  backendName: "webgl",
  kernelFunc: (call) => {
    const x = call.inputs.x as TensorInfo;
    const { k } = call.attrs as { k: number };
    const width = x.shape.at(-1)!;
    const rows = util.sizeFromShape(x.shape.slice(0, -1));
    const X = { ...x, shape: [rows, width] };
    const Places = k > mostKept ? ofAllRanks(call, X, k) : ofTheBest(call, X, k);
    const code = "ivec2 at = getOutputCoords(); setOutput(getX(at.x, int(getPlaces(at.x, at.y))));";
    const values = run(call, { X, Places }, [rows, k], x.dtype, {}, code);
    const shape = [...x.shape.slice(0, -1), k];
    return [
      { ...values, shape },
      { ...Places, shape },
    ];
  },
};

/** Keeps the best of the row so far in order, as many as come before the one asked for. */
const ofTheBest = (call: { backend: unknown }, X: TensorInfo, k: number): TensorInfo =>
  run(
    call,
    { X },
    [X.shape[0]!, k],
    "int32",
    { width: ["int", X.shape[1]!] },
    `
    ivec2 at = getOutputCoords();
    float values[${k}];
    int places[${k}];
    for (int i = 0; i < width; i++) {
      float value = getX(at.x, i);
      if (i > at.y && !(value > values[at.y])) continue;
      int place = min(i, at.y);
      for (; place > 0 && value > values[place - 1]; place--) {
        values[place] = values[place - 1];
        places[place] = places[place - 1];
      }
      values[place] = value;
      places[place] = i;
    }
    setOutput(float(places[at.y]));`,
  );

/** Where so many are asked for: how many come before each value, and then who has rank 0, 1, … */
function ofAllRanks(call: { backend: unknown }, X: TensorInfo, k: number): TensorInfo {
  const uniforms = { width: ["int", X.shape[1]!] } as const;
  const Ranks = run(
    call,
    { X },
    X.shape,
    "int32",
    uniforms,
    `
    ivec2 at = getOutputCoords();
    float own = getX(at.x, at.y);
    float rank = 0.0;
    for (int i = 0; i < width; i++) {
      float other = getX(at.x, i);
      if (other > own || (other == own && i < at.y)) rank += 1.0;
    }
    setOutput(rank);`,
  );
  const code = "ivec2 at = getOutputCoords(); int i = 0; while (i < width - 1 && int(getRanks(at.x, i)) != at.y) i++; setOutput(float(i));";
  const places = run(call, { Ranks }, [X.shape[0]!, k], "int32", uniforms, code);
  (call.backend as MathBackendWebGL).disposeIntermediateTensorInfo(Ranks);
  return places;
}
