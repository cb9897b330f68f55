/**
 * What survives a reload: curves, last maps and accuracies of the latest experiments, and where the runs of the last go on from. All of it is the
 * tab's own, and of the build of the program that made it. Refused storage is no error.
 */
import { database, put, type Database } from "./database";
import { openTabs } from "./reload";
import type { Checkpoints, StoredExperiment } from "./stored";

export interface Store {
  load(link: string): Promise<{ experiment: StoredExperiment; checkpoints: Checkpoints } | undefined>;
  save(experiment: StoredExperiment): Promise<void>;
  /** All checkpoints that are to be kept of this tab: those of its other experiments are forgotten. */
  saveCheckpoints(link: string, checkpoints: Checkpoints): Promise<void>;
}

/** So many experiments are kept, and the checkpoints of so many tabs, which are large. */
const most = { experiments: 24, tabs: 8 };

/** Whose the checkpoints are. */
interface Owner {
  tab: string;
  /** Of the program: no run is finished by another one than began it. */
  build: string;
}

/** Opens on first use. */
export function openStore({ tab, build }: Owner): Store {
  let tidied: Promise<void> | undefined;
  const tidyDatabase = async () => {
    const db = await database();
    await (tidied ??= tidy(db, tab).catch(() => undefined));
    return db;
  };
  // Private windows, full disks and old tabs refuse: the page then simply forgets.
  const quietly = <T>(work: Promise<T>): Promise<T | undefined> => work.catch(() => undefined);
  return {
    load: (link) => quietly(tidyDatabase().then((db) => find(db, link, { tab, build }))),
    save: async (experiment) => {
      const own = { ...experiment, link: keyOf(tab, experiment.link), build, at: Date.now() };
      await quietly(tidyDatabase().then((db) => put(db, "experiments", own)));
    },
    saveCheckpoints: async (link, runs) => {
      await quietly(tidyDatabase().then((db) => put(db, "checkpoints", { id: tab, build, link, runs })));
    },
  };
}

async function find(db: Database, link: string, { tab, build }: Owner) {
  const experiment = await db.get("experiments", keyOf(tab, link));
  const checkpoints = await db.get("checkpoints", tab);
  if (!experiment) return undefined;
  const { build: maker, at: _, ...own } = experiment;
  // No line is begun by one program and gone on with by another: it is trained again.
  if (maker !== build) return { experiment: { ...own, link, runs: {} }, checkpoints: {} };
  const fits = checkpoints?.link === link && checkpoints.build === build;
  return { experiment: { ...own, link }, checkpoints: fits ? checkpoints.runs : {} };
}

const keyOf = (tab: string, link: string): string => `${tab} ${link}`;

/** Only the latest are kept. */
async function tidy(db: Database, tab: string): Promise<void> {
  const links = await db.getAllKeysFromIndex("experiments", "at");
  await Promise.all(links.slice(0, -most.experiments).map((link) => db.delete("experiments", link)));
  const open = await openTabs();
  const others = (await db.getAllKeys("checkpoints")).filter((other) => other !== tab && !open.has(other)).sort();
  // "latest": where all tabs kept theirs once, one over the other.
  await Promise.all(
    others.filter((other, i) => other === "latest" || i < others.length - most.tabs).map((other) => db.delete("checkpoints", other)),
  );
}
