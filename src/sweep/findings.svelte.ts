/** All that is known of which technique wins: recorded runs, those kept here, and the sweep that adds to them. */
import { dataSets, offeredData } from "../data-sets/catalogue";
import type { Experiment } from "../experiment/experiment.svelte";
import { judgedIn } from "../link/judged";
import { dataSetOf, runSpec, slots } from "../link/settings";
import { ownId } from "../shape/brought";
import { isReload, tabName } from "../storage/reload";
import type { RunRecord } from "../shape/record";
import { Signal } from "../shape/signal.svelte";
import { fetchStatic } from "../shape/static-json";
import { baselineSeriesOn, ceilingOf, merged, ownOf, whole } from "./curve/curves";
import type { LabelCurve } from "./curve/label-curve";
import { conditionsOf, linkOf, seriesOn } from "./records/identity";
import { besides, KnownRuns, placeOf, shownOn, type Charts, type Place } from "./curve/on-chart";
import { pictureOf, type Picture } from "./curve/picture";
import { seriesIn } from "./run/plan";
import { recordOfOwn } from "./records/own-run";
import type { Maker } from "./records/record-of";
import type { Change } from "./records/record-shelf";
import { unpackRecorded, type RecordedFile } from "./records/recorded";
import { Records } from "./records/records.svelte";
import { ScaledSpeeds, type SecondsOf, type Timed } from "./run/speeds";
import { openSweepStore, openSweepTabs } from "./run/sweep-store";
import { Sweep } from "./run/sweep.svelte";
import { Timings } from "./run/timings.svelte";

export class Findings {
  readonly records = new Records();
  readonly sweep: Sweep;
  readonly timings: Timings;
  /** How many trainings this machine can do at a time without a graphics processor. */
  readonly cores = navigator.hardwareConcurrency || 1;
  /** Whether this very run need not be made again. */
  readonly isDone: (id: string) => boolean;

  /** Own and recorded runs, and how fast they were. */
  #known = new KnownRuns();
  #speeds = new ScaledSpeeds();
  #recorded: readonly RunRecord[] = [];
  /** Of what is known. */
  #changed = new Signal();
  #experiment: Experiment;
  // Each by itself, so that what follows from it is not worked out again with every move of the label slider.
  #data = $derived.by(() => this.#experiment.settings.data);
  #judged = $derived.by(() => this.#experiment.settings.judged);
  /** The series of those on the bench, in lines. */
  #benched = $derived.by(() => {
    const { settings } = this.#experiment;
    return slots(settings)
      .map((slot) => seriesOn(settings, slot))
      .join("\n");
  });
  #conditions = $derived.by(() => conditionsOf(linkOf(runSpec(this.#experiment.settings, "a"), "auto")));
  /** The series of the sweep that is planned. */
  #swept = $derived.by(() => (this.sweep.plan ? seriesIn(this.sweep.plan) : undefined));
  #charts: Charts = $derived.by(() => ({ data: this.#data, conditions: this.#conditions, judged: this.#judged, swept: this.#swept }));
  #shown = $derived.by(() => {
    this.#changed.watch();
    return shownOn(this.#data, this.#known, this.#charts);
  });
  /** The lines of the label curve of the experiment on the bench, and what this device has made of them. */
  curves: readonly LabelCurve[] = $derived.by(() => whole(this.#shown));
  own: readonly LabelCurve[] = $derived.by(() => ownOf(this.#shown));
  /** Where the bench is set otherwise than usual: the lines under the usual settings. */
  usual: readonly LabelCurve[] = $derived.by(() => {
    this.#changed.watch();
    return merged(besides(this.#known, this.#charts));
  });
  /** How everybody stands whom a sentence is about. */
  picture: Picture = $derived.by(() => {
    const benched = this.#benched.split("\n");
    const brought = this.#data === ownId ? [dataSetOf(this.#experiment.settings)] : [];
    const all = [...dataSets, ...brought].map((data) => ({ data, curves: this.#compared(data.id) }));
    const here = all.find(({ data }) => data.id === this.#data);
    return pictureOf(all, here?.curves.filter(({ series }) => benched.includes(series)) ?? []);
  });
  #baseline = $derived.by(() => baselineSeriesOn(this.#experiment.settings.data, this.#experiment.settings));
  /** What labels only reaches with all labels, under the conditions of the bench; undefined where that was not measured. */
  ceiling: number | undefined = $derived.by(() => ceilingOf(this.curves, this.#baseline));
  /** How long a job is likely to train here. */
  secondsOf: SecondsOf = $derived.by(() => {
    this.#changed.watch();
    return (job) => this.#speeds.secondsOf(job);
  });

  constructor(experiment: Experiment, version: string) {
    this.#experiment = experiment;
    const maker: Maker = { version, origin: "here", now: Date.now };
    this.isDone = (id) => this.records.isDone(id, version);
    this.records.follow((changes) => this.#follow(changes));
    this.timings = new Timings(maker, (runs) => this.#time(runs));
    this.sweep = new Sweep({
      maker,
      store: openSweepStore(Date.now, tabName()),
      isDone: this.isDone,
      keep: (records) => void this.records.add(this.#marked(records)),
      secondsOf: () => this.secondsOf,
      cores: this.cores,
      tabs: openSweepTabs(),
    });
    experiment.onresult = (run) => {
      const record = recordOfOwn(run, maker);
      if (record) void this.records.add([record]);
    };
  }

  /** Recorded curves first, those of the data on the bench before all others. */
  async load() {
    const here = this.#experiment.settings.data;
    const ids = offeredData.map(({ id }) => id).toSorted((a, b) => Number(b === here) - Number(a === here));
    const [first, ...others] = ids.map(fetchRecorded);
    await Promise.all([this.records.load().then(() => this.sweep.restore(isReload())), this.#takeRecorded(first!, others)]);
  }

  async #takeRecorded(first: Promise<RunRecord[]>, others: readonly Promise<RunRecord[]>[]) {
    this.#record(await first);
    this.#record((await Promise.all(others)).flat());
  }

  /** Those that are compared on a data set: judged on the same part of the examples as on the bench. */
  #compared(data: string): LabelCurve[] {
    this.#changed.watch();
    return merged(shownOn(data, this.#known, this.#charts)).filter(({ series }) => judgedIn(series) === this.#judged);
  }

  /** Whether a kept run is on the label curve of its data set, and why. */
  placeOf(run: RunRecord): Place {
    this.#changed.watch();
    return placeOf(run, this.#charts, this.#known);
  }

  /** Recorded runs, as far as they have come. */
  get recorded(): readonly RunRecord[] {
    this.#changed.watch();
    return this.#recorded;
  }

  /** Whether that is known from this machine. */
  get isTimedHere(): boolean {
    this.#changed.watch();
    return this.#speeds.isKnown;
  }

  #follow(changes: readonly Change[]) {
    for (const { was, is } of changes) {
      if (was) this.#known.remove(was);
      if (was && tellsSpeed(was)) this.#speeds.remove(was);
      if (is) this.#known.add(is);
      if (is && tellsSpeed(is)) this.#speeds.add(is);
    }
    this.#changed.tell();
  }
  #record(runs: readonly RunRecord[]) {
    for (const run of runs) this.#known.add(run);
    this.#recorded = [...this.#recorded, ...runs];
    this.#speeds.setThere(this.#recorded);
    this.#changed.tell();
  }
  #time(runs: readonly Timed[]) {
    for (const run of runs) this.#speeds.add(run);
    this.#changed.tell();
  }

  /** Runs of a sweep that are not under the bench's conditions would vanish from its chart with it. */
  #marked(records: readonly RunRecord[]): RunRecord[] {
    return records.map((record) => (conditionsOf(record.link) === this.#conditions ? record : { ...record, overlaid: true }));
  }
}

const tellsSpeed = ({ origin, touched }: RunRecord): boolean => origin === "here" && !touched;

/** Empty where it cannot be had: the chart then shows what this machine has trained. */
async function fetchRecorded(id: string): Promise<RunRecord[]> {
  try {
    return unpackRecorded(await fetchStatic<RecordedFile>(`recorded/${id}.json`));
  } catch {
    return []; // none was recorded, or offline
  }
}
