/** How fast a run goes that somebody watches: so many steps a second at most, as fast as it can, or no faster than one can follow. */
export type Pace = number | "to follow";

/** Points move for so long at least, where a data set gets its usual steps. */
const leastSeconds = 5;

/** @param usualSteps of the data set */
export const stepsPerSecond = (pace: Pace, usualSteps: number): number => (pace === "to follow" ? usualSteps / leastSeconds : pace);
