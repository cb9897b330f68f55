/**
 * Where the drawn examples lie on the map: first two principal components of the random sample among them, turned so that they do not flip
 * from frame to frame. The others, drawn because they are labelled, are projected on the same axes.
 */
import { covariance, symmetricEigen } from "./blocks/principal-components";

interface Projection {
  /** [n, 2] */
  map: Float32Array;
  /** exp of the entropy of the normalised singular values of the centred rows (RankMe, Garrido et al. 2023). */
  effectiveRank: number;
}

/** @param features [n, d], the first `sample` of them say where the axes are; @param before the last map [n, 2], to which this one is aligned */
export function project(features: ArrayLike<number>, n: number, d: number, before?: Float32Array, sample = n): Projection {
  const { mean, matrix } = covariance(features, sample, d);
  const { values, vectors } = symmetricEigen(matrix, d);
  const map = new Float32Array(2 * n);
  for (let i = 0; i < n; i++) {
    for (let axis = 0; axis < Math.min(2, d); axis++) {
      let sum = 0;
      for (let k = 0; k < d; k++) sum += (features[i * d + k]! - mean[k]!) * vectors[k * d + axis]!;
      map[2 * i + axis] = sum;
    }
  }
  return { map: before ? align(map, before, sample) : map, effectiveRank: rankOf(values) };
}

export function rankOf(variances: ArrayLike<number>): number {
  const singular = Array.from(variances, (v) => Math.sqrt(Math.max(0, v)));
  const total = singular.reduce((a, b) => a + b, 0);
  if (total === 0) return 0;
  return Math.exp(-singular.reduce((sum, s) => sum + (s > 0 ? (s / total) * Math.log(s / total) : 0), 0));
}

/**
 * Turns and, if need be, mirrors centred points so that the first `sample` of them lie as near as possible to those before (orthogonal
 * Procrustes in the plane).
 */
export function align(map: Float32Array, before: Float32Array, sample = map.length / 2): Float32Array {
  let [xx, xy, yx, yy] = [0, 0, 0, 0];
  for (let i = 0; i < 2 * sample; i += 2) {
    xx += map[i]! * before[i]!;
    xy += map[i]! * before[i + 1]!;
    yx += map[i + 1]! * before[i]!;
    yy += map[i + 1]! * before[i + 1]!;
  }
  const turnGain = Math.hypot(xx + yy, xy - yx);
  const mirrorGain = Math.hypot(xx - yy, xy + yx);
  const [c, s] =
    turnGain >= mirrorGain ? [(xx + yy) / (turnGain || 1), (xy - yx) / (turnGain || 1)] : [(xx - yy) / mirrorGain, (xy + yx) / mirrorGain];
  const sign = turnGain >= mirrorGain ? 1 : -1;
  if (turnGain === 0 && mirrorGain === 0) return map;
  const turned = new Float32Array(map.length);
  for (let i = 0; i < map.length; i += 2) {
    turned[i] = c * map[i]! - sign * s * map[i + 1]!;
    turned[i + 1] = s * map[i]! + sign * c * map[i + 1]!;
  }
  return turned;
}
