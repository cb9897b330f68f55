/** Texts as bags of words that are weighted by how rare they are: TF-IDF. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";
import { seeded } from "../../../shape/random";
import { embed } from "../../../training/blocks/networks";
import { principalComponents, sparseRows } from "../../../training/blocks/principal-components";

/** Σ rarity·row / √Σ rarity²: a TF-IDF vector of length one, times the table. @param numbers of words [n, length] @returns [n, columns] */
export function weightedBag(rarities: Tensor1D, table: Tensor, numbers: Tensor): Tensor2D {
  const heavy = tf.gather(rarities, numbers as Tensor1D) as unknown as Tensor2D; // [n, length]
  const norm = tf.sqrt(tf.add(tf.sum(tf.square(heavy), 1, true), 1e-6));
  return tf.sum(tf.mul(embed(table, numbers), tf.expandDims(tf.div(heavy, norm), 2)), 1);
}

/**
 * Principal components of the TF-IDF vectors of the pool [vocabulary, components]: latent semantic analysis (Deerwester et al. 1990).
 * @param length of each text of the pool @param rarity of each word of the vocabulary
 */
export function latentAxes(pool: ArrayLike<number>, length: number, rarity: Float32Array, components: number, seed: number): Float32Array {
  const rows = Array.from({ length: pool.length / length }, (_, i) => {
    const words = Array.from({ length }, (_, place) => pool[i * length + place]!).filter((w) => rarity[w]! > 0);
    const norm = Math.hypot(...words.map((w) => rarity[w]!));
    return words.map((w) => [w, rarity[w]! / norm] as const);
  });
  return principalComponents(sparseRows(rows, rarity.length), components, seeded(seed, "components"), 3).axes;
}
