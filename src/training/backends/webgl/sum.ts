// Sum over the first axes for WebGL, as in the gradient of every bias: a shader or two, where the stock kernel transposes first.
import type { MathBackendWebGL } from "@tensorflow/tfjs-backend-webgl/dist/backend_webgl";
import { sumConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Sum";
import { util } from "@tensorflow/tfjs-core";
import type { TensorInfo } from "@tensorflow/tfjs-core";
import { summing } from "../operations/sum";
import { runPacked } from "./program";

/** So many rows are added up by one thread; of more, sums are added up again. */
const most = 64;

/** x [rows, columns] → [columns] */
export function sumOfRows(call: { backend: unknown }, x: TensorInfo, rows: number): TensorInfo {
  const columns = util.sizeFromShape(x.shape) / rows;
  const groups = Math.ceil(rows / most);
  const functions = `
    vec2 sumOf(int group, int column) {
      vec2 sum = vec2(0.0);
      int end = min((group + 1) * ${most}, ${rows});
      for (int row = group * ${most}; row < end; row += 2) {
        vec4 four = getX(row, column);
        sum += row + 1 < end ? four.xy + four.zw : four.xy;
      }
      return sum;
    }`;
  const code = `
    ivec2 place = getOutputCoords();
    setOutput(vec4(sumOf(place.x, place.y), place.x + 1 < ${groups} ? sumOf(place.x + 1, place.y) : vec2(0.0)));`;
  const sums = runPacked(call, { X: { ...x, shape: [rows, columns] } }, [groups, columns], {}, code, functions);
  if (groups === 1) return { ...sums, shape: [columns] };
  const all = sumOfRows(call, sums, groups);
  (call.backend as MathBackendWebGL).disposeData(sums.dataId);
  return all;
}

export const sum = summing(sumConfig, sumOfRows);
