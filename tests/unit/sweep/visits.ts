/** What the pages of one site keep from visit to visit, and share while several are open: a sweep, and whose turn it is. */
import type { KeptSweep, SweepStore, SweepTabs } from "../../../src/sweep/run/sweep.svelte";

export class Visits {
  stored: Omit<KeptSweep, "isOfThisTab"> | undefined;
  /** Who stored it. */
  by: string | undefined;
  holder: string | undefined;
  #listening = new Map<string, () => void>();

  aTab(name = "one"): { store: SweepStore; tabs: SweepTabs } {
    const changed = () => {
      for (const [other, tell] of this.#listening) if (other !== name) tell();
    };
    return {
      store: {
        load: async () => this.stored && { ...this.stored, isOfThisTab: (this.by ?? name) === name },
        save: async (plan, state) => {
          this.stored = { plan, state };
          this.by = name;
          changed();
        },
        clear: async () => {
          this.stored = undefined;
          changed();
        },
        listen: (onchange) => void this.#listening.set(name, onchange),
      },
      tabs: {
        alone: async (work) => {
          if (this.holder) return false;
          this.holder = name;
          await work();
          if (this.holder === name) this.holder = undefined;
          return true;
        },
        isTaken: async () => this.holder !== undefined,
      },
    };
  }
  tellAll() {
    for (const tell of this.#listening.values()) tell();
  }
  /** The tab is gone, and whatever it was at. */
  close(name: string) {
    this.#listening.delete(name);
    if (this.holder === name) this.holder = undefined;
  }
}
