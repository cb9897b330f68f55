/** A thread of Node that looks like a worker of the page. */
import path from "node:path";
import { Worker } from "node:worker_threads";
import type { MakeWorker, WorkerLike } from "../line/connection";
import type { Message } from "../shape/protocol";
import type { ThreadData } from "./worker";

/** @param programs the folder of the bundled programs. @param data what the thread must know */
export const makeThreads =
  (programs: string, data: ThreadData): MakeWorker =>
  (name) => {
    const thread = new Worker(path.join(programs, "worker.js"), { workerData: data, name });
    let closed = false;
    const worker: WorkerLike = {
      postMessage: (command) => thread.postMessage(command),
      terminate: () => {
        closed = true;
        void thread.terminate();
      },
      onmessage: null,
      onerror: null,
      onmessageerror: null,
    };
    thread.on("message", (message: Message) => worker.onmessage?.({ data: message } as MessageEvent<Message>));
    thread.on("error", (error: Error) => worker.onerror?.({ message: error.message } as ErrorEvent));
    thread.on("exit", (code) => {
      if (!closed) worker.onerror?.({ message: `its thread ended with ${code}` } as ErrorEvent);
    });
    return worker;
  };
