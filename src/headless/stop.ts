/** Work that is waited for until it is done, or until somebody wants the program to end. */

/** Somebody wants this program to end. */
export class Stopped extends Error {}

export class Stop {
  #isWanted = false;
  /** Those who wait: of work that is done nothing is kept, however long the program runs. */
  readonly #waiting = new Set<(stopped: Stopped) => void>();

  want() {
    this.#isWanted = true;
    for (const giveUp of this.#waiting) giveUp(new Stopped());
  }

  /** What the work comes to. @throws Stopped where the end was wanted before */
  async or<T>(work: Promise<T>): Promise<T> {
    let giveUp: (stopped: Stopped) => void = () => undefined;
    const stopped = new Promise<never>((_, reject) => (giveUp = reject));
    this.#waiting.add(giveUp);
    if (this.#isWanted) giveUp(new Stopped());
    try {
      return await Promise.race([work, stopped]);
    } finally {
      this.#waiting.delete(giveUp);
    }
  }
}
