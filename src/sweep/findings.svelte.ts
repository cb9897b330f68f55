/** All that is known of which technique wins: recorded runs, those kept here, and the sweep that adds to them. */
import { dataSets } from "../data-sets/catalogue";
import type { Experiment } from "../experiment/experiment.svelte";
import { judgedIn } from "../experiment/judged";
import { runSpec, slots } from "../experiment/settings";
import { isReload } from "../experiment/reload";
import type { RunRecord } from "../shape/record";
import { ceilingOf, comparedRuns, curvesOf, isTold, mergedCurves, type LabelCurve } from "./curves";
import { secondsScaled, type SecondsOf } from "./estimate";
import { conditionsOf, linkOf, seriesOf } from "./identity";
import { placeOf, shownOn, type Charts, type Place } from "./on-chart";
import { pictureOf, type Picture } from "./picture";
import { seriesIn } from "./plan";
import { recordOfOwn } from "./own-run";
import type { Maker } from "./record-of";
import { unpackRecorded, type RecordedFile } from "./recorded";
import { Records } from "./records.svelte";
import { aloneAmongTabs, openSweepStore } from "./sweep-store";
import { Sweep } from "./sweep.svelte";
import { Timings } from "./timings.svelte";

export class Findings {
  readonly records = new Records();
  readonly sweep: Sweep;
  readonly timings: Timings;
  /** How many trainings this machine can do at a time without a graphics processor. */
  readonly cores = navigator.hardwareConcurrency || 1;
  /** Whether this very run need not be made again. */
  readonly isDone: (id: string) => boolean;
  recorded: readonly RunRecord[] = $state.raw([]);

  #experiment: Experiment;
  // Each by itself, so that what follows from it is not worked out again with every move of the label slider.
  #data = $derived.by(() => this.#experiment.settings.data);
  #judged = $derived.by(() => this.#experiment.settings.judged);
  /** The series of those on the bench, in lines. */
  #benched = $derived.by(() => {
    const { settings } = this.#experiment;
    return slots(settings)
      .map((slot) => seriesOf(linkOf(runSpec(settings, slot), "auto")))
      .join("\n");
  });
  #conditions = $derived.by(() => conditionsOf(linkOf(runSpec(this.#experiment.settings, "a"), "auto")));
  /** The series of the sweep that is planned. */
  #swept = $derived.by(() => (this.sweep.plan ? seriesIn(this.sweep.plan) : undefined));
  #charts: Charts = $derived.by(() => ({ data: this.#data, conditions: this.#conditions, judged: this.#judged, swept: this.#swept }));
  /** Own and recorded runs. */
  all: readonly RunRecord[] = $derived.by(() => [...this.recorded, ...this.records.all]);
  /** The runs on the label curve of the experiment on the bench, and its lines. */
  drawn: readonly RunRecord[] = $derived.by(() => shownOn(this.#data, this.all, this.#charts).filter(isTold));
  curves: readonly LabelCurve[] = $derived.by(() => curvesOf(this.drawn));
  /** How everybody stands whom a sentence is about. */
  picture: Picture = $derived.by(() => {
    const benched = this.#benched.split("\n");
    const all = dataSets.map((data) => ({ data, curves: mergedCurves(this.compared(data.id)) }));
    const here = all.find(({ data }) => data.id === this.#data);
    return pictureOf(all, here?.curves.filter(({ series }) => benched.includes(series)) ?? []);
  });
  /** What labels only reaches with all labels, under the conditions of the bench; undefined where that was not measured. */
  ceiling: number | undefined = $derived.by(() => ceilingOf(this.curves));
  /** How long a job is likely to train here. */
  secondsOf: SecondsOf = $derived.by(() => secondsScaled(this.timings.all, this.recorded));

  constructor(experiment: Experiment, version: string) {
    this.#experiment = experiment;
    const maker: Maker = { version, origin: "here", now: Date.now };
    this.isDone = (id) => this.records.isDone(id, version);
    this.timings = new Timings(maker, () => this.records.all.filter(({ origin, touched }) => origin === "here" && !touched));
    this.sweep = new Sweep({
      maker,
      store: openSweepStore(Date.now),
      isDone: this.isDone,
      keep: (records) => void this.records.add(this.#marked(records)),
      secondsOf: () => this.secondsOf,
      cores: this.cores,
      alone: aloneAmongTabs,
    });
    experiment.onresult = (run) => {
      const record = recordOfOwn(run, maker);
      if (record) void this.records.add([record]);
    };
  }

  /** Recorded curves first, those of the data on the bench before all others. */
  async load() {
    const here = this.#experiment.settings.data;
    const ids = dataSets.map(({ id }) => id).toSorted((a, b) => Number(b === here) - Number(a === here));
    const [first, ...others] = ids.map(fetchRecorded);
    const kept = this.records.load();
    this.recorded = await first!;
    this.recorded = [...this.recorded, ...(await Promise.all(others)).flat()];
    await kept;
    await this.sweep.restore(isReload());
  }

  /** Those that are compared on a data set: judged on the same part of the examples as on the bench. */
  compared(data: string): RunRecord[] {
    return comparedRuns(shownOn(data, this.all, this.#charts)).filter(({ link }) => judgedIn(link) === this.#judged);
  }

  /** Whether a kept run is on the label curve of its data set, and why. */
  placeOf(run: RunRecord): Place {
    return placeOf(run, this.#charts);
  }

  /** Whether that is known from this machine. */
  get isTimedHere(): boolean {
    return this.timings.all.length > 0;
  }

  /** Runs of a sweep that are not under the bench's conditions would vanish from its chart with it. */
  #marked(records: readonly RunRecord[]): RunRecord[] {
    return records.map((record) => (conditionsOf(record.link) === this.#conditions ? record : { ...record, overlaid: true }));
  }
}

/** Empty where it cannot be had: the chart then shows what this machine has trained. */
async function fetchRecorded(id: string): Promise<RunRecord[]> {
  try {
    const response = await fetch(`static-data/recorded/${id}.json`);
    return response.ok ? unpackRecorded((await response.json()) as RecordedFile) : [];
  } catch {
    return []; // offline
  }
}
