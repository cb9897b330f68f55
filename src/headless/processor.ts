/** What a thread of the queue runs: one job of a plan, on the same worker as the page, in this very thread. */
import { fileURLToPath } from "node:url";
import type { SandboxedJob } from "bullmq";
import type { MakeWorker, WorkerLike } from "../experiment/connection";
import type { Command } from "../shape/protocol";
import { JobWorker } from "../sweep/job";
import type { Maker } from "../sweep/record-of";
import { jobOf, type Budget } from "../sweep/plan";
import type { RunRecord } from "../shape/record";
import { serve, type Port } from "../training/serve";
import { nodeTools } from "./tools";
import { provideWebGPU } from "./webgpu";

/** What travels in the queue: text and numbers that any machine can read. */
export interface Queued {
  runs: readonly { link: string; labels: Budget }[];
  maker: Omit<Maker, "now">;
}

/** This file lies in build/headless/HASH: each machine has the data and the engine in a place of its own. */
const root = fileURLToPath(new URL("../../../", import.meta.url));

const makeWorkerHere: MakeWorker = () => {
  const port: Port = {
    postMessage: (data) => void setImmediate(() => worker.onmessage?.({ data } as MessageEvent)),
    onmessage: null,
  };
  const worker: WorkerLike = {
    postMessage: (data) => void setImmediate(() => port.onmessage?.({ data } as MessageEvent<Command>)),
    terminate: () => (port.onmessage = null),
    onmessage: null,
    onerror: null,
    onmessageerror: null,
  };
  serve(port, nodeTools(root));
  return worker;
};

let worker: JobWorker | undefined;

/** @throws JobError where training failed: the queue tries it again */
export default async function train({ data }: SandboxedJob<Queued>): Promise<RunRecord[]> {
  const job = jobOf(data.runs);
  if (job.backend === "webgpu") await provideWebGPU();
  worker ??= new JobWorker("queue", { ...data.maker, now: Date.now }, undefined, makeWorkerHere);
  return worker.run(job);
}
