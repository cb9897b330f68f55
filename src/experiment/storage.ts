/** What survives a reload: the curves, last maps and accuracies of the latest experiments, each under its link. Refused storage is no error. */
import type { Arrays } from "./arrays";
import { database, type Database } from "./database";
import type { TableData } from "./history";
import type { Slot } from "./settings";

export interface StoredRun {
  technique: string;
  step: number;
  seconds: number;
  stepSeconds: number;
  reports: TableData;
  evaluations: TableData;
  arrays: Arrays;
}
export interface StoredExperiment {
  link: string;
  runs: Partial<Record<Slot, StoredRun>>;
}
export interface Store {
  load(link: string): Promise<StoredExperiment | undefined>;
  save(experiment: StoredExperiment): Promise<void>;
}

const mostKept = 12;

/** Opens on first use. */
export function openStore(): Store {
  let tidied: Promise<void> | undefined;
  const tidyDatabase = async () => {
    const db = await database();
    await (tidied ??= tidy(db));
    return db;
  };
  // Private windows, full disks and old tabs refuse: the page then simply forgets.
  const quietly = <T>(work: Promise<T>): Promise<T | undefined> => work.catch(() => undefined);
  return {
    load: (link) => quietly(tidyDatabase().then((db) => db.get("experiments", link))),
    save: async (experiment) => {
      await quietly(tidyDatabase().then((db) => put(db, experiment)));
    },
  };
}

/** Committed at once: the page may be on its way out. */
async function put(db: Database, experiment: StoredExperiment) {
  const transaction = db.transaction("experiments", "readwrite", { durability: "relaxed" });
  const written = transaction.store.put({ ...experiment, at: Date.now() });
  transaction.commit();
  await Promise.all([written, transaction.done]);
}

/** Only the latest are kept. */
async function tidy(db: Database): Promise<void> {
  const keys = await db.getAllKeysFromIndex("experiments", "at");
  await Promise.all(keys.slice(0, -mostKept).map((key) => db.delete("experiments", key)));
}

/** Whether this page was here a moment ago. */
export function isReload(): boolean {
  const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return entry?.type === "reload" || entry?.type === "back_forward" || (document as { wasDiscarded?: boolean }).wasDiscarded === true;
}
