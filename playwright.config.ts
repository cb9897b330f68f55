/** How the browser tests run: against the built site (`npm run build` first), served below a sub-path as a static host would. */
import { defineConfig, devices } from "playwright/test";
import { findBrowser } from "./scripts/browser.mjs";
import { freePort } from "./tests/help/free-port.mjs";

const browser = await findBrowser();
if (!browser) throw new Error("No Chromium or Chrome found: run `npm test`, which installs one.");

/** A free port, chosen once and handed to the workers, so that two runs on one machine never meet. */
process.env.LABELSCAPE_PORT ??= String(await freePort());
const port = Number(process.env.LABELSCAPE_PORT);

/** The same Chromium as on three machines: one with WebGL, one with WebGPU (both in software), one with neither. */
const machine = (...flags: readonly string[]) => ({
  ...devices["Desktop Chrome"],
  launchOptions: { executablePath: browser, args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), "--disable-quic", ...flags] },
});

/** These hold the page to a time. */
const measured = ["**/labels.test.ts", "**/smooth.test.ts"];

export default defineConfig({
  testDir: "tests/browser",
  outputDir: "test-results",
  timeout: 180_000,
  globalTimeout: 19 * 60_000,
  expect: { timeout: 60_000 },
  // Most of a journey is waiting. What measures time runs alone, after all others.
  workers: 2,
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: "list",
  // What a service worker answers is out of reach of a test that plays the host.
  use: { baseURL: `http://127.0.0.1:${port}/sub/path/`, actionTimeout: 30_000, trace: "on-first-retry", serviceWorkers: "block" },
  projects: [
    { name: "webgl", testIgnore: ["**/*webgpu.test.ts", "**/no-gpu.test.ts", "**/every-browser.test.ts", ...measured], use: machine() },
    {
      name: "webgpu",
      testMatch: ["**/*webgpu.test.ts", "**/operations.test.ts", "**/runs.test.ts"],
      use: machine("--enable-unsafe-webgpu", "--use-webgpu-adapter=swiftshader", "--enable-unsafe-swiftshader"),
    },
    { name: "every-browser", testMatch: "**/every-browser.test.ts" }, // which it starts itself
    { name: "no-gpu", testMatch: "**/no-gpu.test.ts", use: machine("--disable-gpu", "--disable-software-rasterizer") },
    { name: "measured", testMatch: measured, dependencies: ["webgl", "webgpu", "every-browser", "no-gpu"], workers: 1, use: machine() },
  ],
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${port} --strictPort --base /sub/path/`,
    url: `http://127.0.0.1:${port}/sub/path/`,
    reuseExistingServer: false,
  },
});
