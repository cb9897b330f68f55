/** The largest difference, relative above 1. */
export function furthest(found: ArrayLike<number>, right: ArrayLike<number>): number {
  if (found.length !== right.length) return Infinity;
  let most = 0;
  for (let i = 0; i < found.length; i++) {
    const [value, wanted] = [found[i]!, right[i]!];
    const difference = Object.is(value, wanted) ? 0 : Math.abs(value - wanted) / (1 + Math.abs(wanted));
    if (!(difference <= most)) most = difference;
  }
  return most;
}
