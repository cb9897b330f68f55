// What there is to know of a product of matrices before any is multiplied.
import { broadcast_util, util } from "@tensorflow/tfjs-core";
import type { TensorInfo } from "@tensorflow/tfjs-core";

/** Whether the left or the right matrices are taken with rows and columns exchanged. */
export interface Turned {
  transposeA?: boolean;
  transposeB?: boolean;
}

/**
 * a [..., rows, inner] × b [..., inner, columns], each as `turned` says; one of them may be the same for all in the batch.
 * @throws where their shapes do not fit
 */
export function productSizes(a: TensorInfo, b: TensorInfo, { transposeA, transposeB }: Turned) {
  const sidesA = a.shape.slice(-2) as [number, number];
  const sidesB = b.shape.slice(-2) as [number, number];
  const [rows, inner] = transposeA ? (sidesA.reverse() as [number, number]) : sidesA;
  const [innerB, columns] = transposeB ? (sidesB.reverse() as [number, number]) : sidesB;
  const batchShape = broadcast_util.assertAndGetBroadcastShape(a.shape.slice(0, -2), b.shape.slice(0, -2));
  const batch = util.sizeFromShape(batchShape);
  const [batchA, batchB] = [a, b].map(({ shape }) => util.sizeFromShape(shape.slice(0, -2))) as [number, number];
  if (inner !== innerB || [batchA, batchB].some((count) => count !== batch && count !== 1))
    throw new Error(`matMul cannot multiply ${a.shape.join("×")} by ${b.shape.join("×")}, transposed or not.`);
  return { rows, inner, columns, batch, batchA, batchB, shape: [...batchShape, rows, columns] };
}
