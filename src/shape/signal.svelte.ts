/** Lets Svelte know of what changes in place: whoever watches works again when a change is told. */
export class Signal {
  #changes = $state(0);

  /** To be called by whatever reads what changes. */
  watch(): void {
    void this.#changes;
  }
  tell() {
    this.#changes++;
  }
}
