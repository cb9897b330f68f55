/**
 * Moves labels apart just so far that they do not overlap: the least sum of squared moves, by pooling neighbours
 * (isotonic regression), within [min, max]. @returns places in the order of `wanted`.
 */
export function spread(wanted: readonly number[], gap: number, min: number, max: number): number[] {
  const order = wanted.map((_, i) => i).toSorted((a, b) => wanted[a]! - wanted[b]! || a - b);
  const pools: { sum: number; size: number }[] = [];
  for (const [rank, i] of order.entries()) {
    let pool = { sum: wanted[i]! - rank * gap, size: 1 };
    for (let last = pools.at(-1); last && last.sum / last.size > pool.sum / pool.size; last = pools.at(-1)) {
      pool = { sum: pool.sum + last.sum, size: pool.size + last.size };
      pools.pop();
    }
    pools.push(pool);
  }
  const highest = Math.max(min, max - (wanted.length - 1) * gap);
  const places = new Array<number>(wanted.length);
  let rank = 0;
  for (const { sum, size } of pools) {
    const start = Math.min(highest, Math.max(min, sum / size));
    for (let k = 0; k < size; k++, rank++) places[order[rank]!] = start + rank * gap;
  }
  return places;
}
