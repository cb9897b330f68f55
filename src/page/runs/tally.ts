/** How many there are of each name. */
export class Tally {
  #counts = new Map<string, number>();

  has(name: string): boolean {
    return this.#counts.has(name);
  }
  change(name: string, by: 1 | -1) {
    const count = (this.#counts.get(name) ?? 0) + by;
    if (count) this.#counts.set(name, count);
    else this.#counts.delete(name);
  }
}
