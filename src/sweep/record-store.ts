/** Where the runs are kept, and how other tabs hear of it. */
import { database, OlderTab } from "../experiment/database";
import { recordVersion, type RunRecord } from "../shape/record";

export interface RecordStore {
  /** As they were stored, in whatever form. */
  read(): Promise<unknown[]>;
  /** All of it or nothing. */
  write(kept: readonly RunRecord[], removed: readonly string[]): Promise<void>;
}

/** As much of a BroadcastChannel as is used here. */
export type ChannelLike = Pick<BroadcastChannel, "postMessage" | "close" | "onmessage">;

export const makeChannel = (): ChannelLike => new BroadcastChannel("labelscape records");

export const openStore = (): RecordStore => ({
  read: async () => (await database()).getAll("records"),
  async write(kept, removed) {
    const transaction = (await database()).transaction("records", "readwrite", { durability: "relaxed" });
    const { store } = transaction;
    // What fails here fails the transaction, which knows why.
    const quietly = (request: Promise<unknown>) => void request.catch(() => undefined);
    for (const record of kept) quietly(store.put({ ...record, form: recordVersion }));
    for (const id of removed) quietly(store.delete(id));
    await transaction.done;
  },
});

const goOn = "Runs are kept until this page is closed. Export those that you want to keep";

/** Why nothing is stored, and what to do. */
export function refusalWords(error: unknown): string {
  const { name, message } = error instanceof Error ? error : { name: "", message: String(error) };
  switch (name) {
    case "QuotaExceededError":
      return `There is no more room to store runs. ${goOn}, or delete some.`;
    case "SecurityError":
    case "InvalidStateError":
    case "ReferenceError":
      return `This browser does not let the page store anything. ${goOn}.`;
    case "VersionError":
      return `A newer version of this page has stored its runs here. ${goOn}, then load the page again.`;
    case OlderTab.name:
      return `${message} ${goOn}, or close that tab.`;
    default:
      return `Runs cannot be stored (${message}). ${goOn}.`;
  }
}
