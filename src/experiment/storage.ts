/**
 * What survives a reload: the curves, last maps and accuracies of the latest experiments, each under its link, and where the runs of the very
 * latest go on from. Refused storage is no error.
 */
import type { Checkpoint } from "../shape/checkpoint";
import type { Arrays } from "./arrays";
import { database, type Database, type Stored } from "./database";
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
  touched: boolean;
  told: boolean;
}
export interface StoredExperiment {
  link: string;
  runs: Partial<Record<Slot, StoredRun>>;
  /** The reader wanted the runs to go on. */
  playing: boolean;
}
export type Checkpoints = Partial<Record<Slot, Checkpoint>>;
export interface Store {
  load(link: string): Promise<{ experiment: StoredExperiment; checkpoints: Checkpoints } | undefined>;
  save(experiment: StoredExperiment): Promise<void>;
  /** All checkpoints that are to be kept: those of other experiments are forgotten. */
  saveCheckpoints(link: string, checkpoints: Checkpoints): Promise<void>;
}

const mostKept = 12;
/** Under this name lie the checkpoints of one experiment: they are large, and only a page that was here a moment ago goes on from them. */
const latest = "latest";

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
    load: (link) => quietly(tidyDatabase().then((db) => find(db, link))),
    save: async (experiment) => {
      await quietly(tidyDatabase().then((db) => put(db, "experiments", { ...experiment, at: Date.now() })));
    },
    saveCheckpoints: async (link, runs) => {
      await quietly(tidyDatabase().then((db) => put(db, "checkpoints", { id: latest, link, runs })));
    },
  };
}

async function find(db: Database, link: string) {
  const experiment = await db.get("experiments", link);
  const checkpoints = await db.get("checkpoints", latest);
  return experiment && { experiment, checkpoints: checkpoints?.link === link ? checkpoints.runs : {} };
}

/** Committed at once: the page may be on its way out. */
async function put<Name extends "experiments" | "checkpoints">(db: Database, name: Name, value: Stored<Name>) {
  const transaction = db.transaction(name, "readwrite", { durability: "relaxed" });
  const written = transaction.store.put(value);
  transaction.commit();
  await Promise.all([written, transaction.done]);
}

/** Only the latest are kept. */
async function tidy(db: Database): Promise<void> {
  const keys = await db.getAllKeysFromIndex("experiments", "at");
  await Promise.all(keys.slice(0, -mostKept).map((key) => db.delete("experiments", key)));
}
