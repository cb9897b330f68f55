/** How long a step of each technique takes on this machine: from runs that were made here, else by timing a few real ones. */
import type { MakeWorker } from "../../line/connection";
import type { Settings } from "../../link/settings";
import { planOf, type Choice } from "./choice";
import { JobWorker } from "./job";
import type { Maker } from "../records/record-of";
import { jobsOf, type Job } from "./plan";
import { Speeds, type Timed } from "./speeds";

/** So many that the first, slow ones weigh little. */
const timedSteps = 100;
/** As a link may have them. */
const fewest = 10;
const most = 20_000;

export class Timings {
  /** Timed without a whole run. */
  timed: readonly Timed[] = $state.raw([]);
  /** How many techniques are timed so far, of how many; undefined while nothing is timed. */
  progress: { done: number; total: number } | undefined = $state.raw();
  /** Why timing broke off. */
  trouble = $state("");

  #worker: JobWorker | undefined;

  constructor(
    readonly maker: Maker,
    /** Told of each that is timed. */
    readonly ontimed: (runs: readonly Timed[]) => void,
    readonly makeWorker?: MakeWorker,
  ) {}

  /**
   * So many steps as fit into the seconds of the choice, for each technique as a plan names it; undefined where one is not timed.
   * Over several data sets a technique has to do with the slowest.
   */
  stepsIn(choice: Choice, settings: Settings): ((technique: string) => number) | undefined {
    const { secondsOf } = new Speeds(this.timed);
    const fitting = choice.techniques.map((technique) => {
      const seconds = probes({ ...choice, techniques: [technique] }, settings).map((job) => secondsOf(job) ?? NaN);
      const steps = (choice.seconds * timedSteps) / Math.max(...seconds);
      return [technique, Math.max(fewest, Math.min(most, 10 * Math.round(steps / 10)))] as const;
    });
    if (fitting.some(([, steps]) => Number.isNaN(steps))) return undefined;
    const steps = Object.fromEntries(fitting);
    return (technique) => steps[technique]!;
  }

  /** Times what is not timed yet. */
  async measure(choice: Choice, settings: Settings) {
    this.cancel();
    this.trouble = "";
    const { secondsOf } = new Speeds(this.timed);
    const jobs = probes(choice, settings).filter((job) => secondsOf(job) === undefined);
    const worker = (this.#worker = new JobWorker("timing", this.maker, undefined, this.makeWorker));
    try {
      for (const [done, job] of jobs.entries()) {
        this.progress = { done, total: jobs.length };
        const runs = await worker.run(job);
        if (this.#worker !== worker) return;
        const timed = runs.map(({ link, seconds, steps }) => ({ link, seconds, steps }));
        this.timed = [...this.timed, ...timed];
        this.ontimed(timed);
      }
    } catch (error) {
      this.trouble = error instanceof Error ? error.message : String(error);
    }
    this.cancel();
  }
  cancel() {
    this.#worker?.close();
    this.#worker = undefined;
    this.progress = undefined;
  }
}

/** A short run of each technique on each data set. */
const probes = (choice: Choice, settings: Settings): Job[] =>
  choice.labels.length ? jobsOf(planOf({ ...choice, labels: choice.labels.slice(0, 1), seeds: 1 }, settings, () => timedSteps)) : [];
