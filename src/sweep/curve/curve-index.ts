/** Runs by the line of the label curve and the cell of it that they belong to, as they come and go: one run more changes one cell, and no other is worked out again. */
import type { Budget } from "../../shape/plan";
import { labelsAClass, labelsOf, type RunRecord } from "../../shape/record";
import type { Cell, LabelCurve } from "./label-curve";
import { classCountOf } from "../records/class-count";
import { conditionsOf, seriesOf } from "../records/identity";
import { sourcesIn } from "./sources";
import { estimated } from "./statistics";

/** Of which runs a line is made: of those of this device, or of one a seed, of this device where there is one. */
type Whose = "own" | "all";

/** Of several runs of one seed the first in this order counts, and of those the newest: no file takes the place of what this device has made. */
const rank: Readonly<Record<RunRecord["origin"], number>> = { here: 0, recorded: 1, elsewhere: 2 };
const outranks = (a: RunRecord, b: RunRecord): boolean =>
  a.origin === b.origin ? a.at > b.at || (a.at === b.at && a.id < b.id) : rank[a.origin] < rank[b.origin];

const isOf = (whose: Whose, { origin }: RunRecord): boolean => whose === "all" || origin === "here";

/** Its runs under one budget. */
class CellRuns {
  readonly runs = new Set<RunRecord>();
  #cells: Partial<Record<Whose, Cell | "none">> = {};

  change() {
    this.#cells = {};
  }
  cell(whose: Whose): Cell | undefined {
    const cell = (this.#cells[whose] ??= cellOf([...this.runs].filter((run) => isOf(whose, run))) ?? "none");
    return cell === "none" ? undefined : cell;
  }
}

function cellOf(runs: readonly RunRecord[]): Cell | undefined {
  const chosen = new Map<number, RunRecord>();
  for (const run of runs) {
    const other = chosen.get(run.seed);
    if (!other || outranks(run, other)) chosen.set(run.seed, run);
  }
  if (!chosen.size) return undefined;
  const same = [...chosen.values()];
  const first = same.reduce((a, b) => (rank[b.origin] < rank[a.origin] ? b : a));
  const bySeed = new Map(same.flatMap(({ seed, accuracy }) => (accuracy === null ? [] : [[seed, accuracy] as const])));
  return {
    ...estimated(bySeed.values()),
    labels: first.labels,
    x: labelsAClass(first, classCountOf(first)),
    fraction: first.labelled / first.pool,
    bySeed,
    diverged: same.filter(({ accuracy }) => accuracy === null).length,
    sources: sourcesIn(same),
    link: first.link,
  };
}

/** All runs of one series. */
export class Line {
  readonly #cells = new Map<Budget, CellRuns>();
  #curves: Partial<Record<Whose, LabelCurve>> = {};

  constructor(
    readonly series: string,
    readonly about: Pick<LabelCurve, "technique" | "data" | "numbers">,
  ) {}

  get isEmpty(): boolean {
    return this.#cells.size === 0;
  }
  add(run: RunRecord) {
    const cell = this.#cells.get(run.labels) ?? new CellRuns();
    cell.runs.add(run);
    this.#cells.set(run.labels, cell);
    this.#change(cell);
  }
  remove(run: RunRecord) {
    const cell = this.#cells.get(run.labels);
    if (!cell?.runs.delete(run)) return;
    if (!cell.runs.size) this.#cells.delete(run.labels);
    this.#change(cell);
  }
  /** Whether no other run of its seed counts in its stead. It need not be there itself. */
  counts(run: RunRecord): boolean {
    const others = [...(this.#cells.get(run.labels)?.runs ?? [])].filter((other) => other !== run && other.seed === run.seed);
    return !others.some((other) => outranks(other, run));
  }
  /** Undefined where nobody of these has a run. */
  curve(whose: Whose): LabelCurve | undefined {
    const curve = (this.#curves[whose] ??= this.#curveOf(whose));
    return curve.cells.length ? curve : undefined;
  }

  #change(cell: CellRuns) {
    cell.change();
    this.#curves = {};
  }
  #curveOf(whose: Whose): LabelCurve {
    const cells = [...this.#cells.values()].flatMap((runs) => runs.cell(whose) ?? []).sort((a, b) => labelsOf(a) - labelsOf(b));
    const origins = new Set(cells.flatMap(({ sources }) => sources.map(({ origin }) => origin)));
    return { series: this.series, ...this.about, origins: [...origins].sort(), cells };
  }
}

/** The lines of one data set under the same conditions, by their series: the first that came first. */
type Chart = Map<string, Line>;

export class CurveIndex {
  /** By data set, and by conditions. */
  #charts = new Map<string, Map<string, Chart>>();

  /** Runs whose settings were moved take no part. */
  add(run: RunRecord) {
    if (run.touched) return;
    const { data, technique, numbers } = run;
    const series = seriesOf(run.link);
    const charts = of(this.#charts, data, () => new Map<string, Chart>());
    const chart = of(charts, conditionsOf(series), (): Chart => new Map());
    of(chart, series, () => new Line(series, { technique, data, numbers })).add(run);
  }
  remove(run: RunRecord) {
    if (run.touched) return;
    const series = seriesOf(run.link);
    const charts = this.#charts.get(run.data);
    const chart = charts?.get(conditionsOf(series));
    const line = chart?.get(series);
    line?.remove(run);
    if (line?.isEmpty) chart!.delete(series);
    if (chart?.size === 0) charts!.delete(conditionsOf(series));
  }

  /** Of a data set, under these conditions or any. */
  *lines(data: string, conditions?: string): Iterable<Line> {
    const charts = this.#charts.get(data);
    for (const chart of conditions === undefined ? (charts?.values() ?? []) : [charts?.get(conditions) ?? new Map<string, Line>()])
      yield* chart.values();
  }
  line(data: string, series: string): Line | undefined {
    return this.#charts.get(data)?.get(conditionsOf(series))?.get(series);
  }
  /** Ids of the data sets. */
  get data(): Iterable<string> {
    return this.#charts.keys();
  }
}

/** Of lines of the same series, the first. */
export const firstOfEach = (lines: Iterable<Line>): Line[] => {
  const bySeries = new Map<string, Line>();
  for (const line of lines) if (!bySeries.has(line.series)) bySeries.set(line.series, line);
  return [...bySeries.values()];
};

function of<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const there = map.get(key) ?? make();
  map.set(key, there);
  return there;
}
