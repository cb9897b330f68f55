// Installs what is missing before `npm start`, `npm test` and `npm run headless`: the packages of package-lock.json and, with --tests,
// a browser and Redis for the tests, with --mutants what breaks the code on purpose. Plain Node, as nothing is there yet. All it says goes to
// stderr: stdout belongs to whoever runs next.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { findBrowser, findFirefox, findWebKit } from "./browser.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const inRoot = (...parts) => path.join(root, ...parts);
const say = (line) => console.error(`Labelscape: ${line}`);
const stop = (line) => {
  say(line);
  process.exit(1);
};

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19))
  stop(`Node ${process.versions.node} is too old: install Node 20.19 or newer from https://nodejs.org.`);

installPackages(root);
if (process.argv.includes("--mutants")) {
  // Apart from what everybody installs, and from what is packed, linted or searched.
  const [list, place] = [inRoot("scripts", "mutants"), inRoot("build", "mutants")];
  mkdirSync(place, { recursive: true });
  for (const file of ["package.json", "package-lock.json"]) copyFileSync(path.join(list, file), path.join(place, file));
  // Vitest is the project's own.
  installPackages(place, "--legacy-peer-deps");
}
if (process.argv.includes("--tests")) {
  await installBrowser();
  const hasRedis = () => spawnSync("redis-server", ["--version"]).status === 0;
  installFor("the tests of a shared sweep", hasRedis, "redis-server");
  installFor("the journey in Firefox", findFirefox, "firefox-esr");
  installFor("the journey in WebKit", findWebKit, "webkit2gtk-driver", "xvfb");
}

/** The packages of the package-lock.json in this folder, as far as they are missing. */
function installPackages(folder, ...options) {
  const missing = missingPackages(folder);
  if (!missing) return;
  say(`installing packages (${missing}); this takes a minute or two …`);
  if (!run(...npm("ci", "--no-audit", "--no-fund", ...options), folder))
    stop("the packages could not be installed. Read the npm error above, see that the network is up, then run the same command again.");
}

/** Says in words what node_modules in this folder lacks, compared with package-lock.json; undefined when nothing. */
function missingPackages(folder) {
  const installed = path.join(folder, "node_modules", ".package-lock.json");
  if (!existsSync(installed)) return "none are there yet";
  const have = JSON.parse(readFileSync(installed, "utf8")).packages;
  const want = JSON.parse(readFileSync(path.join(folder, "package-lock.json"), "utf8")).packages;
  const wrong = Object.entries(want).filter(([place, { version, optional, link }]) => {
    if (place === "" || link) return false;
    // Optional packages are left out on systems they are not for.
    return have[place] ? have[place].version !== version || !existsSync(path.join(folder, place)) : !optional;
  });
  if (wrong.length === 0) return undefined;
  const names = wrong.map(([place, { version }]) => `${place.replace(/^.*node_modules\//, "")} ${version}`);
  return `${names.slice(0, 3).join(", ")}${names.length > 3 ? ` and ${names.length - 3} more` : ""} missing`;
}

async function installBrowser() {
  const found = () => findBrowser().catch((error) => stop(error.message));
  if (await found()) return;
  const mayInstall = process.platform === "linux" && process.getuid?.() === 0;
  const playwright = inRoot("node_modules", "playwright", "cli.js");

  say("no Chromium or Chrome found: installing Playwright's …");
  if (run(process.execPath, [playwright, "install", "chromium"])) {
    if (mayInstall) run(process.execPath, [playwright, "install-deps", "chromium"]);
    if (await found()) return;
  }
  say("that did not work: installing the system's chromium package …");
  if (installFromSystem("chromium") && (await found())) return;
  stop(
    "no browser for the tests: install Chrome or Chromium, or set LABELSCAPE_BROWSER to the path of one, then run the same command again.",
  );
}

/** Where it cannot be had, the tests that need it are left out, and say so. */
function installFor(tests, isThere, ...packages) {
  if (isThere()) return;
  say(`installing the system's ${packages.join(" and ")} for ${tests} …`);
  if (!installFromSystem(...packages) || !isThere()) say(`that did not work: ${tests} will be left out.`);
}

/** Packages of Debian or one like it, where this user may install them. */
function installFromSystem(...names) {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  const quiet = { DEBIAN_FRONTEND: "noninteractive" };
  return run("apt-get", ["update"], quiet) && run("apt-get", ["install", "-y", "--no-install-recommends", ...names], quiet);
}

/** npm by the same npm that runs this script, where there is one: on Windows `npm` itself is no program. */
function npm(...words) {
  const script = process.env.npm_execpath;
  const noBrowsers = { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1" };
  return script && /npm-cli\.c?js$/.test(script) ? [process.execPath, [script, ...words], noBrowsers] : ["npm", words, noBrowsers];
}

/** Runs a program with its output on stderr; true when it ended well. */
function run(program, words, environment = {}, folder = root) {
  const { status } = spawnSync(program, words, {
    cwd: folder,
    stdio: ["ignore", 2, 2],
    env: { ...process.env, ...environment },
    shell: process.platform === "win32" && program === "npm",
  });
  return status === 0;
}
