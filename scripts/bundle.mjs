// Bundles src/headless for Node where that has not been done yet; what runs without a page is imported from there.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { fingerprintsOf } from "./fingerprint.mjs";
import { hashOfSources } from "./sources.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const bundles = path.join(root, "build", "headless");
const programs = ["main", "sweep", "gather", "record", "record-claims", "record-table", "tune", "referee", "worker"];

/** Runs one of the programs of src/headless: its function of the same name, in camel case, is given the words of the command line, and where it is. */
export async function run(program) {
  const folder = await bundle();
  const { [program.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())]: start } = await import(
    pathToFileURL(path.join(folder, `${program}.js`)).href
  );
  const notes = outletOf(process.stderr);
  let isPrinted = true;
  const lines = outletOf(process.stdout, ({ message }) => {
    isPrinted = false;
    notes.write(`What is printed cannot be written where it goes (${message}): the rest of it is lost.`);
  });
  const code = await start(process.argv.slice(2), makePlace(folder, lines, notes));
  await Promise.all([lines.flushed(), notes.flushed()]);
  process.exit(code || (isPrinted ? 0 : 1)); // whatever is still open, such as a connection to a machine that is away
}

/** Whoever reads may have had enough: nothing more is written then, and what is under way goes on. */
function outletOf(stream, onfailed = () => undefined) {
  let isHeard = true;
  stream.on("error", (error) => {
    if (isHeard && error.code !== "EPIPE") onfailed(error);
    isHeard = false;
  });
  return {
    isHeard: () => isHeard,
    write: (line) => void (isHeard && stream.write(`${line}\n`)),
    flushed: () => new Promise((resolve) => (isHeard ? stream.write("", resolve) : resolve())),
  };
}

function makePlace(programs, lines, notes) {
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  return {
    root,
    programs,
    version,
    commit: commit(),
    build: path.basename(programs),
    fingerprints: () => fingerprintsOf(root),
    environment: process.env,
    write: lines.write,
    isHeard: lines.isHeard,
    note: notes.write,
    // Whoever is asked to stop twice stops at once.
    onStop: (stop) => process.once("SIGINT", stop).once("SIGTERM", stop),
  };
}

/** Everything that decides the numbers of a run, and not what comes out of it. */
const decisive = ["src", "package-lock.json", "static-data", ":!static-data/recorded", ":!static-data/tuned"];

/** The commit that is checked out, with a + where something that decides the numbers was changed since. */
function commit() {
  const git = (...words) => spawnSync("git", words, { cwd: root, encoding: "utf8" });
  const { status, stdout } = git("rev-parse", "--short=10", "HEAD");
  if (status !== 0) return undefined;
  return stdout.trim() + (git("status", "--porcelain", "--", ...decisive).stdout ? "+" : "");
}

/** The folder of the bundle of the sources as they are now. Several runs may ask for it at once. */
export async function bundle() {
  const folder = path.join(bundles, fingerprint());
  if (existsSync(folder)) return folder;
  const draft = `${folder}.${process.pid}`;
  const { build } = await import("vite");
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    // The queue loads its connection by itself.
    ssr: { noExternal: true, external: ["bullmq", "ioredis"] },
    build: {
      ssr: true,
      outDir: draft,
      target: "node20",
      minify: false,
      emptyOutDir: true,
      rolldownOptions: { input: Object.fromEntries(programs.map((name) => [name, path.join(root, "src", "headless", `${name}.ts`)])) },
    },
  });
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(draft, { recursive: true }); // another run was faster
  }
  const day = 24 * 3600_000;
  for (const name of readdirSync(bundles)) {
    const old = path.join(bundles, name);
    if (old !== folder && Date.now() - statSync(old).mtimeMs > day) rmSync(old, { recursive: true, force: true });
  }
  return folder;
}

const fingerprint = () => hashOfSources(root, /\.ts$/, [path.join("scripts", "bundle.mjs")]);
