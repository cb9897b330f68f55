// Finds the browsers of the tests. Plain Node: it is asked before anything is installed.
import { existsSync } from "node:fs";
import path from "node:path";

const { env, platform } = process;

/** Where each system keeps a Chromium or Chrome. */
const places = {
  linux: [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/snap/bin/chromium",
  ],
  darwin: ["Google Chrome", "Chromium"].flatMap((name) =>
    ["/Applications", `${env.HOME}/Applications`].map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`),
  ),
  win32: [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => ["Google\\Chrome", "Chromium"].map((name) => path.win32.join(folder, name, "Application", "chrome.exe"))),
};

/** The path of a browser, or undefined: the one named by LABELSCAPE_BROWSER, else Playwright's own, else one of the system's. */
export async function findBrowser() {
  const named = env.LABELSCAPE_BROWSER;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`LABELSCAPE_BROWSER names ${named}, but there is no such file.`);
  }
  return [await playwrightsOwn(), ...(places[platform] ?? places.linux)].find((file) => file && existsSync(file));
}

async function playwrightsOwn() {
  try {
    return (await import("playwright")).chromium.executablePath();
  } catch {
    return undefined; // Playwright is not installed yet
  }
}

const firefoxes = {
  linux: ["/usr/bin/firefox-esr", "/usr/bin/firefox"],
  darwin: ["/Applications", `${env.HOME}/Applications`].map((folder) => `${folder}/Firefox.app/Contents/MacOS/firefox`),
  win32: [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => path.win32.join(folder, "Mozilla Firefox", "firefox.exe")),
};

/** The path of a Firefox, or undefined. */
export const findFirefox = () => (firefoxes[platform] ?? firefoxes.linux).find((file) => existsSync(file));

/** WebKit as GTK has it: its driver, its browser, and a screen that nobody sees. Undefined where one of the three is missing. */
export function findWebKit() {
  const libraries = ["/usr/lib", `/usr/lib/${{ x64: "x86_64", arm64: "aarch64" }[process.arch] ?? process.arch}-linux-gnu`];
  const find = (files) => files.find((file) => existsSync(file));
  const driver = find(["/usr/bin/WebKitWebDriver"]);
  const screen = find(["/usr/bin/Xvfb"]);
  const browser = find(
    libraries.flatMap((folder) => ["webkit2gtk-4.1", "webkit2gtk-4.0", "webkitgtk-6.0"].map((name) => `${folder}/${name}/MiniBrowser`)),
  );
  return driver && screen && browser ? { driver, screen, browser } : undefined;
}
