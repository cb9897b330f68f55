/** Where a sweep that is not done is kept, so that a reload loses nothing but the runs in flight. */
import { database } from "../experiment/database";
import type { SweepStore } from "./sweep.svelte";

const id = "current";

/** Storage that refuses is no error: the sweep is then forgotten with the page. */
export function openSweepStore(now: () => number): SweepStore {
  const quietly = <T>(work: Promise<T>): Promise<T | undefined> => work.catch(() => undefined);
  return {
    load: () => quietly(database().then((db) => db.get("sweeps", id))),
    save: async (plan, state) => {
      await quietly(
        database().then(async (db) => {
          const transaction = db.transaction("sweeps", "readwrite", { durability: "relaxed" });
          const written = transaction.store.put({ id, at: now(), plan, state });
          transaction.commit(); // at once: the page may be on its way out
          await Promise.all([written, transaction.done]);
        }),
      );
    },
    clear: async () => {
      await quietly(database().then((db) => db.delete("sweeps", id)));
    },
  };
}

/** Holds a lock of all tabs while it works; false at once where another tab holds it. */
export async function aloneAmongTabs(work: () => Promise<void>): Promise<boolean> {
  const { locks } = navigator;
  if (!locks) {
    await work();
    return true;
  }
  return locks.request("labelscape sweep", { ifAvailable: true }, async (lock) => {
    if (lock) await work();
    return lock !== null;
  });
}
