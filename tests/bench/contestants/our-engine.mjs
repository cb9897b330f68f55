// What the contestants of ours share: a started backend, and a run that does not end.
import { startBackend } from "../../../src/training/backends/choose.ts";
import { kindNames } from "../../../src/kinds/catalogue.ts";
import { loadKind } from "../../../src/training/kinds.ts";
import { Trainer } from "../../../src/training/trainer.ts";
import { runSpec } from "../../help/run-spec.ts";
import { batch } from "./problem.mjs";

/** @param computes whether the device computes at all: Dawn's null backend does not, and would fail our probe */
export async function startOurs(backend, { site, computes = true }) {
  const where = { wasmPath: new URL("node_modules/@tensorflow/tfjs-backend-wasm/wasm-out/", site), gpu: globalThis.navigator?.gpu };
  const started = await startBackend(backend, where, undefined, computes ? undefined : async () => undefined);
  if (started.name !== backend) throw new Error(started.skipped.find(({ name }) => name === backend).reason);
}

await Promise.all(kindNames.map(loadKind));

export function ourTrainer(technique, data, changes = {}) {
  return new Trainer(runSpec(technique, data, { steps: 1e6, batch, ...changes }), technique, data);
}
