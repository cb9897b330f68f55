/** The line to the worker that reads what a reader brings. It is opened by the first question; a later one of the same kind makes an earlier one void. */
import type { Own, OwnFile, Preview } from "../shape/own";
import type { OwnChoices } from "../shape/own-choices";
import type { Fault } from "../shape/own-faults";
import type { Decoding, ReadAnswer, ReaderHears, ReadQuestion, ToDecode } from "../shape/own-question";

/** As much of a worker as is used here, so that tests can hand in another. */
export interface ReadingWorker {
  postMessage(question: ReaderHears, transfer?: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<ReadAnswer | ToDecode>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface Reader {
  /** @throws where the worker dies */
  preview(file: OwnFile, choices: Partial<OwnChoices>): Promise<Preview | Fault>;
  own(file: OwnFile, choices: Partial<OwnChoices>): Promise<Own | Fault>;
  /** Whatever is under way is given up. */
  close(): void;
}

const makeReadingWorker = (): ReadingWorker =>
  new Worker(new URL("../data-sets/own/reader.ts", import.meta.url), { type: "module", name: "labelscape reader" });

interface Asked {
  id: number;
  resolve(answer: ReadAnswer): void;
  reject(error: Error): void;
}

/** @param decode what the worker asks for on the way: it says so where it cannot, and never throws */
export function openReader(decode: (bytes: Uint8Array) => Promise<Decoding>, makeWorker: () => ReadingWorker = makeReadingWorker): Reader {
  let worker: ReadingWorker | undefined;
  let waiting: Asked | undefined;
  let count = 0;
  const close = () => {
    worker?.terminate();
    worker = undefined;
    waiting = undefined;
  };
  function open(): ReadingWorker {
    const opened = makeWorker();
    opened.onmessage = ({ data }) => {
      if (data.id !== waiting?.id) return;
      if ("decode" in data) return void help(opened, data);
      const { resolve } = waiting;
      waiting = undefined;
      resolve(data);
    };
    opened.onerror = (event) => {
      event.preventDefault?.();
      const asked = waiting;
      close();
      asked?.reject(new Error(event.message));
    };
    return opened;
  }
  async function help(worker: ReadingWorker, { id, decode: bytes }: ToDecode) {
    const decoding = await decode(bytes);
    if (id === waiting?.id) worker.postMessage({ id, asks: "goes on", decoding }, "not" in decoding ? [] : [decoding.samples.buffer]);
  }
  function ask(question: Omit<ReadQuestion, "id">): Promise<ReadAnswer> {
    // What is read already is of no use any more, and may take long.
    if (waiting) close();
    return new Promise((resolve, reject) => {
      waiting = { id: ++count, resolve, reject };
      worker ??= open();
      worker.postMessage({ id: count, ...question });
    });
  }
  return {
    preview: async (file, choices) => ((await ask({ asks: "preview", file, choices })) as { preview: Preview | Fault }).preview,
    own: async (file, choices) => ((await ask({ asks: "own", file, choices })) as { own: Own | Fault }).own,
    close,
  };
}
