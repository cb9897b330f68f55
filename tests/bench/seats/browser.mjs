// Seats contestants in a browser: each in a worker of its own, as the page trains, or in the page itself.
import { chromium } from "playwright";
import { findBrowser } from "../../../scripts/browser.mjs";
import { answer, heard } from "./answer.mjs";

/** @param site the address of this project's files */
export async function openBrowser(site, flags = []) {
  const args = [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), ...flags];
  const browser = await chromium.launch({ executablePath: await findBrowser(), args });
  const page = await browser.newPage();
  await page.goto(site);
  return {
    version: `Chromium ${browser.version()}`,
    close: () => browser.close(),
    /** Where the browser says how large the heap is. */
    async seatInPage(bundle) {
      const { contestant } = Object.fromEntries(await (await page.evaluateHandle((name) => import(name), bundle)).getProperties());
      return {
        ask: (method, ...words) =>
          answer(
            { [method]: () => contestant.evaluate((own, [method, words]) => own[method](...words), [method, words]) },
            { method, words: [] },
          ).then(heard),
      };
    },
    async seat(bundle) {
      const worker = await page.evaluateHandle((name) => new Worker("/tests/bench/seats/worker.mjs", { type: "module", name }), bundle);
      return {
        ask: async (method, ...words) => heard(await worker.evaluate(question, { method, words })),
        close: () => worker.evaluate((worker) => worker.terminate()).catch(() => undefined),
      };
    },
  };
}

/** Runs in the page. */
const question = (worker, words) =>
  new Promise((resolve) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => resolve({ error: message || "its worker did not start" });
    worker.postMessage(words);
  });
