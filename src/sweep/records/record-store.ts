/** Where the runs are kept, and how other tabs hear of it. */
import { database, OlderTab } from "../../storage/database";
import { storageSentences } from "../../sentences/storage";
import type { StoredRecord } from "../../storage/stored";
import { inTime, SilentStorage } from "../../shape/in-time";
import { recordVersion, type RunRecord } from "../../shape/record";
import { quietChannel, type ChannelLike } from "./channel";
import { readRecord } from "./record-form";
import { isOutranked } from "./record-shelf";
import { aSlice, slicesOf } from "./slices";

export interface RecordStore {
  /** As they were stored, in whatever form: all, or those of these ids. */
  read(ids?: readonly string[]): Promise<unknown[]>;
  /** All of it or nothing; but a run that another tab has made in the meantime stays, see {@link isOutranked}. */
  write(kept: readonly RunRecord[], removed: readonly string[]): Promise<void>;
}

/** Whose stored runs have changed; a page before this one said no ids. */
export type Stored = { ids: readonly string[] } | "stored";

export const makeChannel = (): ChannelLike => quietChannel("labelscape records");

/** One transaction each, and in it so many requests at a time that the page answers in between; committed at once: the page may be on its way out. */
export const openStore = (): RecordStore => ({
  async read(ids) {
    const { store } = (await database()).transaction("records");
    const found: StoredRecord[] = [];
    if (ids) {
      for (const some of slicesOf(ids))
        found.push(...(await inTime(Promise.all(some.map((id) => store.get(id))))).flatMap((one) => one ?? []));
      return found;
    }
    for (let after: IDBKeyRange | undefined; ; after = IDBKeyRange.lowerBound(found.at(-1)!.id, true)) {
      const some = await inTime(store.getAll(after, aSlice));
      found.push(...some);
      if (some.length < aSlice) return found;
    }
  },
  async write(kept, removed) {
    const transaction = (await database()).transaction("records", "readwrite", { durability: "relaxed" });
    const { store } = transaction;
    let asked: Promise<unknown> = Promise.resolve();
    const ask = (requests: readonly Promise<unknown>[]) => {
      asked = Promise.all(requests);
      asked.catch(() => undefined); // what fails fails the transaction, which knows why
    };
    try {
      for (const some of slicesOf(kept)) {
        await inTime(asked);
        const there = await Promise.all(some.map(async ({ id, origin }) => (origin === "here" ? undefined : inTime(store.get(id)))));
        const put = some.filter((record, i) => !isOutranked(record, readRecord(there[i])));
        ask(put.map((record) => store.put({ ...record, form: recordVersion })));
      }
      for (const some of slicesOf(removed)) {
        await inTime(asked);
        ask(some.map((id) => store.delete(id)));
      }
      transaction.commit();
      await inTime(asked);
    } catch {
      // As above.
    }
    await inTime(transaction.done);
  },
});

/** Why nothing is stored, and what to do. */
export function refusalWords(error: unknown): string {
  if (error instanceof OlderTab) return storageSentences.olderTab;
  if (error instanceof SilentStorage) return storageSentences.silent;
  const { name, message } = error instanceof Error ? error : { name: "", message: String(error) };
  switch (name) {
    case "QuotaExceededError":
      return storageSentences.full;
    case "SecurityError":
    case "InvalidStateError":
    case "ReferenceError":
      return storageSentences.refused;
    case "VersionError":
      return storageSentences.newer;
    default:
      return storageSentences.failed(message);
  }
}
