/** Runs by their ids, and which of them storage does not have yet. */
import type { RunRecord } from "../shape/record";

/** What the reader said of a run. */
export type Marks = Pick<RunRecord, "name" | "pinned" | "overlaid">;

export const marksOf = (record: RunRecord | undefined): Marks => {
  const { name, pinned, overlaid } = record ?? {};
  return { ...(name && { name }), ...(pinned && { pinned }), ...(overlaid && { overlaid }) };
};

/** What storage is to do at once, and what to call when it has. */
export interface Batch {
  kept: RunRecord[];
  gone: string[];
  done(): void;
}

export class RecordShelf {
  #byId = new Map<string, RunRecord>();
  /** A record to be stored, or undefined where one is to go. */
  #unstored = new Map<string, RunRecord | undefined>();

  /** Newest last. */
  get all(): RunRecord[] {
    return [...this.#byId.values()].sort((a, b) => a.at - b.at);
  }
  get isStored(): boolean {
    return this.#unstored.size === 0;
  }
  get(id: string): RunRecord | undefined {
    return this.#byId.get(id);
  }
  set(record: RunRecord) {
    this.#byId.set(record.id, record);
    this.#unstored.set(record.id, record);
  }
  /** What was there. */
  take(id: string): RunRecord | undefined {
    const record = this.#byId.get(id);
    if (!record) return undefined;
    this.#byId.delete(id);
    this.#unstored.set(id, undefined);
    return record;
  }

  /** All that is not stored; what changes while it is being stored is left for the next. */
  batch(): Batch {
    const entries = [...this.#unstored];
    return {
      kept: entries.flatMap(([, record]) => record ?? []),
      gone: entries.flatMap(([id, record]) => (record ? [] : [id])),
      done: () => {
        for (const [id, record] of entries) if (this.#unstored.get(id) === record) this.#unstored.delete(id);
      },
    };
  }

  /**
   * Begins again with what is stored, under what is not stored yet.
   * @param isFirst what has been added before was added without knowing it: it gets the marks of the stored
   */
  lay(stored: readonly RunRecord[], isFirst: boolean) {
    const byId = new Map(stored.map((record) => [record.id, record]));
    for (const [id, record] of this.#unstored) {
      if (!record) byId.delete(id);
      else if (!isFirst) byId.set(id, record);
      else {
        const marked = { ...marksOf(byId.get(id)), ...record };
        byId.set(id, marked);
        this.#unstored.set(id, marked);
      }
    }
    this.#byId = byId;
  }
}
