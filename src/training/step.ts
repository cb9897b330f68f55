/** One step: a batch is drawn, what the technique minimises on it goes down, and what the step tells is kept. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor1D } from "@tensorflow/tfjs-core";
import type { Diagnostics, Step, Views } from "../shape/technique";
import { makeBatch } from "./batch";
import type { Draw } from "./batches";
import { keepAll, type Tensors } from "./kept";
import type { Stage } from "./stage";
import { measured, shown } from "./telling";

/**
 * @param step how many steps of the run came before it
 * @param oraclePool classes of the whole pool, for what only measures
 * @returns what it tells, if asked
 */
export function takeStep(stage: Stage, step: number, oraclePool: Tensor1D, telling: boolean, draw: Draw = stage.draw): Tensors {
  const { phase, first, source, learner, descent } = stage;
  let told: Tensors = {};
  tf.tidy(() => {
    const { batch, seen } = makeBatch(source, phase.views as Views, step, draw, first, learner.strengthOf);
    const wish = learner.step(batch as never) as Step<Diagnostics>;
    const losses = descent.step(wish, step);
    wish.finish?.();
    if (telling)
      told = keepAll({
        ...losses,
        ...measured(wish, oraclePool, batch.places),
        ...shown(seen, batch.places, wish.views?.()),
      });
    else tf.dispose(losses);
    tf.dispose([...seen.values()]);
  });
  return told;
}
