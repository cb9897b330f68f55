/** How long runs of each kind took, as they come and go: what one more costs does not hang on how many there are. */
import { ascending } from "d3";
import type { RunRecord } from "../../shape/record";
import { seriesOf, without } from "../records/identity";
import { Ordered } from "./ordered";

/** A run whose time is known. */
export type Timed = Pick<RunRecord, "link" | "seconds" | "steps">;

/** Seconds of training of one job; undefined where nothing like it was ever measured. */
export type SecondsOf = (job: { runs: readonly { link: string }[]; spec: { steps: number } }) => number | undefined;

/** The median of the values under each name. */
class Medians {
  #values = new Map<string, Ordered<number>>();

  add(name: string, value: number) {
    const values = this.#values.get(name) ?? new Ordered<number>(ascending);
    values.add(value);
    this.#values.set(name, values);
  }
  remove(name: string, value: number) {
    this.#values.get(name)?.remove([value]);
  }
  of(name: string): number | undefined {
    const values = this.#values.get(name)?.items ?? [];
    const [lower, upper] = [values[(values.length - 1) >> 1], values[values.length >> 1]];
    return lower === undefined || upper === undefined ? undefined : (lower + upper) / 2;
  }
}

const anySteps = (link: string): string => without(seriesOf(link), (key) => key === "steps");
const likeness = ["data", "a", "encoder"];
const itsLike = (link: string): string => without(link, (key) => !likeness.includes(key));

export class Speeds {
  #whole = new Medians();
  #step = new Medians();
  #like = new Medians();

  constructor(runs: Iterable<Timed> = []) {
    for (const run of runs) this.add(run);
  }
  add(run: Timed) {
    this.#change("add", run);
  }
  remove(run: Timed) {
    this.#change("remove", run);
  }

  /** By runs of the same series, whole; else by the step of such a run with another number of steps. */
  readonly secondsOf: SecondsOf = ({ runs, spec }) => {
    const { link } = runs[0]!;
    const ofStep = this.#step.of(anySteps(link));
    return this.#whole.of(seriesOf(link)) ?? (ofStep && ofStep * spec.steps);
  };
  /** Where nothing is known of a run's own settings, by the step of the same technique, on the same data set and encoder, under any other. */
  readonly secondsLike: SecondsOf = (job) => {
    const ofStep = this.#like.of(itsLike(job.runs[0]!.link));
    return this.secondsOf(job) ?? (ofStep && ofStep * job.spec.steps);
  };

  #change(how: "add" | "remove", { link, seconds, steps }: Timed) {
    this.#whole[how](seriesOf(link), seconds);
    if (steps <= 0) return;
    this.#step[how](anySteps(link), seconds / steps);
    this.#like[how](itsLike(link), seconds / steps);
  }
}

const all = "";

/** What is not known of this machine is taken from another, as much slower or quicker as this one is on what is known of both. */
export class ScaledSpeeds {
  #own = new Set<Timed>();
  #here = new Speeds();
  #there = new Speeds();
  #ratios = new Medians();

  /** Whether anything was timed on this machine. */
  get isKnown(): boolean {
    return this.#own.size > 0;
  }
  add(run: Timed) {
    this.#own.add(run);
    this.#here.add(run);
    this.#compare("add", run);
  }
  remove(run: Timed) {
    if (!this.#own.delete(run)) return;
    this.#here.remove(run);
    this.#compare("remove", run);
  }
  /** Runs that are timed on the other machine: these and no others. */
  setThere(runs: Iterable<Timed>) {
    this.#there = new Speeds(runs);
    this.#ratios = new Medians();
    for (const run of this.#own) this.#compare("add", run);
  }

  readonly secondsOf: SecondsOf = (job) => {
    const elsewhere = this.#there.secondsOf(job);
    return this.#here.secondsOf(job) ?? (elsewhere && (this.#ratios.of(all) ?? 1) * elsewhere);
  };

  #compare(how: "add" | "remove", { link, seconds, steps }: Timed) {
    const elsewhere = this.#there.secondsOf({ runs: [{ link }], spec: { steps } });
    if (elsewhere && seconds) this.#ratios[how](all, seconds / elsewhere);
  }
}
