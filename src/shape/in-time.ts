/** Storage that does not answer is as good as none: nothing waits for it without an end. */

/** It has not answered. It may yet. */
export class SilentStorage extends Error {}

interface Patience {
  ticks: number;
  milliseconds: number;
}

/**
 * Calls back once it has waited so long. Counted in ticks, not in time: a page that is busy, or asleep, could not hear an answer either.
 * @returns how to call it off
 */
export function afterTicks({ ticks, milliseconds }: Patience, late: () => void): () => void {
  let left = ticks;
  const ticking = setInterval(() => {
    if (--left) return;
    clearInterval(ticking);
    late();
  }, milliseconds);
  return () => clearInterval(ticking);
}

const patience: Patience = { ticks: 20, milliseconds: 250 };

/** @throws SilentStorage where the work takes longer than five seconds in which the page could have heard of it */
export function inTime<Result>(work: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const callOff = afterTicks(patience, () => reject(new SilentStorage()));
    work.then(resolve, reject).finally(callOff);
  });
}
