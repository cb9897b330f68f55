/** The phases that a run has come through, and the one it is in. */
import { isSameFoundation, type Checkpoint } from "../shape/checkpoint";
import { assemble, type Assembly } from "./assemble";
import type { Footprint } from "./memory";
import { remember } from "./remembered";
import { beginStage, foundationOf, type Ground, type Stage } from "./stage";

export class Course {
  readonly assembly: Assembly;
  /** The last of them is the one it is in. */
  readonly stages: Stage[] = [];
  /** Where the others ended. */
  readonly ends: Checkpoint[] = [];
  #ground: Ground;
  #footprint: Footprint;

  /** In its first phase. @throws TooLarge where there is less memory than it holds */
  constructor(ground: Omit<Ground, "assembly">, runData: Assembly["runData"], footprint: Footprint) {
    this.#footprint = footprint;
    this.assembly = footprint.hold(() => assemble(ground.spec, runData));
    this.#ground = { ...ground, assembly: this.assembly };
    try {
      this.#begin(0);
    } catch (error) {
      this.assembly.dispose();
      throw error;
    }
  }

  get now(): Stage {
    return this.stages.at(-1)!;
  }
  get isLast(): boolean {
    return this.stages.length === this.#ground.phases.length;
  }
  /** How many steps of the run came before each phase. */
  get began(): number[] {
    return this.stages.map(({ first }) => first);
  }
  /** Whether another step is one of the next phase. */
  isOver(step: number): boolean {
    return !this.isLast && (this.now.isSettled || step - this.now.first >= this.now.steps);
  }
  /** The first phase that has begun and would be built from something else now; how many have begun, where there is none. */
  get stale(): number {
    const found = this.stages.findIndex(({ phase, foundation }) => !isSameFoundation(foundation, foundationOf(phase, this.#ground.wishes)));
    return found < 0 ? this.stages.length : found;
  }

  /** Begins the next phase. @param end of the one it is in */
  next(end: Checkpoint): void {
    this.#begin(end.step);
    this.ends.push(end);
  }

  /**
   * Goes back to where so many phases were over. Into the first phase, where there are none: it begins anew.
   * @returns where it is
   */
  backTo(phases: number): Checkpoint | undefined {
    this.#end(phases);
    if (!phases) this.#begin(0);
    // Weights that a later phase carried on are put back by the last of those that had them.
    this.ends.slice(0, phases).forEach((end, i) => this.#put(this.stages[i]!, end));
    this.ends.splice(phases);
    return this.ends.pop();
  }

  /**
   * Goes on where another run of the same kind had come to, as far as it was built from the same.
   * @returns where it is; undefined at the beginning
   */
  resume({ before = [], ...last }: Checkpoint): Checkpoint | undefined {
    const { phases, wishes } = this.#ground;
    let reached: Checkpoint | undefined;
    for (const checkpoint of [...before, last]) {
      const phase = phases[reached ? this.stages.length : 0];
      if (phase && checkpoint.foundation && !isSameFoundation(checkpoint.foundation, foundationOf(phase, wishes))) break;
      if (reached) this.next(reached);
      this.#put(this.now, checkpoint);
      reached = checkpoint;
    }
    return reached;
  }

  /** Does `work` in each phase that is still to come, begun from what is there now, and takes it back. */
  async ahead(work: () => Promise<void>): Promise<void> {
    const { length } = this.stages;
    try {
      while (!this.isLast) {
        this.#begin(this.now.first);
        await work();
      }
    } finally {
      this.#end(length);
    }
  }

  dispose(): void {
    this.#end(0);
    this.assembly.dispose();
  }

  #begin(first: number): void {
    this.stages.push(this.#footprint.hold(() => beginStage(this.#ground, this.stages, first)));
  }

  #end(from: number): void {
    this.#footprint.hold(() => {
      for (const stage of this.stages.splice(from).reverse()) stage.dispose();
    });
  }

  #put(stage: Stage, checkpoint: Checkpoint): void {
    remember(stage.memory, stage.descent.adam, checkpoint);
    stage.isSettled = checkpoint.stopped === "settled";
  }
}
