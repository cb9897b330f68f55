// The built site in a browser, for benches of the page.
import { spawn, spawnSync } from "node:child_process";
import { chromium } from "playwright";
import { findBrowser } from "../../scripts/browser.mjs";
import { freePort } from "../help/free-port.mjs";

const vite = ["node_modules/vite/bin/vite.js"];
const window = { viewport: { width: 1440, height: 900 } };

/**
 * Builds and serves the site, as long as the work takes.
 * @param work is given `open(link, prepare)`: a page of somebody who was never here, `prepare` called before it loads
 */
export async function onSite(work) {
  const built = spawnSync(process.execPath, [...vite, "build", "--logLevel", "error"], { stdio: "inherit" });
  if (built.status !== 0) throw new Error("the page could not be built");
  const port = await freePort();
  const server = spawn(process.execPath, [...vite, "preview", "--host", "127.0.0.1", "--port", String(port), "--strictPort"], {
    stdio: "ignore",
  });
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
  try {
    return await work(async (link = "", prepare = async () => undefined) => {
      const page = await browser.newPage(window); // a context of its own: nothing stored, nothing cached
      await prepare(page);
      await load(page, `http://127.0.0.1:${port}/${link && `#${link}`}`);
      return page;
    });
  } finally {
    await browser.close();
    server.kill();
  }
}

async function load(page, address) {
  for (let tries = 0; ; tries++)
    try {
      await page.goto(address);
      return await page.getByRole("heading", { name: "Labelscape" }).waitFor();
    } catch (error) {
      if (tries > 20) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250)); // the server is not there yet
    }
}

/** Begins to note the milliseconds between frames, in `window.frames_`; what was noted before ends. */
export const noteFrames = (page) =>
  page.evaluate(() => {
    const mine = (window.frames_ = []);
    let last;
    const frame = (now) => {
      if (window.frames_ !== mine) return;
      if (last !== undefined) mine.push(now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
