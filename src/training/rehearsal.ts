/** A step that is taken and taken back: so it is known how much memory one needs, and the backend's programs are there before the first. */
import * as tf from "@tensorflow/tfjs-core";
import { compileOnly } from "./backends/compile";
import type { Draw } from "./batches";
import type { Course } from "./course";
import { bytesOfLargerBatch, bytesUsed, type Footprint } from "./memory";
import { pack } from "./pack";
import { undoing } from "./remembered";
import { takeStep } from "./step";

/** Steps of so many examples tell how much memory one of many would need. */
const smallBatches = [16, 32, 64];

/**
 * In the phase that a run is in, and in all that are to come. Where the backend compiles programs, they are compiled side by side while nothing
 * is computed.
 * @param step how many steps it has taken
 * @param batch how many examples each of its steps has
 * @throws TooLarge where there is less memory than that
 */
export async function rehearse(course: Course, footprint: Footprint, step: number, batch: number): Promise<void> {
  const tryStep = (draw: Draw) => {
    const { now, assembly } = course;
    undoing(now.memory, now.descent.adam, () => {
      const told = takeStep(now, step, assembly.oraclePool, true, draw);
      tf.dispose([told, pack([told])]);
    });
  };
  const bytesOf = (size: number) => bytesUsed(() => tryStep(course.now.drawOf(size))).peak;
  const measure = () =>
    footprint.use(
      () => tryStep(course.now.draw),
      () => bytesOfLargerBatch(batch, smallBatches.map((size) => [size, bytesOf(size)] as const)), // prettier-ignore
    );
  await compileOnly(measure);
  await course.ahead(() => compileOnly(measure));
}
