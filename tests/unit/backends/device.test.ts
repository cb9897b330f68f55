// Waiting for a device that may never answer.
import { afterEach, describe, expect, it, vi } from "vitest";
import { asLoss, DeviceLost, readBack, watchDevice } from "../../../src/training/backends/device";

const never = <T>() => new Promise<T>(() => undefined);
const silent = { data: () => never<Float32Array>() };
const failing = (error: Error) => ({ data: () => Promise.reject(error) });

/** A device that is watched, and can be lost. */
function device(): (why: string) => void {
  let lose: (why: string) => void;
  watchDevice(new Promise((resolve) => (lose = resolve)));
  return (why) => lose(why);
}
afterEach(() => vi.useRealTimers());

describe("a read", () => {
  it("gives the values", async () => {
    device();
    const values = Float32Array.of(1, 2);
    expect(await readBack({ data: () => Promise.resolve(values) })).toBe(values);
  });

  it("that the device answers no more fails as soon as the device is lost, and so does the next", async () => {
    const lose = device();
    const reading = readBack(silent);
    lose("The driver stopped.");
    await expect(reading).rejects.toEqual(new DeviceLost("The driver stopped."));
    await expect(readBack(failing(new Error("Cannot read")))).rejects.toMatchObject({ name: "DeviceLost", message: "The driver stopped." });
  });

  it("that fails a moment before the browser says why is a loss all the same", async () => {
    const lose = device();
    const reading = readBack(failing(new DOMException("The buffer is unmapped.", "AbortError")));
    setTimeout(() => lose("The device was destroyed."), 20);
    await expect(reading).rejects.toMatchObject({ name: "DeviceLost", message: "The device was destroyed.", loss: "device" });
  });

  it("that is not answered in a minute is given up", async () => {
    device();
    vi.useFakeTimers();
    const reading = expect(readBack(silent)).rejects.toThrow("The device that computes has not answered for 60 seconds.");
    await vi.advanceTimersByTimeAsync(60_000);
    await reading;
  });

  it("on the next device knows nothing of the one before", async () => {
    const lose = device();
    device();
    lose("Lost.");
    await Promise.resolve();
    await expect(readBack(failing(new Error("Cannot read")))).rejects.toThrow("Cannot read");
  });
});

describe("an error", () => {
  it.each([
    "Out of memory",
    "Array buffer allocation failed",
    "Invalid typed array length: 99",
    "WebAssembly could not allocate 4096 bytes",
  ])("about memory is a loss that a fresh start makes good: %s", async (words) => {
    device();
    expect(await asLoss(new RangeError(words))).toMatchObject({ name: "DeviceLost", loss: "memory", message: words });
  });

  it("about something else stays what it is", async () => {
    device();
    const error = new TypeError("x is not a function");
    expect(await asLoss(error)).toBe(error);
  });
});
