/** The kept runs that are found, in order, while runs come and go: one more finds its place, and all others stay in theirs. */
import type { RunRecord } from "../../shape/record";
import { Signal } from "../../shape/signal.svelte";
import type { Change } from "../../sweep/records/record-shelf";
import type { Records } from "../../sweep/records/records.svelte";
import { Ordered } from "../../sweep/run/ordered";
import { inSlices } from "../../sweep/records/slices";
import { Tally } from "./tally";
import { matcher, orderOf, rowOf, rowsAfter, sorted, type Filter, type Row, type Sort } from "./tray";

export const everything: Filter = { text: "", data: "", technique: "" };

export class TrayList {
  filter: Filter = $state.raw(everything);
  sort: Sort = $state.raw({ column: "at", descending: true });
  /** Resolves when the list is as it was last asked for. */
  whole: Promise<void>;
  /** How many runs there are, found or not. */
  all = $state(0);
  /** A list is on its way. */
  isMaking = $state(true);

  #records: Records;
  #found = new Ordered(orderOf(this.sort));
  #isFound = matcher(everything);
  /** What changes while a list is made. */
  #waiting: Change[] | undefined = [];
  #asked = 0;
  /** Of each data set and technique, how many runs. */
  #tally = new Tally();
  /** Of list and tally. */
  #changed = new Signal();

  constructor(records: Records) {
    this.#records = records;
    this.close = records.follow((changes) => this.#follow(changes));
    this.whole = this.#make();
  }
  /** It is told of no further changes. */
  readonly close: () => void;

  /** How many are found. */
  get count(): number {
    this.#changed.watch();
    return this.#found.items.length;
  }
  /** Of those found, the first so many in order. */
  first(many = Infinity): Row[] {
    this.#changed.watch();
    return this.#found.items.slice(0, many);
  }
  /** Whether some run is of the data set, or the technique, of this id. */
  uses(id: string): boolean {
    this.#changed.watch();
    return this.#tally.has(id);
  }

  find(filter: Filter) {
    this.filter = filter;
    this.whole = this.#make();
  }
  arrange(sort: Sort) {
    this.sort = sort;
    this.whole = this.#make();
  }

  /** The list stays as it was until the new one is there. */
  async #make() {
    const asked = ++this.#asked;
    const { filter, sort } = this;
    const isFound = matcher(filter);
    this.#waiting = [];
    this.isMaking = true;
    const rows: Row[] = [];
    await inSlices(this.#records.all, (some) => {
      if (asked !== this.#asked) return false;
      for (const record of some) if (isFound(rowOf(record))) rows.push(rowOf(record));
    });
    if (asked !== this.#asked) return;
    this.#isFound = isFound;
    this.#found = new Ordered(orderOf(sort), sorted(rows, sort));
    this.#place(this.#waiting);
    this.#waiting = undefined;
    this.isMaking = false;
    this.#changed.tell();
  }

  #follow(changes: readonly Change[]) {
    for (const { was, is } of changes) {
      if (was) this.#count(was, -1);
      if (is) this.#count(is, 1);
    }
    if (this.#waiting) for (const change of changes) this.#waiting.push(change);
    else this.#place(changes);
    this.#changed.tell();
  }
  #count({ data, technique }: RunRecord, by: 1 | -1) {
    this.all += by;
    for (const id of [data, technique]) this.#tally.change(id, by);
  }
  #place(changes: readonly Change[]) {
    const { there, all } = rowsAfter(changes);
    if (changes.some(({ was }) => was)) this.#found.remove(all.filter(this.#isFound));
    for (const row of there) if (this.#isFound(row)) this.#found.add(row);
  }
}
