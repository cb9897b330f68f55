/** What survives a reload: the curves, last maps and accuracies of the latest experiments, each under its link. Refused storage is no error. */
import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { Arrays } from "./arrays";
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

/** `at`: milliseconds since 1970. */
interface Schema extends DBSchema {
  experiments: { key: string; value: StoredExperiment & { at: number }; indexes: { at: number } };
}
const mostKept = 12;

/** Opens on first use. */
export function openStore(): Store {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  const database = () =>
    (opened ??= openDB<Schema>("labelscape", 1, {
      upgrade: (db) => void db.createObjectStore("experiments", { keyPath: "link" }).createIndex("at", "at"),
    }).then(tidy));
  // Private windows, full disks and old tabs refuse: the page then simply forgets.
  const quietly = <T>(work: Promise<T>): Promise<T | undefined> => work.catch(() => undefined);
  return {
    load: (link) => quietly(database().then((db) => db.get("experiments", link))),
    save: async (experiment) => {
      await quietly(database().then((db) => put(db, experiment)));
    },
  };
}

/** Committed at once: the page may be on its way out. */
async function put(db: IDBPDatabase<Schema>, experiment: StoredExperiment) {
  const transaction = db.transaction("experiments", "readwrite", { durability: "relaxed" });
  const written = transaction.store.put({ ...experiment, at: Date.now() });
  transaction.commit();
  await Promise.all([written, transaction.done]);
}

/** Only the latest are kept. */
async function tidy(db: IDBPDatabase<Schema>) {
  const keys = await db.getAllKeysFromIndex("experiments", "at");
  await Promise.all(keys.slice(0, -mostKept).map((key) => db.delete("experiments", key)));
  return db;
}

/** Whether this page was here a moment ago. */
export function isReload(): boolean {
  const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return entry?.type === "reload" || entry?.type === "back_forward" || (document as { wasDiscarded?: boolean }).wasDiscarded === true;
}
