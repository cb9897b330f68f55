/** How many examples of a pool a budget labels, so many a class or with Infinity all: at least one, at most all. */
export const labelledIn = (pool: number, labelsAClass: number, classCount: number): number =>
  Math.max(1, Math.min(pool, Math.round(labelsAClass * classCount)));
