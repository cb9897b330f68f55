/** How fast a run goes that somebody watches: so many steps a second at most, as fast as it can, or no faster than one can follow. */
export type Pace = number | "to follow";

/** Points move for so long at least, where a data set gets its usual steps. */
const leastSeconds = 5;
/** Whoever is so many steps ahead of the slowest, as a share of all, goes half as fast. */
const halvedBy = 0.01;
/** Whoever waits still shows that it is there. */
const leastStepsPerSecond = 2;

/**
 * Who can be followed does not run away from the others either: what is shown of all of them is then of the same moment.
 * @param usualSteps of the data set
 * @param ahead how many steps it is ahead of the slowest that runs beside it
 */
export function stepsPerSecond(pace: Pace, usualSteps: number, ahead = 0): number {
  if (pace !== "to follow") return pace;
  return Math.max(leastStepsPerSecond, (usualSteps / leastSeconds) * 2 ** (-Math.max(0, ahead) / (halvedBy * usualSteps)));
}
