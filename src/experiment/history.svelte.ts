/**
 * The past of a run. Whoever reads a curve of it sees what was told and works again when more is: what is recorded comes to the page when its
 * turn to be drawn has come, with all else of that moment.
 */
import { numbersUnder, unpack } from "../shape/arrays";
import type { Report } from "../shape/report";
import { Signal } from "../shape/signal.svelte";
import type { StoredHistory } from "../storage/stored";
import { Table, type Points } from "./table";

export class History {
  /** How many steps came before each phase that has begun. */
  began: readonly number[] = $state.raw([0]);
  /** Every report; those whose step was evaluated also in the other, so that its curves have no gaps. */
  #reports = new Table();
  #evaluations = new Table();
  #labels = NaN;
  #reported = new Signal();
  #evaluated = new Signal();

  /** Labels a class that all of the evaluations were measured under; Infinity for all, NaN before there is a run. */
  get labels(): number {
    this.#evaluated.watch();
    return this.#labels;
  }
  /** The phase that has begun last, counted from 0. */
  get phase(): number {
    return this.began.length - 1;
  }
  get isEmpty(): boolean {
    this.#reported.watch();
    return this.#reports.length === 0;
  }
  /** 0 where nothing was reported. */
  get lastStep(): number {
    this.#reported.watch();
    return this.#reports.lastStep;
  }
  /** Names of the curves of what was reported. */
  get names(): string[] {
    this.#reported.watch();
    return this.#reports.names;
  }
  /** One of them, without copying. */
  curve(name: string, over: "steps" | "seconds" = "steps"): Points {
    this.#reported.watch();
    return this.#reports.curve(name, over);
  }
  /** The curve of the accuracy, without copying. */
  accuracy(over: "steps" | "seconds" = "steps"): Points {
    return this.evaluation("accuracy", over);
  }
  /** The curve of something that is measured where the run is evaluated. */
  evaluation(name: "accuracy" | "spread", over: "steps" | "seconds" = "steps"): Points {
    this.#evaluated.watch();
    return this.#evaluations.curve(name, over);
  }

  /** Nothing that was measured is lost, even while nothing is drawn. */
  record(report: Report) {
    if (report.began.join() !== this.began.join()) this.began = report.began;
    this.#reports.add(report.step, report.seconds, numbersUnder(unpack(report), "loss.", "diagnostic."));
    if (report.evaluated) this.recordEvaluation(report);
  }
  recordEvaluation(report: Report) {
    this.#evaluations.add(report.step, report.seconds, numbersUnder(unpack(report), "accuracy", "rank", "spread"));
  }

  /** What is evaluated from now on is so under these labels: it is never one line with what was evaluated under others. */
  measureUnder(labels: number) {
    if (labels === this.#labels) return;
    this.#evaluations = new Table();
    this.#labels = labels;
  }
  /** @param labels a class that a new run begins with */
  clear(labels: number) {
    this.#reports = new Table();
    this.#evaluations = new Table();
    this.#labels = labels;
    this.began = [0];
  }
  /** As it was where a phase began, the first of them counted 0. */
  backTo(phase: number) {
    const step = this.began[phase]!;
    this.#reports = this.#reports.upTo(step);
    this.#evaluations = this.#evaluations.upTo(step);
    this.began = this.began.slice(0, phase);
  }

  /** What has been recorded is drawn. */
  tell(hasEvaluated: boolean) {
    this.#reports.tell();
    this.#reported.tell();
    if (!hasEvaluated) return;
    this.#evaluations.tell();
    this.#evaluated.tell();
  }

  toData(): StoredHistory {
    const tables = { reports: this.#reports.toData(), evaluations: this.#evaluations.toData() };
    return { ...tables, labels: this.#labels, began: this.began };
  }
  restore({ reports, evaluations, labels, began }: StoredHistory) {
    this.#reports = Table.fromData(reports);
    this.#evaluations = Table.fromData(evaluations);
    this.#labels = labels;
    this.began = began;
  }
}
