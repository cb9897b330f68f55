/** Who is near whom among some hundred examples, found on the CPU: for the maps, which no backend draws. */

/** The nearest of each row, nearest first; of equally near ones the one that stands first. All [rows, k]. */
export interface Nearest {
  rows: number;
  k: number;
  places: Int32Array;
  squared: Float64Array;
}

interface Asked {
  /** The rows that ask: from this one on, up to and without that one. 0 unless said. */
  from?: number;
  to: number;
  /** The first so many rows may be found. */
  among: number;
  /** So many at most: no row finds itself. */
  k: number;
}

/** @param apart the squared distance of two rows */
export function nearestRows(apart: (i: number, j: number) => number, { from = 0, to, among, k }: Asked): Nearest {
  const rows = to - from;
  const most = Math.max(0, Math.min(k, from < among ? among - 1 : among));
  const places = new Int32Array(rows * most);
  const squared = new Float64Array(rows * most).fill(Infinity);
  for (let i = from; i < to && most > 0; i++) {
    const first = (i - from) * most;
    const last = first + most - 1;
    for (let j = 0; j < among; j++) {
      if (j === i) continue;
      const distance = apart(i, j);
      if (!(distance < squared[last]!)) continue;
      let at = last;
      for (; at > first && squared[at - 1]! > distance; at--) {
        squared[at] = squared[at - 1]!;
        places[at] = places[at - 1]!;
      }
      squared[at] = distance;
      places[at] = j;
    }
  }
  return { rows, k: most, places, squared };
}

/** Squared distances of rows scaled to length 1, which is 2 − 2 · cosine; rows of zeros stay as they are. @param rows [n, width] */
export function byCosine(rows: ArrayLike<number>, n: number, width: number): (i: number, j: number) => number {
  const scaled = new Float32Array(n * width);
  for (let first = 0; first < scaled.length; first += width) {
    let sum = 0;
    for (let at = first; at < first + width; at++) sum += rows[at]! ** 2;
    const length = Math.sqrt(sum) || 1;
    for (let at = first; at < first + width; at++) scaled[at] = rows[at]! / length;
  }
  return (i, j) => {
    const [a, b] = [i * width, j * width];
    let sum = 0;
    for (let at = 0; at < width; at++) sum += scaled[a + at]! * scaled[b + at]!;
    return Math.max(0, 2 - 2 * sum);
  };
}

/** Squared distances on a map [n, 2]. */
export const onMap = (map: ArrayLike<number>) => (i: number, j: number) =>
  (map[2 * i]! - map[2 * j]!) ** 2 + (map[2 * i + 1]! - map[2 * j + 1]!) ** 2;

/** So many of the nearest count when it is asked how much of them a map keeps. */
const counted = 10;

/** Which share of each row's ten nearest are among its ten nearest on a map [rows, 2]; not a number where there is nobody else. */
export function shareKept(nearest: Nearest, map: ArrayLike<number>): number {
  const { rows, k, places } = nearest;
  const wanted = Math.min(counted, k);
  const there = nearestRows(onMap(map), { to: rows, among: rows, k: wanted });
  let kept = 0;
  for (let i = 0; i < rows; i++) {
    const found = there.places.subarray(i * wanted, (i + 1) * wanted);
    for (let at = i * k; at < i * k + wanted; at++) if (found.includes(places[at]!)) kept++;
  }
  return kept / (rows * wanted);
}
