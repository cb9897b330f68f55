/** The one database of the page: its stores, and how a database that an older page left behind becomes this one's. */
import { openDB, type DBSchema, type IDBPDatabase, type StoreNames, type StoreValue } from "idb";
import { inTime } from "../shape/in-time";
import type { Checkpoints, StoredExperiment, StoredOwn, StoredOwnData, StoredRecord, StoredSweep } from "./stored";

/** `at`: milliseconds since 1970. */
interface Schema extends DBSchema {
  /** By tab and link, which stand in `link`; an older page stored them by link alone, for all tabs. */
  experiments: { key: string; value: StoredExperiment & { build?: string; at: number }; indexes: { at: number } };
  /** By tab. */
  checkpoints: { key: string; value: { id: string; build: string; link: string; runs: Checkpoints } };
  records: { key: string; value: StoredRecord; indexes: { at: number } };
  sweeps: { key: string; value: StoredSweep };
  /** By checksum; the second is large, and read only when somebody learns from it. */
  own: { key: string; value: StoredOwn };
  ownData: { key: string; value: StoredOwnData };
}
export type Database = IDBPDatabase<Schema>;
/** What lies in a store. */
type Stored<Name extends StoreNames<Schema>> = StoreValue<Schema, Name>;

/** What each version added: a database of version n still needs steps[n] and all after it. A step, once published, never changes. */
const steps: readonly ((db: Database) => void)[] = [
  (db) => void db.createObjectStore("experiments", { keyPath: "link" }).createIndex("at", "at"),
  (db) => {
    db.createObjectStore("records", { keyPath: "id" }).createIndex("at", "at");
    db.createObjectStore("sweeps", { keyPath: "id" });
  },
  (db) => void db.createObjectStore("checkpoints", { keyPath: "id" }),
  (db) => {
    db.createObjectStore("own", { keyPath: "checksum" });
    db.createObjectStore("ownData", { keyPath: "checksum" });
  },
];

/** Another tab shows an older page and keeps the database as that page needs it. */
export class OlderTab extends Error {}

let opened: Promise<Database> | undefined;

/**
 * Opens it, once for all who ask.
 * @throws OlderTab until that tab is closed; SilentStorage until it answers; a DOMException where storage is refused, or where a newer page
 * has been here
 */
export const database = (): Promise<Database> => inTime((opened ??= open()));

const forget = () => (opened = undefined);

const open = (): Promise<Database> =>
  new Promise((resolve, reject) => {
    const opening = openDB<Schema>("labelscape", steps.length, {
      upgrade: (db, version) => steps.slice(version).forEach((step) => step(db)),
      // It is opened all the same as soon as that tab is closed.
      blocked: () => reject(new OlderTab()),
      // A newer page in another tab, or the reader who clears what is stored: this page does not stand in the way.
      blocking(_older, _newer, event) {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    });
    opening.then(
      (db) => {
        opened = opening;
        resolve(db);
      },
      (error: Error) => {
        forget();
        reject(error);
      },
    );
  });

/** Committed at once: the page may be on its way out. */
export async function put<Name extends StoreNames<Schema>>(db: Database, name: Name, value: Stored<Name>): Promise<void> {
  const transaction = db.transaction(name, "readwrite", { durability: "relaxed" });
  const written = transaction.store.put(value);
  transaction.commit();
  await Promise.all([written, transaction.done]);
}
