/** Runs by their ids, which of them storage does not have yet, and which of two that have one id is kept. */
import type { RunRecord } from "../../shape/record";

/** What the reader said of a run. */
type Marks = Pick<RunRecord, "name" | "pinned" | "overlaid">;

export const marksOf = (record: RunRecord | undefined): Marks => {
  const { name, pinned, overlaid } = record ?? {};
  return { ...(name && { name }), ...(pinned && { pinned }), ...(overlaid && { overlaid }) };
};

/** A run that came, went or was replaced: what it was, and what it is. */
export interface Change {
  was?: RunRecord;
  is?: RunRecord;
}

/** What storage is to do at once, and what to call when it has, or has not. */
interface Batch {
  kept: RunRecord[];
  gone: string[];
  done(): void;
  refused(): void;
}

/** What this device has made is never given up for what was made elsewhere, nor a run that can be made again for one that cannot. */
export const isOutranked = (record: RunRecord, former: RunRecord | undefined): boolean =>
  former !== undefined &&
  ((former.origin === "here" && record.origin !== "here") || (record.touched === true && former.touched === undefined));

const isSame = (a: RunRecord, b: RunRecord | undefined): boolean => b !== undefined && JSON.stringify(a) === JSON.stringify(b);

export class RecordShelf {
  #byId = new Map<string, RunRecord>();
  /** A record to be stored, or undefined where one is to go. */
  #unstored = new Map<string, RunRecord | undefined>();
  /** Those of the unstored that storage has been asked to take. */
  #asked = new Map<string, RunRecord | undefined>();
  /** Ids of what has changed since reading began: what is read is older. */
  #since = new Set<string>();
  #all: readonly RunRecord[] | undefined;

  /** Newest last. */
  get all(): readonly RunRecord[] {
    return (this.#all ??= [...this.#byId.values()].sort((a, b) => a.at - b.at));
  }
  get isStored(): boolean {
    return this.#unstored.size === 0;
  }
  get(id: string): RunRecord | undefined {
    return this.#byId.get(id);
  }
  /** Replaces the one that is there; see {@link isOutranked}. */
  set(record: RunRecord): Change {
    this.#unstored.set(record.id, record);
    this.#since.add(record.id);
    return this.#put(record);
  }
  take(id: string): Change[] {
    const was = this.#byId.get(id);
    if (!was) return [];
    this.#unstored.set(id, undefined);
    this.#since.add(id);
    return this.#drop(was);
  }

  /** All that is not stored, and not being stored; undefined where there is nothing. What changes later is left for the next. */
  batch(): Batch | undefined {
    const entries = [...this.#unstored].filter(([id, record]) => !(this.#asked.has(id) && this.#asked.get(id) === record));
    for (const [id, record] of entries) this.#asked.set(id, record);
    const drop = (from: Map<string, RunRecord | undefined>) => {
      for (const [id, record] of entries) if (from.get(id) === record) from.delete(id);
    };
    return entries.length === 0
      ? undefined
      : {
          kept: entries.flatMap(([, record]) => record ?? []),
          gone: entries.flatMap(([id, record]) => (record ? [] : [id])),
          done: () => [this.#asked, this.#unstored].forEach(drop),
          refused: () => drop(this.#asked),
        };
  }

  /** What is set from now on is newer than what is read next. */
  beginReading() {
    this.#since.clear();
  }
  /**
   * Takes over what is stored, under what is not stored yet.
   * @param isFirst what has been set before was set without knowing it: it gets the marks of the stored
   */
  learn(stored: readonly RunRecord[], isFirst: boolean): Change[] {
    return stored.flatMap((record) => {
      const { id } = record;
      const unstored = this.#unstored.get(id);
      if (unstored && isOutranked(unstored, record)) this.#unstored.delete(id);
      else if (unstored && isFirst) return [this.set({ ...marksOf(record), ...unstored })];
      else if (this.#unstored.has(id) || (this.#since.has(id) && !isFirst)) return [];
      return isSame(record, this.#byId.get(id)) ? [] : [this.#put(record)];
    });
  }
  /** Of all that are here, or of these ids, drops those that storage does not have any more. @param stored all that it has of them */
  forget(stored: readonly RunRecord[], ids: Iterable<string> = this.#byId.keys()): Change[] {
    const found = new Set(stored.map(({ id }) => id));
    return [...ids].flatMap((id) => {
      const was = this.#byId.get(id);
      return !was || found.has(id) || this.#unstored.has(id) || this.#since.has(id) ? [] : this.#drop(was);
    });
  }

  #put(record: RunRecord): Change {
    const was = this.#byId.get(record.id);
    this.#byId.set(record.id, record);
    this.#all = undefined;
    return { ...(was && { was }), is: record };
  }
  #drop(was: RunRecord): Change[] {
    this.#byId.delete(was.id);
    this.#all = undefined;
    return [{ was }];
  }
}
