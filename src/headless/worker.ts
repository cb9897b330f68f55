/** The worker of a sweep as a thread of Node: the same commands and messages as on the page. */
import { parentPort, workerData } from "node:worker_threads";
import type { Command } from "../shape/protocol";
import { serve, type Port } from "../training/serve";
import { nodeTools } from "./tools";
import { provideWebGPU } from "./webgpu";

export interface ThreadData {
  root: string;
  webgpu: boolean;
}

const { root, webgpu } = workerData as ThreadData;
const thread = parentPort!;
const port: Port = { postMessage: (message, transfer) => thread.postMessage(message, transfer as ArrayBuffer[]), onmessage: null };
// Messages wait in line until somebody listens.
if (webgpu) await provideWebGPU();
serve(port, nodeTools(root));
thread.on("message", (data: Command) => port.onmessage?.({ data } as MessageEvent<Command>));
