/** Principal components, without a device: of many sparse rows for plain vectors, of a few dense ones for the map. */
import type { Random } from "../../shape/random";

/** Rows of which most numbers are zero. Row i has its numbers at starts[i] … starts[i + 1] − 1. */
export interface SparseRows {
  width: number;
  starts: Int32Array;
  columns: Int32Array;
  values: Float32Array;
}

export function sparseRows(rows: readonly (readonly (readonly [column: number, value: number])[])[], width: number): SparseRows {
  const size = rows.reduce((sum, row) => sum + row.length, 0);
  const sparse = { width, starts: new Int32Array(rows.length + 1), columns: new Int32Array(size), values: new Float32Array(size) };
  let at = 0;
  rows.forEach((row, i) => {
    for (const [column, value] of row) {
      sparse.columns[at] = column;
      sparse.values[at++] = value;
    }
    sparse.starts[i + 1] = at;
  });
  return sparse;
}

/**
 * The `count` directions of largest variance about the mean, by subspace iteration on the rows themselves (Halko, Martinsson
 * & Tropp 2011), so that the covariance is never formed.
 * @returns mean [width] and axes [width, count], columns of length one in falling order of variance
 */
export function principalComponents(
  rows: SparseRows,
  count: number,
  random: Random,
  rounds = 8,
): { mean: Float32Array; axes: Float32Array } {
  const { width, starts, columns, values } = rows;
  const n = starts.length - 1;
  const mean = new Float32Array(width);
  for (let e = 0; e < values.length; e++) mean[columns[e]!]! += values[e]! / n;

  let axes: Float32Array = Float32Array.from({ length: width * count }, () => random.normal());
  orthonormalise(axes, width, count);
  const scores = new Float32Array(n * count);
  for (let round = 0; round < rounds; round++) {
    // scores = (X − 1 meanᵀ)·axes
    const offset = new Float64Array(count);
    for (let c = 0; c < width; c++) for (let j = 0; j < count; j++) offset[j]! += mean[c]! * axes[c * count + j]!;
    for (let i = 0; i < n; i++) {
      const row = scores.subarray(i * count, (i + 1) * count);
      for (let j = 0; j < count; j++) row[j] = -offset[j]!;
      for (let e = starts[i]!; e < starts[i + 1]!; e++) {
        const value = values[e]!;
        const base = columns[e]! * count;
        for (let j = 0; j < count; j++) row[j]! += value * axes[base + j]!;
      }
    }
    // axes = (X − 1 meanᵀ)ᵀ·scores; the scores have mean zero, so the mean's share drops out
    axes = new Float32Array(width * count);
    for (let i = 0; i < n; i++) {
      const row = scores.subarray(i * count, (i + 1) * count);
      for (let e = starts[i]!; e < starts[i + 1]!; e++) {
        const value = values[e]!;
        const base = columns[e]! * count;
        for (let j = 0; j < count; j++) axes[base + j]! += value * row[j]!;
      }
    }
    orthonormalise(axes, width, count);
  }
  return { mean, axes };
}

/** Makes the columns of a [height, count] matrix orthonormal, in place (Gram–Schmidt, twice for accuracy). */
function orthonormalise(matrix: Float32Array, height: number, count: number): void {
  // Column by column in memory, where the time goes.
  const columns = Array.from({ length: count }, (_, j) => Float32Array.from({ length: height }, (_, r) => matrix[r * count + j]!));
  columns.forEach((column, j) => {
    for (let pass = 0; pass < 2; pass++) {
      for (let i = 0; i < j; i++) {
        const other = columns[i]!;
        let dot = 0;
        for (let r = 0; r < height; r++) dot += column[r]! * other[r]!;
        for (let r = 0; r < height; r++) column[r]! -= dot * other[r]!;
      }
    }
    let square = 0;
    for (let r = 0; r < height; r++) square += column[r]! ** 2;
    const scale = square > 1e-20 ? 1 / Math.sqrt(square) : 0;
    for (let r = 0; r < height; r++) matrix[r * count + j] = column[r] = column[r]! * scale;
  });
}

/** Covariance of the rows of a [n, d] matrix about their mean, [d, d]. */
export function covariance(rows: ArrayLike<number>, n: number, d: number): { mean: Float64Array; matrix: Float64Array } {
  const mean = new Float64Array(d);
  for (let i = 0; i < n; i++) for (let j = 0; j < d; j++) mean[j]! += rows[i * d + j]! / n;
  const matrix = new Float64Array(d * d);
  const centred = new Float64Array(d);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < d; j++) centred[j] = rows[i * d + j]! - mean[j]!;
    for (let j = 0; j < d; j++) for (let k = 0; k <= j; k++) matrix[j * d + k]! += (centred[j]! * centred[k]!) / n;
  }
  for (let j = 0; j < d; j++) for (let k = 0; k < j; k++) matrix[k * d + j] = matrix[j * d + k]!;
  return { mean, matrix };
}

/** Eigenvalues and eigenvectors of a symmetric [d, d] matrix by cyclic Jacobi rotations; `vectors[k·d + j]` is component k of vector j, largest value first. */
export function symmetricEigen(matrix: Float64Array, d: number): { values: Float64Array; vectors: Float64Array } {
  const a = Float64Array.from(matrix);
  const v = new Float64Array(d * d);
  for (let i = 0; i < d; i++) v[i * d + i] = 1;
  for (let sweep = 0; sweep < 12; sweep++) {
    let off = 0;
    let trace = 0;
    for (let p = 0; p < d; p++) {
      trace += Math.abs(a[p * d + p]!);
      for (let q = p + 1; q < d; q++) off += Math.abs(a[p * d + q]!);
    }
    if (off <= 1e-9 * trace) break;
    for (let p = 0; p < d; p++) {
      for (let q = p + 1; q < d; q++) {
        const apq = a[p * d + q]!;
        if (Math.abs(apq) < 1e-300) continue;
        const theta = (a[q * d + q]! - a[p * d + p]!) / (2 * apq);
        const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        const s = t * c;
        for (let k = 0; k < d; k++) {
          const kp = a[k * d + p]!;
          const kq = a[k * d + q]!;
          a[k * d + p] = c * kp - s * kq;
          a[k * d + q] = s * kp + c * kq;
        }
        for (let k = 0; k < d; k++) {
          const pk = a[p * d + k]!;
          const qk = a[q * d + k]!;
          a[p * d + k] = c * pk - s * qk;
          a[q * d + k] = s * pk + c * qk;
          const vp = v[k * d + p]!;
          const vq = v[k * d + q]!;
          v[k * d + p] = c * vp - s * vq;
          v[k * d + q] = s * vp + c * vq;
        }
      }
    }
  }
  const order = Array.from({ length: d }, (_, i) => i).sort((i, j) => a[j * d + j]! - a[i * d + i]!);
  const vectors = new Float64Array(d * d);
  order.forEach((from, to) => {
    for (let k = 0; k < d; k++) vectors[k * d + to] = v[k * d + from]!;
  });
  return { values: Float64Array.from(order, (i) => a[i * d + i]!), vectors };
}
