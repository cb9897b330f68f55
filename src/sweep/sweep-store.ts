/** Where a sweep that is not done is kept, so that a reload loses nothing but the runs in flight. It is all tabs': one of them sweeps, the others see it. */
import { database, type Database } from "../experiment/database";
import type { SweepStore, SweepTabs } from "./sweep.svelte";

const id = "current";
const lockName = "labelscape sweep";

/** Storage that refuses is no error: the sweep is then forgotten with the page. @param tab the name of this one */
export function openSweepStore(now: () => number, tab: string): SweepStore {
  const channel = new BroadcastChannel(lockName);
  const quietly = <T>(work: (db: Database) => Promise<T>): Promise<T | undefined> =>
    database()
      .then(work)
      .catch(() => undefined);
  const changed = () => channel.postMessage("changed");
  return {
    async load() {
      const stored = await quietly((db) => db.get("sweeps", id));
      return stored && { ...stored, isOfThisTab: (stored.tab ?? tab) === tab };
    },
    async save(plan, state) {
      await quietly(async (db) => {
        const transaction = db.transaction("sweeps", "readwrite", { durability: "relaxed" });
        const written = transaction.store.put({ id, at: now(), plan, state, tab });
        transaction.commit(); // at once: the page may be on its way out
        await Promise.all([written, transaction.done]);
      });
      changed();
    },
    async clear() {
      await quietly((db) => db.delete("sweeps", id));
      changed();
    },
    listen: (onchange) => (channel.onmessage = onchange),
  };
}

/** A lock of all tabs says which of them sweeps. Where there are no locks, nobody can tell: each sweeps as if there were no other. */
export const sweepTabs: SweepTabs = {
  async alone(work) {
    const { locks } = navigator as Partial<Navigator>;
    if (!locks) return work().then(() => true);
    return locks.request(lockName, { ifAvailable: true }, async (lock) => {
      if (lock) await work();
      return lock !== null;
    });
  },
  async isTaken() {
    const state = await (navigator as Partial<Navigator>).locks?.query();
    return state?.held?.some(({ name }) => name === lockName) ?? false;
  },
};
