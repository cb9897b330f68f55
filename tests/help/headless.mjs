// `npm run -s headless -- LINK`: bundles src/headless for Node where that has not been done yet, and runs it.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const bundles = path.join(root, "build", "headless");
const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));

process.stdout.on("error", (error) => process.exit(error.code === "EPIPE" ? 0 : 1)); // whoever read the lines has had enough
const { main } = await import(pathToFileURL(path.join(await bundle(), "main.js")).href);
process.exitCode = await main(process.argv.slice(2), {
  root,
  version,
  write: (line) => process.stdout.write(`${line}\n`),
  note: (line) => process.stderr.write(`${line}\n`),
});

/** The folder of the bundle of the sources as they are now. Several runs may ask for it at once. */
async function bundle() {
  const folder = path.join(bundles, fingerprint());
  if (existsSync(folder)) return folder;
  const draft = `${folder}.${process.pid}`;
  const { build } = await import("vite");
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    ssr: { noExternal: true },
    build: { ssr: "src/headless/main.ts", outDir: draft, target: "node20", minify: false, emptyOutDir: true },
  });
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(draft, { recursive: true }); // another run was faster
  }
  const hour = 3600_000;
  for (const name of readdirSync(bundles)) {
    const old = path.join(bundles, name);
    if (old !== folder && Date.now() - statSync(old).mtimeMs > hour) rmSync(old, { recursive: true, force: true });
  }
  return folder;
}

function fingerprint() {
  const hash = createHash("sha256");
  const files = readdirSync(path.join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => path.join("src", name));
  for (const name of [...files.sort(), "package-lock.json", path.join("tests", "help", "headless.mjs")]) {
    hash.update(name).update(readFileSync(path.join(root, name)));
  }
  return hash.digest("hex").slice(0, 16);
}
