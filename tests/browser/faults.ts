/** What goes wrong on real machines, done on purpose: in the workers by a few lines before their own script, in the page by hand. */
import { expect } from "playwright/test";
import type { Page } from "playwright/test";
import type { Journey } from "./page";

/** Trains for minutes on any machine, so that no fault comes after the end. */
export const long = "v=2&data=two-moons&two-moons.count=400&batch=128&steps=20000&a=simclr&b=labels-only";

/** Runs at the top of every worker: keeps what may be broken later, and breaks it when it is told to. */
function breakable(atOnce: readonly string[]) {
  const devices: GPUDevice[] = [];
  const contexts: WebGL2RenderingContext[] = [];
  const mallocs: ((bytes: number) => number)[] = [];
  const isFull = () => {
    WebAssembly.Memory.prototype.grow = () => {
      throw new RangeError("WebAssembly.Memory.grow(): refused");
    };
    for (const malloc of mallocs) for (let bytes = 2 ** 24; bytes >= 64;) if (malloc(bytes) === 0) bytes /= 2;
  };
  const faults: Record<string, () => void> = {
    "lose the device": () => devices.at(-1)?.destroy(),
    "lose the context": () => contexts.at(-1)?.getExtension("WEBGL_lose_context")?.loseContext(),
    "fill the memory": isFull,
    "compute wrongly": () => {
      const { uniform1fv } = WebGL2RenderingContext.prototype;
      WebGL2RenderingContext.prototype.uniform1fv = function (place: WebGLUniformLocation | null, values: Iterable<number>) {
        uniform1fv.call(
          this,
          place,
          Float32Array.from(values, (value) => 1.05 * value),
        );
      };
    },
    "find no adapter": () => {
      if (navigator.gpu) Object.defineProperty(navigator.gpu, "requestAdapter", { value: () => Promise.resolve(null) });
    },
  };

  if (typeof GPUAdapter !== "undefined") {
    const { requestDevice } = GPUAdapter.prototype;
    GPUAdapter.prototype.requestDevice = async function (...words) {
      const device = await requestDevice.apply(this, words);
      devices.push(device);
      return device;
    };
  }
  const { getContext } = OffscreenCanvas.prototype as { getContext: (...words: unknown[]) => unknown };
  (OffscreenCanvas.prototype as { getContext: unknown }).getContext = function (...words: unknown[]) {
    const context = getContext.apply(this, words);
    if (context instanceof WebGL2RenderingContext) contexts.push(context);
    return context;
  };
  const { instantiate } = WebAssembly as unknown as { instantiate: (...words: unknown[]) => Promise<WebAssembly.Instance> };
  (WebAssembly as { instantiate: unknown }).instantiate = async (...words: unknown[]) => {
    const instance = await instantiate(...words);
    if (instance.exports.malloc) mallocs.push(instance.exports.malloc as (bytes: number) => number);
    return instance;
  };

  for (const fault of atOnce) faults[fault]!();
  new BroadcastChannel("faults").onmessage = ({ data }) => faults[data]!();
}

/** Lines that every worker runs before its own script. Must come before the page is opened. */
export const beginWorkersWith = (page: Page, lines: string): Promise<unknown> =>
  page.route(/\/worker-[\w-]+\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${lines}\n${await response.text()}` });
  });

/** Must come before the page is opened. @param atOnce what is broken from the start */
export async function makeBreakable(page: Page, ...atOnce: readonly string[]) {
  await beginWorkersWith(page, `(${breakable.toString()})(${JSON.stringify(atOnce)});`);
  await page.addInitScript(() => {
    const made: Worker[] = [];
    window.Worker = class extends Worker {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        made.push(this);
      }
    };
    Object.assign(window, { kill: () => made.at(-1)?.terminate() });
  });
}

export const inflict = (page: Page, fault: string): Promise<void> =>
  page.evaluate((name) => new BroadcastChannel("faults").postMessage(name), fault);

/** Steps at which the curves of a contestant have points, as the page has stored them. */
export const curve = (page: Page, slot = "a"): Promise<number[]> =>
  page.evaluate(
    (name) =>
      new Promise<number[]>((resolve, reject) => {
        const opening = indexedDB.open("labelscape");
        // Not made yet: that is left to the page.
        opening.onupgradeneeded = () => opening.transaction!.abort();
        opening.onerror = () => (opening.error?.name === "AbortError" ? resolve([]) : reject(opening.error!));
        opening.onsuccess = () => {
          const asking = opening.result.transaction("experiments").objectStore("experiments").getAll();
          asking.onsuccess = () => {
            const latest = asking.result.toSorted((one, other) => one.at - other.at).at(-1);
            opening.result.close();
            resolve([...(latest?.runs[name]?.reports.steps ?? [])]);
          };
        };
      }),
    slot,
  );

/** Changes all that lies in some stores, a key to undefined takes it away; the page does not write it anew on its way out. */
export const changeStored = (page: Page, stores: readonly string[], changes: object): Promise<void> =>
  page.evaluate(
    ([names, more]) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open("labelscape");
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(names, "readwrite");
          for (const name of names)
            transaction.objectStore(name).openCursor().onsuccess = ({ target }) => {
              const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
              const changed = Object.entries({ ...cursor?.value, ...more }).filter(([, value]) => value !== undefined);
              cursor?.update(Object.fromEntries(changed));
              cursor?.continue();
            };
          transaction.oncomplete = () => {
            opening.result.close();
            Object.defineProperty(IDBObjectStore.prototype, "put", { value: () => undefined });
            resolve();
          };
        };
      }),
    [[...stores], changes] as const,
  );

/** Trains for a while, is broken, and goes on by itself: every point of the curve stays, and new ones come. */
export async function expectToGoOn({ page }: Journey, fault: () => Promise<unknown>, words: RegExp, patience = 60_000) {
  const farther = async (than: number) => {
    await expect.poll(async () => (await curve(page)).at(-1) ?? 0, { timeout: patience }).toBeGreaterThan(than);
    return curve(page);
  };
  const before = await farther(0);
  await fault();
  const after = await farther((await curve(page)).at(-1)!);
  const last = await farther(after.at(-1)!);
  expect(last.filter((step) => step <= before.at(-1)!)).toEqual(before);
  expect(last).toEqual(last.toSorted((one, other) => one - other));
  if (words.source !== "(?:)") await expect(page.getByRole("status").filter({ hasText: words })).toBeVisible();
}
