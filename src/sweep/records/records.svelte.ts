/** All kept runs, as the page knows them. Memory is the truth of the page; storage follows as well as it can. */
import type { RunRecord } from "../../shape/record";
import { Signal } from "../../shape/signal.svelte";
import { readRecord } from "./record-form";
import { isOutranked, marksOf, RecordShelf, type Change } from "./record-shelf";
import type { ChannelLike } from "./channel";
import { makeChannel, openStore, refusalWords, type RecordStore, type Stored } from "./record-store";
import { inSlices } from "./slices";

/** What the reader says of a run: an empty name and `false` take a mark away. */
export interface MarkChanges {
  name?: string;
  pinned?: boolean;
  overlaid?: boolean;
}

/** Told of each run that comes, goes or is replaced, many at a time where many do. */
type Follower = (changes: readonly Change[]) => void;

/** What tests hand in instead of the browser's. */
export interface RecordsParts {
  openStore?: () => RecordStore;
  makeChannel?: () => ChannelLike;
}

export class Records {
  /** Why nothing is stored, and what to do; empty where all is well. */
  notice = $state("");
  /** How many runs Undo would bring back; 0 where there is nothing to undo. */
  lastRemoved = $state(0);

  #store: RecordStore;
  #channel: ChannelLike;
  #shelf = new RecordShelf();
  #followers: Follower[] = [];
  /** Of the shelf. */
  #signal = new Signal();
  #removed: RunRecord[][] = [];
  #loaded: Promise<void> | undefined;
  /** Until storage has been asked to take what has changed. */
  #asking: Promise<void> | undefined;
  /** Ids that are to be read again, or all. */
  #stale: readonly string[] | "all" | undefined;
  #isReading = false;

  constructor(parts: RecordsParts = {}) {
    this.#store = (parts.openStore ?? openStore)();
    this.#channel = (parts.makeChannel ?? makeChannel)();
    this.#channel.onmessage = ({ data }: MessageEvent<Stored>) => void this.#readAgain(data);
  }

  /** Newest last. */
  get all(): readonly RunRecord[] {
    this.#signal.watch();
    return this.#shelf.all;
  }
  /** Is told of all runs that are there now, and then of every change. @returns how to be told no more */
  follow(follower: Follower): () => void {
    follower(this.#shelf.all.map((is) => ({ is })));
    this.#followers.push(follower);
    return () => void (this.#followers = this.#followers.filter((one) => one !== follower));
  }

  /** Brings in what is stored, once however often it is asked for. Where it cannot be read, the notice says why. */
  load(): Promise<void> {
    return (this.#loaded ??= this.#read(true).catch((error: unknown) => {
      this.#loaded = undefined;
      this.notice = refusalWords(error);
    }));
  }
  /** A run that is there already is replaced and keeps its marks, but see {@link isOutranked}. Resolves when they are stored, or storage refused. */
  add(records: readonly RunRecord[]): Promise<void> {
    return this.#changed(
      records.flatMap((record) => {
        const former = this.#shelf.get(record.id);
        return isOutranked(record, former) ? [] : [this.#shelf.set({ ...marksOf(former), ...record })];
      }),
    );
  }
  change(id: string, changes: MarkChanges): Promise<void> {
    const record = this.#shelf.get(id);
    if (!record) return Promise.resolve();
    const { name: _name, pinned: _pinned, overlaid: _overlaid, ...unmarked } = record;
    const { name, pinned, overlaid } = { ...marksOf(record), ...changes };
    const marked = { ...unmarked, ...(name && { name }), ...(pinned && { pinned }), ...(overlaid && { overlaid }) };
    return this.#changed([this.#shelf.set(marked)]);
  }
  remove(ids: Iterable<string>): Promise<void> {
    const changes = [...ids].flatMap((id) => this.#shelf.take(id));
    if (!changes.length) return Promise.resolve();
    this.#removed.push(changes.flatMap(({ was }) => was ?? []));
    return this.#changed(changes);
  }
  /** Takes the last removal back; what has been run again since stays, but see {@link isOutranked}. */
  undoRemove(): Promise<void> {
    const removed = this.#removed.pop() ?? [];
    const lost = removed.filter((record) => {
      const now = this.get(record.id);
      return !now || isOutranked(now, record);
    });
    return this.#changed(lost.map((record) => this.#shelf.set(record)));
  }

  get(id: string): RunRecord | undefined {
    return this.#shelf.get(id);
  }
  has(id: string): boolean {
    return this.get(id) !== undefined;
  }
  /** Whether a link need not be run again: this version of the program has made it, with nobody moving its settings. */
  isDone(id: string, version: string): boolean {
    const record = this.get(id);
    return record !== undefined && record.version === version && !record.touched;
  }
  /** Other tabs are no longer heard. */
  close() {
    this.#channel.close();
  }

  #changed(changes: readonly Change[]): Promise<void> {
    this.#tell(changes);
    return (this.#asking ??= this.#write());
  }
  #tell(changes: readonly Change[]) {
    this.lastRemoved = this.#removed.at(-1)?.length ?? 0;
    if (!changes.length) return;
    this.#signal.tell();
    for (const follower of this.#followers) follower(changes);
  }

  /**
   * Everything that has come up by now goes in one transaction, at once, whatever else is being stored: nothing is shown for longer than a
   * moment that a reload would lose. What is refused waits for the next change.
   */
  async #write() {
    await this.load();
    this.#asking = undefined;
    const batch = this.#loaded && this.#shelf.batch();
    if (!batch) return;
    const { kept, gone, done, refused } = batch;
    try {
      await this.#store.write(kept, gone);
      done();
      this.notice = "";
      this.#channel.postMessage({ ids: [...kept.map(({ id }) => id), ...gone] } satisfies Stored);
    } catch (error) {
      refused();
      this.notice = refusalWords(error);
    }
  }

  /** All that is stored; or of these ids, what is stored of them and what is not any more. */
  async #read(isFirst: boolean, ids?: readonly string[]) {
    this.#shelf.beginReading();
    const values = await this.#store.read(ids);
    const stored: RunRecord[] = [];
    await inSlices(values, (some) => void stored.push(...some.flatMap((value) => readRecord(value) ?? [])));
    stored.sort((a, b) => a.at - b.at);
    await inSlices(stored, (some) => this.#tell(this.#shelf.learn(some, isFirst)));
    if (!isFirst) this.#tell(this.#shelf.forget(stored, ids));
    if (this.#shelf.isStored) this.notice = "";
  }
  /** Another tab has stored something. Once more afterwards where that happens while it is being read. */
  #readAgain(stored: Stored) {
    if (!this.#loaded) return;
    this.#stale = stored === "stored" || this.#stale === "all" ? "all" : [...(this.#stale ?? []), ...stored.ids];
    if (!this.#isReading) void this.#readStale();
  }
  async #readStale() {
    this.#isReading = true;
    await this.#loaded;
    try {
      while (this.#stale) {
        const ids = this.#stale === "all" ? undefined : this.#stale;
        this.#stale = undefined;
        await this.#read(false, ids);
      }
      void this.#changed([]); // what was refused may find room now
    } catch (error) {
      this.notice = refusalWords(error);
    } finally {
      this.#isReading = false;
    }
  }
}
