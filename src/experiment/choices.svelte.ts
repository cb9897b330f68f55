/** What the reader has chosen and waits for a part of the page: of each thing, the latest choice counts. */

/** A contestant's technique, the data set, or all of the experiment. */
export type Chosen = "a" | "b" | "data" | "link";

interface Choice {
  /** An id, or a link. */
  readonly id: string;
}

export class Choices {
  #waiting: Readonly<Partial<Record<Chosen, Choice>>> = $state.raw({});

  /** What is waited for; undefined where nothing is. */
  of(what: Chosen): string | undefined {
    return this.#waiting[what]?.id;
  }
  get isWaiting(): boolean {
    return Object.keys(this.#waiting).length > 0;
  }

  /**
   * Carries a choice out once what it needs has come, unless a later one takes its place: of the same, of a link, or by a link.
   * @param coming undefined where all is there: then at once
   * @param onlost what it needs does not come
   */
  async make(what: Chosen, id: string, coming: Promise<unknown> | undefined, carryOut: () => void, onlost: () => void) {
    if (what === "link") this.drop();
    else this.drop(what, "link");
    if (!coming) return carryOut();
    const choice = { id };
    this.#waiting = { ...this.#waiting, [what]: choice };
    const come = await coming.then(
      () => true,
      () => false,
    );
    if (this.#waiting[what] !== choice) return;
    this.drop(what);
    if (come) carryOut();
    else onlost();
  }

  /** Waits for none of these any more; for nothing at all where none is named. */
  drop(...those: readonly Chosen[]) {
    const others = Object.entries(this.#waiting).filter(([what]) => those.length && !those.includes(what as Chosen));
    this.#waiting = Object.fromEntries(others);
  }
}
