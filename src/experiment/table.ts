/** Growing columns of numbers: one row a report, one column a curve. */
import type { TableData } from "../storage/stored";

/** A curve: rising steps or seconds, and what was measured there. */
export interface Points {
  xs: Float32Array;
  ys: Float32Array;
}

/** Beyond so many rows every second one is dropped: no chart is wider. */
const mostRows = 2048;

export class Table {
  length = 0;
  /** How many of the rows may be seen. */
  #told = 0;
  #steps = new Float32Array(64);
  #seconds = new Float32Array(64);
  #columns = new Map<string, Float32Array>();

  /**
   * Adds a row; rows of later steps go, so that a curve never runs backwards. Of the last step again, what the new row does not have stays:
   * a run that only looks at itself measures no loss.
   */
  add(step: number, seconds: number, row: Readonly<Record<string, number>>) {
    while (this.length > 0 && this.lastStep > step) this.length--;
    this.#told = Math.min(this.#told, this.length);
    if (!this.length || this.lastStep !== step) this.#begin(step);
    const at = this.length - 1;
    this.#seconds[at] = seconds;
    for (const [name, value] of Object.entries(row)) {
      if (!this.#columns.has(name)) this.#columns.set(name, new Float32Array(this.#steps.length).fill(NaN));
      this.#columns.get(name)![at] = value;
    }
  }

  /** 0 where there is none. */
  get lastStep(): number {
    return this.length ? this.#steps[this.length - 1]! : 0;
  }

  /** Without what came after this step. */
  upTo(step: number): Table {
    const { steps, seconds, columns } = this.toData();
    const found = steps.findIndex((one) => one > step);
    const cut = (column: Float32Array) => (found < 0 ? column : column.slice(0, found));
    return Table.fromData({
      steps: cut(steps),
      seconds: cut(seconds),
      columns: Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, cut(column)])),
    });
  }

  get names(): string[] {
    return [...this.#columns.keys()];
  }

  /** All that there is may be seen from now on. */
  tell() {
    this.#told = this.length;
  }

  /** What may be seen of one curve, without copying. */
  curve(name: string, over: "steps" | "seconds" = "steps"): Points {
    const xs = over === "steps" ? this.#steps : this.#seconds;
    return {
      xs: xs.subarray(0, this.#told),
      ys: this.#columns.get(name)?.subarray(0, this.#told) ?? new Float32Array(this.#told).fill(NaN),
    };
  }

  toData(): TableData {
    const cut = (column: Float32Array) => column.slice(0, this.length);
    return {
      steps: cut(this.#steps),
      seconds: cut(this.#seconds),
      columns: Object.fromEntries([...this.#columns].map(([name, column]) => [name, cut(column)])),
    };
  }

  static fromData({ steps, seconds, columns }: TableData): Table {
    const table = new Table();
    const names = Object.keys(columns);
    steps.forEach((step, i) => table.add(step, seconds[i]!, Object.fromEntries(names.map((name) => [name, columns[name]![i]!]))));
    table.tell();
    return table;
  }

  #begin(step: number) {
    if (this.length === mostRows) this.#thin();
    if (this.length === this.#steps.length) this.#grow();
    const at = this.length++;
    this.#steps[at] = step;
    for (const column of this.#columns.values()) column[at] = NaN;
  }

  #grow() {
    const size = this.#steps.length * 2;
    const larger = (column: Float32Array) => {
      const copy = new Float32Array(size).fill(NaN);
      copy.set(column);
      return copy;
    };
    this.#steps = larger(this.#steps);
    this.#seconds = larger(this.#seconds);
    for (const [name, column] of this.#columns) this.#columns.set(name, larger(column));
  }

  /** Keeps the first row, the last, and every second between; in new columns, as a chart may still hold the old ones. */
  #thin() {
    const kept = Array.from({ length: this.length }, (_, i) => i).filter((i) => i % 2 === 0 || i === this.length - 1);
    const thinned = (column: Float32Array) => {
      const copy = new Float32Array(column.length).fill(NaN);
      kept.forEach((from, to) => (copy[to] = column[from]!));
      return copy;
    };
    this.#steps = thinned(this.#steps);
    this.#seconds = thinned(this.#seconds);
    for (const [name, column] of this.#columns) this.#columns.set(name, thinned(column));
    this.length = kept.length;
    this.#told = kept.filter((from) => from < this.#told).length;
  }
}
