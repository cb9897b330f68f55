/** All kept runs, as the page knows them. Memory is the truth of the page; storage follows as well as it can. */
import type { RunRecord } from "../shape/record";
import { readRecord } from "./record-form";
import { marksOf, RecordShelf } from "./record-shelf";
import { makeChannel, openStore, refusalWords, type ChannelLike, type RecordStore } from "./record-store";

/** What the reader says of a run: an empty name and `false` take a mark away. */
export interface MarkChanges {
  name?: string;
  pinned?: boolean;
  overlaid?: boolean;
}

/** What tests hand in instead of the browser's. */
export interface RecordsParts {
  openStore?: () => RecordStore;
  makeChannel?: () => ChannelLike;
}

export class Records {
  /** Newest last. */
  all: readonly RunRecord[] = $state.raw([]);
  /** Why nothing is stored, and what to do; empty where all is well. */
  notice = $state("");
  /** How many runs Undo would bring back; 0 where there is nothing to undo. */
  lastRemoved = $state(0);

  #store: RecordStore;
  #channel: ChannelLike;
  #shelf = new RecordShelf();
  #removed: RunRecord[][] = [];
  #loaded: Promise<void> | undefined;
  #storing: Promise<void> | undefined;
  #isReading = false;
  #isStale = false;

  constructor(parts: RecordsParts = {}) {
    this.#store = (parts.openStore ?? openStore)();
    this.#channel = (parts.makeChannel ?? makeChannel)();
    this.#channel.onmessage = () => void this.#readAgain();
  }

  /** Brings in what is stored, once however often it is asked for. Where it cannot be read, the notice says why. */
  load(): Promise<void> {
    return (this.#loaded ??= this.#read(true).catch((error: unknown) => {
      this.#loaded = undefined;
      this.notice = refusalWords(error);
    }));
  }
  /** A run that is there already is replaced and keeps its marks. Resolves when they are stored, or storage refused. */
  add(records: readonly RunRecord[]): Promise<void> {
    for (const record of records) {
      const former = this.#shelf.get(record.id);
      // A run that can be made again is not given up for one that cannot.
      if (record.touched && former && !former.touched) continue;
      this.#shelf.set({ ...marksOf(former), ...record });
    }
    return this.#changed();
  }
  change(id: string, changes: MarkChanges): Promise<void> {
    const record = this.#shelf.get(id);
    if (!record) return Promise.resolve();
    const { name: _name, pinned: _pinned, overlaid: _overlaid, ...unmarked } = record;
    const { name, pinned, overlaid } = { ...marksOf(record), ...changes };
    this.#shelf.set({ ...unmarked, ...(name && { name }), ...(pinned && { pinned }), ...(overlaid && { overlaid }) });
    return this.#changed();
  }
  remove(ids: Iterable<string>): Promise<void> {
    const gone = [...ids].flatMap((id) => this.#shelf.take(id) ?? []);
    if (!gone.length) return Promise.resolve();
    this.#removed.push(gone);
    return this.#changed();
  }
  /** Takes the last removal back; what has been run again since stays. */
  undoRemove(): Promise<void> {
    for (const record of this.#removed.pop() ?? []) if (!this.has(record.id)) this.#shelf.set(record);
    return this.#changed();
  }

  has(id: string): boolean {
    return this.#shelf.get(id) !== undefined;
  }
  /** Whether a link need not be run again: this version of the program has made it, with nobody moving its settings. */
  isDone(id: string, version: string): boolean {
    const record = this.#shelf.get(id);
    return record !== undefined && record.version === version && !record.touched;
  }
  /** Other tabs are no longer heard. */
  close() {
    this.#channel.close();
  }

  #changed(): Promise<void> {
    this.#show();
    return (this.#storing ??= this.#storeAll());
  }
  #show() {
    this.all = this.#shelf.all;
    this.lastRemoved = this.#removed.at(-1)?.length ?? 0;
  }

  /** Everything that has come up goes in one transaction, and so again until nothing is left. What is refused waits for the next change. */
  async #storeAll() {
    await this.load();
    try {
      while (this.#loaded && !this.#shelf.isStored) {
        const { kept, gone, done } = this.#shelf.batch();
        await this.#store.write(kept, gone);
        done();
        this.notice = "";
        this.#channel.postMessage("stored");
      }
    } catch (error) {
      this.notice = refusalWords(error);
    } finally {
      this.#storing = undefined;
    }
  }

  async #read(isFirst: boolean) {
    const stored = (await this.#store.read()).flatMap((value) => readRecord(value) ?? []);
    this.#shelf.lay(stored, isFirst);
    this.notice = "";
    this.#show();
  }
  /** Another tab has stored something. Once more afterwards where that happens while it is being read. */
  async #readAgain() {
    if (!this.#loaded) return;
    this.#isStale = true;
    if (this.#isReading) return;
    this.#isReading = true;
    while (this.#isStale) {
      this.#isStale = false;
      await this.#read(false).catch((error: unknown) => (this.notice = refusalWords(error)));
    }
    this.#isReading = false;
  }
}
