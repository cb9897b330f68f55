/** WebKit as GTK has it, which is what Safari is made of: led over WebDriver, on a screen of its own that nobody sees. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { Builder, By, Capabilities, Key } from "selenium-webdriver";
import { findWebKit } from "../../../scripts/browser.mjs";
import { freePort } from "../../help/free-port.mjs";
import { windowSize, type Browser, type Visitor } from "./visitor";

/** @returns the name of a new screen, once it is there */
async function startScreen(program: string): Promise<{ display: string; screen: ChildProcess }> {
  const { width, height } = windowSize;
  const screen = spawn(program, ["-displayfd", "1", "-screen", "0", `${width}x${height}x24`, "-nolisten", "tcp"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [number] = (await once(screen.stdout, "data")) as [Buffer];
  return { display: `:${String(number).trim()}`, screen };
}

/** Without graphics of its own: what this machine has for them in software brings the browser down, with whatever page. */
const quiet = { GDK_BACKEND: "x11", WEBKIT_DISABLE_COMPOSITING_MODE: "1" };

/** @returns its address, once it answers */
async function startDriver(program: string, display: string): Promise<{ address: string; driver: ChildProcess }> {
  const port = await freePort();
  const driver = spawn(program, [`--port=${port}`], { stdio: "ignore", env: { ...process.env, DISPLAY: display, ...quiet } });
  const address = `http://127.0.0.1:${port}`;
  while (driver.exitCode === null && !(await fetch(`${address}/status`).catch(() => undefined))?.ok)
    await new Promise((resolve) => setTimeout(resolve, 50));
  if (driver.exitCode !== null) throw new Error(`${program} ended with ${driver.exitCode} before it was there.`);
  return { address, driver };
}

async function visit(): Promise<Visitor> {
  const found = findWebKit()!;
  const { display, screen } = await startScreen(found.screen);
  process.once("exit", () => screen.kill());
  const { address, driver } = await startDriver(found.driver, display);
  process.once("exit", () => driver.kill());
  const session = await new Builder()
    .usingServer(address)
    .withCapabilities(
      new Capabilities({ browserName: "MiniBrowser", "webkitgtk:browserOptions": { binary: found.browser, args: ["--automation"] } }),
    )
    .build();
  await session
    .manage()
    .window()
    .setRect({ x: 0, y: 0, ...windowSize });
  const find = (selector: string) => session.findElement(By.css(selector));
  const capabilities = await session.getCapabilities();
  return {
    browser: `WebKitGTK/${capabilities.getBrowserVersion()}`,
    open: (at) => session.get(at),
    reload: () => session.navigate().refresh(),
    click: (selector) => find(selector).click(),
    press: (selector, key) => find(selector).sendKeys({ ArrowRight: Key.ARROW_RIGHT }[key]),
    ask: (question, ...given) => session.executeScript(`return (${question})(...arguments)`, ...given),
    async leave() {
      await session.quit().catch(() => undefined);
      driver.kill();
      screen.kill();
    },
  };
}

export const webkit: Browser = {
  name: "WebKit",
  missing: async () => (findWebKit() ? undefined : "WebKitWebDriver, its MiniBrowser or Xvfb"),
  visit,
};
