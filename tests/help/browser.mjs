// Finds a Chromium or Chrome for the browser tests. Plain Node: it is asked before anything is installed.
import { existsSync } from "node:fs";
import path from "node:path";

const { env, platform } = process;

/** Where each system keeps its browsers. */
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
