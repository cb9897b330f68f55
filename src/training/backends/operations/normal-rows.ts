// Rows brought to the same length, or to mean 0 and variance 1, with the analytic gradient: one program forward and one back.
import { customGrad, engine } from "@tensorflow/tfjs-core";
import type { Tensor, Tensor2D } from "@tensorflow/tfjs-core";

export interface NormalRows {
  /** To mean 0 and variance 1; otherwise to length 1. */
  centred: boolean;
  /** Added under the root. */
  epsilon: number;
}

function normalRows(x: Tensor2D, attributes: NormalRows): Tensor2D {
  const run = (kernel: string, inputs: Record<string, Tensor>) => engine().runKernel<Tensor>(kernel, inputs, { ...attributes });
  const operation = customGrad((rows, save) => {
    (save as (tensors: Tensor[]) => void)([rows as Tensor]);
    return {
      value: run("NormalRows", { x: rows as Tensor }),
      gradFunc: (dy, saved) => run("NormalRowsGradient", { x: (saved as Tensor[])[0]!, dy: dy as Tensor }),
    };
  });
  return operation(x) as Tensor2D;
}

/** Each row x / √(Σx² + 1e-8). [n, width] */
export const unitRows = (x: Tensor2D): Tensor2D => normalRows(x, { centred: false, epsilon: 1e-8 });

/** Each row (x − mean) / √(variance + 1e-5): layer norm before its scale and shift (Ba, Kiros & Hinton 2016). [n, width] */
export const standardRows = (x: Tensor2D): Tensor2D => normalRows(x, { centred: true, epsilon: 1e-5 });
