/** Chromium and Firefox as they come from their makers, led over WebDriver BiDi or the DevTools protocol. */
import puppeteer, { type LaunchOptions } from "puppeteer-core";
import { findBrowser, findFirefox } from "../../../scripts/browser.mjs";
import { windowSize, type Browser, type Visitor } from "./visitor";

async function visit(options: LaunchOptions): Promise<Visitor> {
  const browser = await puppeteer.launch({ headless: true, defaultViewport: windowSize, ...options });
  const page = await browser.newPage();
  return {
    browser: await browser.version(),
    open: async (address) => void (await page.goto(address)),
    reload: async () => void (await page.reload()),
    click: (selector) => page.click(selector),
    press: async (selector, key) => {
      await page.focus(selector);
      await page.keyboard.press(key);
    },
    ask: (question, ...given) => page.evaluate(question as never, ...given) as never,
    leave: () => browser.close(),
  };
}

const rootMayRun = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

export const chromium: Browser = {
  name: "Chromium",
  missing: async () => ((await findBrowser()) ? undefined : "Chromium or Chrome"),
  visit: async () => visit({ executablePath: (await findBrowser())!, args: [...rootMayRun, "--disable-quic"] }),
};

export const firefox: Browser = {
  name: "Firefox",
  missing: async () => (findFirefox() ? undefined : "Firefox"),
  visit: () => visit({ browser: "firefox", executablePath: findFirefox()! }),
};
