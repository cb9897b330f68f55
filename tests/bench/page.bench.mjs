// What a visitor waits for, and how smoothly the page runs meanwhile: Play to the first moved point, another number of labels, frames.
import { judged, median, quantile, spread } from "./measure.mjs";
import { noteFrames, onSite } from "./site.mjs";

export const title = "The page while it trains, in Chromium, on the backend that it chooses";

const rounds = 5;
const moves = 8;
const framesFor = 5000;
const link = "v=2&a=simclr&b=fixmatch";

export const bench = (note) =>
  onSite(async (open) => {
    const fresh = () => open(link, (page) => page.addInitScript(watch));
    const tell = (name, values, target) => {
      const row = { "what, in ms": name, ...summary(values), ...judged(target, median(values)), measured: values };
      note(`${name}: ${row["median (least to most)"]}`);
      return row;
    };

    const waits = { first: [], ready: [], rested: [] };
    for (let round = 0; round < rounds; round++)
      for (const [name, taken] of Object.entries(waits)) {
        const page = await fresh();
        if (name !== "first") await heard(page, "placed", 2);
        if (name === "rested") await page.waitForTimeout(2000);
        taken.push(await untilMoved(page));
        await page.close();
      }

    const page = await fresh();
    await heard(page, "placed", 2);
    note(`It trains on ${await page.evaluate(() => window.noted.backend)}.`);
    const idle = await frames(page);
    await untilMoved(page);
    const training = await frames(page);
    const whileTraining = await relabel(page);
    await page.getByRole("button", { name: "Pause" }).click();
    const paused = await relabel(page);
    return [
      tell("Play to the first moved point, pressed at the first sight of the page", waits.first),
      tell("Play to the first moved point, pressed when both maps appear", waits.ready),
      tell("Play to the first moved point, pressed two seconds later", waits.rested),
      tell("another number of labels, paused: the worker's part", paused.worker, "≤ 100"),
      tell("another number of labels, paused: from the key to the page", paused.shown),
      tell("another number of labels, while training: the worker's part", whileTraining.worker),
      tell("another number of labels, while training: from the key to the page", whileTraining.shown),
      tell("between frames before Play", idle),
      tell("between frames while both train", training),
    ];
  });

const summary = (values) => ({ "median (least to most)": spread(values, 1), "95 % below": quantile(values, 0.95).toFixed(1) });

/** Runs in the page before all else: notes when a map came, when its points have moved, and how long other labels took. */
function watch() {
  const noted = (window.noted = { backend: "", placed: [], moved: [], relabelled: [] });
  window.Worker = class extends Worker {
    #map;
    #hasMoved = false;
    constructor(address, options) {
      super(address, options);
      if (options.name !== "a" && options.name !== "b") return; // others have no map on the page
      this.addEventListener("message", ({ data: { type, report, milliseconds, backend } }) => {
        if (type === "ready") noted.backend = backend;
        if (type === "relabelled") noted.relabelled.push(milliseconds);
        const place = report?.layout.map;
        if (!place || type === "relabelled") return;
        const map = report.values.slice(place.offset, place.offset + 2 * place.shape[0]);
        if (!this.#map) noted.placed.push(performance.now());
        else if (map.some((value, i) => value !== this.#map[i])) this.#hasMoved = true;
        this.#map = map;
      });
    }
    postMessage(command, ...words) {
      super.postMessage(command, ...words);
      if (command.type !== "drawn" || !this.#hasMoved) return;
      // So the page says that a report is on it. Its points glide from the next frame on.
      requestAnimationFrame(() => requestAnimationFrame(() => noted.moved.push(performance.now())));
    }
  };
}

const heard = (page, what, count = 1) =>
  page.waitForFunction(([what, count]) => window.noted[what].length >= count, [what, count], { timeout: 60_000, polling: "raf" });

/** Milliseconds from pressing Play. */
async function untilMoved(page) {
  const pressed = await page.getByRole("button", { name: "Play", exact: true }).evaluate((button) => {
    const now = performance.now();
    button.click();
    return now;
  });
  await heard(page, "moved");
  return page.evaluate((pressed) => window.noted.moved[0] - pressed, pressed);
}

async function frames(page) {
  await noteFrames(page);
  await page.waitForTimeout(framesFor);
  return page.evaluate(() => window.frames_);
}

/** Moves the label slider to and fro. SimCLR has never seen a label: it is only read out anew, and has another score. */
async function relabel(page) {
  const slider = page.getByRole("slider", { name: "labels", exact: true });
  const score = await page.getByRole("article", { name: "SimCLR" }).locator(".score").elementHandle();
  await slider.focus();
  const shown = [];
  const before = await page.evaluate(() => window.noted.relabelled.length);
  for (let move = 0; move < moves; move++) {
    await score.evaluate(listen);
    await page.keyboard.press(move % 2 ? "ArrowLeft" : "ArrowRight");
    shown.push(await page.evaluate(() => window.answered));
  }
  return { worker: await page.evaluate((before) => window.noted.relabelled.slice(before), before), shown };
}

/** Runs in the page: from now on `window.answered` are the milliseconds from the next key to the first frame with other words in an element. */
function listen(element) {
  const before = element.textContent;
  window.answered = new Promise((resolve, reject) => {
    const onkey = ({ timeStamp }) => {
      const look = (now) => {
        if (element.textContent !== before) resolve(now - timeStamp);
        else if (now - timeStamp > 30_000) reject(new Error(`nothing followed “${before}”`));
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    };
    addEventListener("keydown", onkey, { capture: true, once: true });
  });
}
