/** Storage that does not answer is as good as none: nothing waits for it without an end. */

/** It has not answered. It may yet. */
export class SilentStorage extends Error {
  constructor() {
    super("The storage of this browser does not answer.");
  }
}

/** Counted in ticks, not in time: a page that is busy, or asleep, could not hear an answer either. */
const patience = { ticks: 20, milliseconds: 250 };

/** @throws SilentStorage where the work takes longer than five seconds in which the page could have heard of it */
export function inTime<Result>(work: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    let ticks = 0;
    const ticking = setInterval(() => {
      if (++ticks < patience.ticks) return;
      clearInterval(ticking);
      reject(new SilentStorage());
    }, patience.milliseconds);
    work.then(resolve, reject).finally(() => clearInterval(ticking));
  });
}
