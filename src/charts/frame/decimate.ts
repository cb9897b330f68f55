/** Thousands of points as the few that a screen can tell apart: first, least, greatest and last of each column of pixels (M4, Jugel et al. 2014). */

interface Points {
  xs: ArrayLike<number>;
  ys: ArrayLike<number>;
}

/** @param position where x lies, in pixels. What is not a number stays a gap. */
export function decimate(xs: ArrayLike<number>, ys: ArrayLike<number>, position: (x: number) => number): Points {
  const n = Math.min(xs.length, ys.length);
  const columns = n ? Math.abs(position(xs[n - 1]!) - position(xs[0]!)) : 0;
  if (n <= 4 * columns || n < 200) return { xs, ys };
  const kept = { xs: [] as number[], ys: [] as number[] };
  const keep = (x: number, y: number) => {
    kept.xs.push(x);
    kept.ys.push(y);
  };
  let start = 0;
  while (start < n) {
    const column = Math.floor(position(xs[start]!));
    let [first, last, least, most, gap] = [-1, -1, -1, -1, false];
    let i = start;
    for (; i < n && Math.floor(position(xs[i]!)) === column; i++) {
      const y = ys[i]!;
      if (!Number.isFinite(y)) {
        gap = true;
        continue;
      }
      if (first < 0) first = least = most = i;
      if (y < ys[least]!) least = i;
      if (y > ys[most]!) most = i;
      last = i;
    }
    if (first >= 0) {
      const middle = least < most ? [least, most] : [most, least];
      let before = -1;
      for (const k of [first, ...middle, last]) {
        if (k !== before) keep(xs[k]!, ys[k]!);
        before = k;
      }
    }
    if (gap) keep(xs[i - 1]!, NaN);
    start = i;
  }
  return kept;
}
