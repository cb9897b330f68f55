/** The end that somebody wants: work is given up at once, and of work that is done nothing is kept. */
import { expect, it } from "vitest";
import { Stop, Stopped } from "../../../src/headless/stop";
import { collect } from "../../help/collect";

const never = new Promise<never>(() => undefined);

it("gives up work that is under way, and what comes later", async () => {
  const stop = new Stop();
  const under = stop.or(never);
  stop.want();
  await expect(under).rejects.toThrow(Stopped);
  await expect(stop.or(never)).rejects.toThrow(Stopped);
});

it("hands on what work comes to, and why it failed", async () => {
  const stop = new Stop();
  await expect(stop.or(Promise.resolve(7))).resolves.toBe(7);
  await expect(stop.or(Promise.reject(new Error("broken")))).rejects.toThrow("broken");
});

it("keeps nothing of work that is done", async () => {
  const stop = new Stop();
  const done = async () => new WeakRef(await stop.or(Promise.resolve({ accuracy: 1 })));
  const results = await Promise.all(Array.from({ length: 20 }, done));
  await new Promise((resolve) => setTimeout(resolve)); // a weak reference holds until the end of its task
  collect();
  expect(results.filter((one) => one.deref())).toEqual([]);
});
