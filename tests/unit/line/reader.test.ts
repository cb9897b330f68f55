/** The line to the worker that reads files: each question its answer, the latest one only, and a worker that dies is told. */
import { expect, it, vi } from "vitest";
import { openReader, type ReadingWorker } from "../../../src/line/reader";
import type { Decoding, ReadAnswer, ReaderHears, ToDecode } from "../../../src/shape/own-question";

const file = { name: "a.csv", bytes: Uint8Array.of(1) };

function stage() {
  const workers: (ReadingWorker & { asked: ReaderHears[]; isOver: boolean })[] = [];
  const decode = vi.fn<(bytes: Uint8Array) => Promise<Decoding>>();
  const reader = openReader(decode, () => {
    const worker = {
      asked: [] as ReaderHears[],
      isOver: false,
      onmessage: null,
      onerror: null,
      postMessage(question: ReaderHears) {
        this.asked.push(question);
      },
      terminate() {
        this.isOver = true;
      },
    };
    workers.push(worker);
    return worker;
  });
  const answer = (at: number, data: ReadAnswer | ToDecode) => workers[at]!.onmessage?.({ data } as MessageEvent<ReadAnswer>);
  return { reader, workers, answer, decode };
}

it("opens a worker with the first question, and asks the same one again", async () => {
  const { reader, workers, answer } = stage();
  expect(workers).toHaveLength(0);
  const preview = reader.preview(file, { label: "class" });
  expect(workers[0]!.asked).toEqual([{ id: 1, asks: "preview", file, choices: { label: "class" } }]);
  answer(0, { id: 1, preview: { file: "a.csv", fault: "empty" } });
  expect(await preview).toEqual({ file: "a.csv", fault: "empty" });
  const own = reader.own(file, {});
  answer(0, { id: 2, own: { file: "a.csv", fault: "no rows" } });
  expect(await own).toEqual({ file: "a.csv", fault: "no rows" });
  expect(workers).toHaveLength(1);
});

it("gives up what is still read where something else is asked", async () => {
  const { reader, workers, answer } = stage();
  const first = vi.fn();
  void reader.preview(file, {}).then(first);
  const second = reader.preview(file, { label: "b" });
  expect(workers.map(({ isOver }) => isOver)).toEqual([true, false]);
  answer(0, { id: 1, preview: { file: "a.csv", fault: "empty" } });
  answer(1, { id: 2, preview: { file: "a.csv", fault: "no rows" } });
  expect(await second).toMatchObject({ fault: "no rows" });
  expect(first).not.toHaveBeenCalled();
});

it("says that the worker died, and opens another for the next question", async () => {
  const { reader, workers, answer } = stage();
  const lost = reader.own(file, {});
  workers[0]!.onerror?.({ message: "out of memory" } as ErrorEvent);
  await expect(lost).rejects.toThrow("out of memory");
  const again = reader.preview(file, {});
  answer(1, { id: 2, preview: { file: "a.csv", fault: "empty" } });
  expect(await again).toMatchObject({ fault: "empty" });
  reader.close();
  expect(workers.every(({ isOver }) => isOver)).toBe(true);
});

it("decodes what the worker asks for, as long as that is still wanted", async () => {
  const { reader, workers, answer, decode } = stage();
  const bytes = Uint8Array.of(1, 2);
  const preview = reader.preview(file, {});
  const decoding = { rate: 48_000, samples: Float32Array.of(0.5), isMixed: false };
  decode.mockResolvedValueOnce(decoding);
  answer(0, { id: 1, decode: bytes });
  await vi.waitFor(() => expect(workers[0]!.asked[1]).toEqual({ id: 1, asks: "goes on", decoding }));
  expect(decode).toHaveBeenCalledExactlyOnceWith(bytes);
  answer(0, { id: 1, preview: { file: "a.csv", fault: "empty" } });
  expect(await preview).toMatchObject({ fault: "empty" });

  void reader.preview(file, {});
  let giveUp: (decoding: Decoding) => void;
  const late = new Promise<Decoding>((resolve) => (giveUp = resolve));
  decode.mockReturnValueOnce(late);
  answer(0, { id: 2, decode: bytes });
  void reader.own(file, {});
  giveUp!({ not: "not decoded" });
  await late;
  expect(workers.map(({ asked }) => asked.map(({ asks }) => asks))).toEqual([["preview", "goes on", "preview"], ["own"]]);
});
