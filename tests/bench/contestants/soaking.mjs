// Any technique of ours in a long run, and what is held meanwhile.
import * as tf from "@tensorflow/tfjs-core";
import { must } from "../../../src/shape/must.ts";
import { loadTechniques, techniques, techniqueById } from "../../../src/techniques/catalogue.ts";
import { loadDigits } from "./digits.mjs";
import { ourTrainer, startOurs } from "./our-engine.mjs";

let data, trainer;

export const contestant = {
  async prepare(backend, place) {
    await startOurs(backend, place);
    data = await loadDigits(place.site, 500);
    return techniques.map(({ id }) => id);
  },
  async start(id, batch) {
    await loadTechniques([id]);
    trainer = ourTrainer(must(techniqueById(id), `technique “${id}”`), data, { batch });
  },
  /** As a page asks for them: every so often it is told, evaluated and saved. */
  async steps(count, atOnce) {
    for (let taken = 0; taken < count; taken += atOnce)
      await trainer.advance(Math.min(atOnce, count - taken), "evaluation", () => undefined);
  },
  /** Tensors and their bytes, bytes the backend has for them on its device, and bytes of JavaScript's heap once what nobody needs was collected. */
  async held() {
    let heap = Infinity;
    // What the last message or the last compilation held is let go of some tasks later.
    for (let i = 0; i < 10; i++) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      globalThis.gc();
      heap = Math.min(heap, performance.memory.usedJSHeapSize);
    }
    const { numTensors, numBytes, numBytesInGPUAllocated, numBytesAllocatedInGPU } = tf.memory();
    const device = numBytesInGPUAllocated ?? numBytesAllocatedInGPU ?? tf.backend().wasm.HEAPU8.byteLength;
    return { tensors: numTensors, bytes: numBytes, device, heap };
  },
  async end() {
    trainer.dispose();
  },
};
