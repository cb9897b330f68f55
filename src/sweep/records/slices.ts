/** Long work a slice at a time: the page answers in between. */

/** So many items of any work here take a few milliseconds. */
export const aSlice = 500;

export const slicesOf = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / aSlice) }, (_, i) => items.slice(i * aSlice, (i + 1) * aSlice));

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** @param work is given one slice after the other; false ends it */
export async function inSlices<Item>(items: readonly Item[], work: (slice: readonly Item[]) => false | void): Promise<void> {
  for (const [i, some] of slicesOf(items).entries()) {
    if (i) await turn();
    if (work(some) === false) return;
  }
}

/** Work that says itself where it may be left for a moment. */
export async function inTurns<Result>(work: Generator<void, Result>): Promise<Result> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await turn();
  }
}
export function atOnce<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
