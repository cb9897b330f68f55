/** A run that can be looked into: the real trainer, with the weights and encoders its technique made. */
import * as tf from "@tensorflow/tfjs-core";
import type { Checkpoint } from "../../src/shape/checkpoint";
import type { DataSet } from "../../src/shape/data-set";
import type { Params } from "../../src/shape/params";
import type { RunSpec } from "../../src/shape/protocol";
import { read, type Report } from "../../src/shape/report";
import { phasesOf } from "../../src/shape/phases";
import type { AnyPhase, AnyTechnique, Before, Diagnostics, Lab, Learner, Views } from "../../src/shape/technique";
import type { Encoder } from "../../src/shape/toolbox";
import { inputsOf } from "../../src/training/inputs";
import type { RunData } from "../../src/training/run-data";
import { Trainer, type Telling } from "../../src/training/trainer";
import { bitsOf } from "./bits";
import { runSpec } from "./run-spec";

/** Each array of a report as {@link bitsOf}, so that a difference names what differs. */
export const bitsOfReport = (report: Report, only: RegExp = /./): Record<string, string> =>
  Object.fromEntries(
    Object.keys(report.layout)
      .filter((name) => only.test(name))
      .map((name) => [name, bitsOf(read(report, name)!)]),
  );

export type Changes = Partial<RunSpec>;

export class WatchedRun {
  readonly trainer: Trainer;
  readonly #phases: { encoders: Encoder[]; usual: Encoder[]; learner: Learner<Diagnostics, Views> }[] = [];
  readonly #data: DataSet;

  constructor(technique: AnyTechnique, data: RunData, changes: Changes = {}, from?: Checkpoint) {
    this.#data = data.data;
    const spec = runSpec(technique, data, changes);
    const watched = phasesOf(technique).map((phase, i): AnyPhase => ({
      ...phase,
      create: (lab: Lab<Params>, before: Before) => {
        const encoders: Encoder[] = [];
        const usual: Encoder[] = [];
        const encoder = (name?: string) => {
          const made = lab.encoder(name);
          encoders.push(made);
          if (name === undefined) usual.push(made);
          return made;
        };
        const learner = phase.create({ ...lab, encoder }, before) as Learner<Diagnostics, Views>;
        this.#phases[i] = { encoders, usual, learner }; // of the last that began it: what was rehearsed is over
        return learner;
      },
    }));
    this.trainer = new Trainer(spec, { ...technique, phases: watched }, data, from);
  }

  /** Of the phase that it is in. */
  get learner(): Learner<Diagnostics, Views> {
    return this.#phases[this.trainer.phase]!.learner;
  }
  /** In the order in which the phases that have begun asked for them. */
  get encoders(): Encoder[] {
    return this.#phases.slice(0, this.trainer.phase + 1).flatMap(({ encoders }) => encoders);
  }

  /** One report of the next `count` steps. */
  async report(count: number, telling: Exclude<Telling, "nothing"> = "step"): Promise<Report> {
    return (await this.trainer.advance(count, telling))!;
  }

  /** All that the run has learned: weights, their running averages, and state. */
  async learned(): Promise<string> {
    const { weights, teachers = [], state = [] } = this.learner;
    const all = [...weights, ...teachers.flatMap((teacher) => teacher.weights), ...state];
    return bitsOf(...(await Promise.all(all.map((variable) => variable.data()))));
  }

  /** The weights that the encoders have now whose initial weights are nobody's own. */
  async encoderBits(): Promise<string[]> {
    const usual = this.#phases.slice(0, this.trainer.phase + 1).flatMap((phase) => phase.usual);
    return Promise.all(usual.map(async ({ weights }) => bitsOf(...(await Promise.all(weights.map((weight) => weight.data()))))));
  }

  /** Guesses, confidence and features of given inputs, after an evaluation. */
  async predicted(inputs: Float32Array | Int32Array): Promise<Record<string, string>> {
    const given = inputsOf(this.#data, inputs);
    const { guess, confidence, features } = this.trainer.predict(given);
    const told = {
      guess: bitsOf(await guess.data()),
      confidence: bitsOf(await confidence.data()),
      features: bitsOf(await features.data()),
    };
    tf.dispose([given, guess, confidence, features]);
    return told;
  }

  dispose(): void {
    this.trainer.dispose();
  }
}
