/// <reference types="vite-plugin-pwa/vanillajs" />
/** Keeps the site on this device, so that it works without a connection from the second visit on, and hears of a newer one. */
import { registerSW } from "virtual:pwa-register";

/**
 * What is kept stays as it is until the reader loads it again: a page never gets parts of another. Kept are the program and the data that a first
 * visit shows; other data once they were looked at, and the language that the page speaks.
 * @param onnewer told that a newer site has come, with what changes to it and loads the page again
 */
export function keepOffline(onnewer: (change: () => void) => void): void {
  const change = registerSW({ onNeedRefresh: () => onnewer(() => void change(true)) });
  void navigator.serviceWorker?.ready.then(() => {
    for (const { name } of performance.getEntriesByType("resource")) if (/\/assets\/languages\/[^/]+\.js$/.test(name)) void fetch(name);
  });
}
