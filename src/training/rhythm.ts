/** How many steps a turn takes and when a run is looked at: as fast as the device computes, and as the page keeps up. */
import type { BackendName } from "../shape/protocol";

/** How long a turn of steps should take: longer on a graphics processor, where 30 to 50 of them pass until its answer is there. */
const turnMilliseconds: Record<BackendName, number> = { webgpu: 120, webgl: 120, wasm: 50, cpu: 50 };
/** How often the test examples are looked at: at most a fifth of the time. */
const evaluationPause = { least: 250, timesItsCost: 4 };

/** Some steps and what they took. */
interface Turn {
  steps: number;
  /** With the evaluation, if there was one. */
  milliseconds: number;
  evaluated: boolean;
  /** Of one step, lately. */
  stepSeconds: number;
}

export class Rhythm {
  stepsATurn = 1;
  #turnMilliseconds: number;
  /** The last evaluation: when it ended, what it took, and whether the page has drawn since. */
  #evaluation = { ended: 0, cost: 0, drawn: true };

  constructor(backend: BackendName) {
    this.#turnMilliseconds = turnMilliseconds[backend];
  }

  /** How long a turn should take. */
  get turnSeconds(): number {
    return this.#turnMilliseconds / 1000;
  }

  get isEvaluationDue(): boolean {
    const { ended, cost, drawn } = this.#evaluation;
    return drawn && performance.now() - ended > Math.max(evaluationPause.least, evaluationPause.timesItsCost * cost);
  }

  took({ steps, milliseconds, evaluated, stepSeconds }: Turn) {
    if (evaluated)
      this.#evaluation = { ended: performance.now(), cost: Math.max(0, milliseconds - steps * stepSeconds * 1000), drawn: false };
    else {
      const wished = Math.round((steps * this.#turnMilliseconds) / Math.max(1, milliseconds));
      this.stepsATurn = Math.max(1, Math.min(4 * this.stepsATurn, wished));
    }
  }

  /** Of the first evaluation, most was the start of the engine. */
  forgetCost() {
    this.#evaluation.cost = 0;
  }

  drawn() {
    this.#evaluation.drawn = true;
  }
}
