// NormalRows and NormalRowsGradient for WebGL. What belongs to a row (its mean, its scale, and for the gradient two sums) is made once, by a
// program of its own: a program for each value would go through the whole row for each.
import type { MathBackendWebGL } from "@tensorflow/tfjs-backend-webgl/dist/backend_webgl";
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import type { NormalRows } from "../operations/normal-rows";
import { run } from "./program";

/** Mean and scale of a row: it is to be (x − mean)·scale. Sums become means where rows are centred. */
const measure = `
  float part = centred == 1 ? 1.0 / float(width) : 1.0;
  float mean = 0.0;
  if (centred == 1) {
    for (int i = 0; i < width; i++) mean += getX(row, i);
    mean *= part;
  }
  float squares = 0.0;
  for (int i = 0; i < width; i++) { float off = getX(row, i) - mean; squares += off * off; }
  float scale = inversesqrt(squares * part + epsilon);`;

const uniformsOf = ({ shape }: TensorInfo, { centred, epsilon }: NormalRows) =>
  ({ width: ["int", shape[1]!], centred: ["int", Number(centred)], epsilon: ["float", epsilon] }) as const;

export const normalRows: KernelConfig = {
  kernelName: "NormalRows",
  backendName: "webgl",
  kernelFunc: (call) => {
    const X = call.inputs.x as TensorInfo;
    const attributes = call.attrs as unknown as NormalRows;
    const [rows] = X.shape as [number, number];
    const Measured = run(
      call,
      { X },
      [rows, 2],
      "float32",
      uniformsOf(X, attributes),
      `ivec2 at = getOutputCoords(); int row = at.x; ${measure} setOutput(at.y == 0 ? mean : scale);`,
    );
    const main = "ivec2 at = getOutputCoords(); setOutput((getX(at.x, at.y) - getMeasured(at.x, 0)) * getMeasured(at.x, 1));";
    const out = run(call, { X, Measured }, X.shape, "float32", {}, main);
    (call.backend as MathBackendWebGL).disposeIntermediateTensorInfo(Measured);
    return out;
  },
};

export const normalRowsGradient: KernelConfig = {
  kernelName: "NormalRowsGradient",
  backendName: "webgl",
  kernelFunc: (call) => {
    const { x: X, dy: Slopes } = call.inputs as { x: TensorInfo; dy: TensorInfo };
    const attributes = call.attrs as unknown as NormalRows;
    const [rows] = X.shape as [number, number];
    const Measured = run(
      call,
      { X, Slopes },
      [rows, 4],
      "float32",
      uniformsOf(X, attributes),
      `
      ivec2 at = getOutputCoords();
      int row = at.x;
      ${measure}
      float plain = 0.0;
      float turned = 0.0;
      for (int i = 0; i < width; i++) {
        plain += getSlopes(row, i);
        turned += getSlopes(row, i) * (getX(row, i) - mean) * scale;
      }
      setOutput(at.y == 0 ? mean : at.y == 1 ? scale : at.y == 2 ? (centred == 1 ? plain * part : 0.0) : turned * part);`,
    );
    const out = run(
      call,
      { X, Slopes, Measured },
      X.shape,
      "float32",
      {},
      `
      ivec2 at = getOutputCoords();
      float scale = getMeasured(at.x, 1);
      float y = (getX(at.x, at.y) - getMeasured(at.x, 0)) * scale;
      setOutput(scale * (getSlopes(at.x, at.y) - getMeasured(at.x, 2) - y * getMeasured(at.x, 3)));`,
    );
    (call.backend as MathBackendWebGL).disposeIntermediateTensorInfo(Measured);
    return out;
  },
};
