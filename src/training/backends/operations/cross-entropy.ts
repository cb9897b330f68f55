// Cross-entropy of rows, with its analytic gradient: three programs forward and back where TensorFlow.js takes twenty.
import { customGrad, engine } from "@tensorflow/tfjs-core";
import type { Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";

export interface LogSumExpRows {
  /** The rows are multiplied by it first. */
  scale: number;
  /** Leaves place i out of row i. */
  withoutDiagonal: boolean;
}
/** Inputs x [n, classes], target (int32 [n] or float32 [n, classes]) and sums [n] from LogSumExpRows; for the gradient dy [n] as well. */
export type CrossEntropyRows = LogSumExpRows;

/**
 * −Σ target·ln softmax(scale·x) of each row, in nats; gradient scale·(softmax(scale·x) − target).
 * @param target class numbers int32 [n], or probabilities that sum to one [n, classes]; taken as constant
 * @param options `withoutDiagonal` takes place i of row i for −∞: nobody is compared with itself
 * @returns [n]
 */
export function crossEntropyRows(x: Tensor2D, target: Tensor1D | Tensor2D, options: Partial<LogSumExpRows> = {}): Tensor1D {
  const attributes = { scale: 1, withoutDiagonal: false, ...options };
  const run = (kernel: string, inputs: Record<string, Tensor>) => engine().runKernel<Tensor>(kernel, inputs, attributes);
  const operation = customGrad((rows, save) => {
    const sums = run("LogSumExpRows", { x: rows as Tensor });
    (save as (tensors: Tensor[]) => void)([rows as Tensor, target, sums]);
    return {
      value: run("CrossEntropyRows", { x: rows as Tensor, target, sums }),
      gradFunc: (dy, saved) => {
        const [kept, keptTarget, keptSums] = saved as [Tensor, Tensor, Tensor];
        return run("CrossEntropyRowsGradient", { x: kept, target: keptTarget, sums: keptSums, dy: dy as Tensor });
      },
    };
  });
  return operation(x) as Tensor1D;
}
