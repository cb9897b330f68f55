// The order within rows: who comes where, and who is there.
import { engine } from "@tensorflow/tfjs-core";
import type { Tensor, Tensor2D } from "@tensorflow/tfjs-core";

/** How many of its row are smaller; of equal ones the earlier comes first. [n, width] → int32 */
export const ranksOf = (rows: Tensor): Tensor2D => engine().runKernel("RankRows", { x: rows });

/** Who has rank 0, 1, … in each row: the inverse of each row, which must hold 0 … width − 1 once each. int32 [n, width] → the same */
export const inverseOf = (ranks: Tensor2D): Tensor2D => engine().runKernel("InvertRows", { x: ranks });
