/** How long a run is likely to go on, from how it went just before. */

export interface Moment {
  /** On the clock. */
  seconds: number;
  /** Steps that were left then. */
  left: number;
}

/** Seconds of the clock; less tells nothing. */
const leastSeconds = 2;

/** @param past oldest first. @returns seconds; undefined before anything is known */
export function secondsToGo(past: readonly Moment[]): number | undefined {
  const [first, last] = [past[0], past.at(-1)];
  if (!first || !last || last.seconds - first.seconds < leastSeconds || first.left <= last.left) return undefined;
  return (last.left * (last.seconds - first.seconds)) / (first.left - last.left);
}
