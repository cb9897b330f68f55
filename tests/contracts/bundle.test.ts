/** What a visitor downloads: how much before and with the engine, and that nothing is asked of another host. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { kindNames } from "../../src/kinds/catalogue";
import { backendNames } from "../../src/shape/protocol";
import { importsOf } from "../help/imports";

const kilobytes = 1000;
const folder = mkdtempSync(path.join(tmpdir(), "labelscape-bundle-"));
const text = (file: string) => readFileSync(path.join(folder, file), "utf8");
const zipped = (files: Iterable<string>) =>
  [...files].reduce((sum, file) => sum + gzipSync(text(file), { level: 9 }).length, 0) / kilobytes;

/** All files of the site, with forward slashes. */
const site = () =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => statSync(path.join(folder, file)).isFile());

/** Which scripts of the site a script names in this way. */
const named = (script: string, ...ways: string[]) =>
  importsOf(text(script), script)
    .filter(({ how, name }) => ways.includes(how) && /\.js$/.test(name))
    .map(({ how, name }) => path.posix.join(how === "address" && !name.startsWith(".") ? "." : path.posix.dirname(script), name));

/** A script with all that loads before it runs. */
function withImports(script: string, seen = new Set<string>()): Set<string> {
  if (seen.has(script)) return seen;
  seen.add(script);
  for (const other of named(script, "static")) withImports(other, seen);
  return seen;
}

const attributes = (tag: string) => Object.fromEntries([...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!]));
const tags = (name: string) => [...text("index.html").matchAll(new RegExp(`<${name}\\b[^>]*>`, "g"))].map(([tag]) => attributes(tag));

const pageScripts = () =>
  new Set(
    tags("script")
      .flatMap(({ src }) => (src ? [path.posix.normalize(src)] : []))
      .flatMap((script) => [...withImports(script)]),
  );

function workerScript(): string {
  const scripts = site().filter((file) => /(^|\/)worker[^/]*\.js$/.test(file));
  expect(scripts, "one worker").toHaveLength(1);
  return scripts[0]!;
}

beforeAll(() => {
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(NODE_ENV|VITEST|VITE|TEST|MODE|DEV|PROD)/.test(name)),
  );
  const words = ["node_modules/vite/bin/vite.js", "build", "--outDir", folder, "--emptyOutDir", "--logLevel", "error"];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { env: environment, encoding: "utf8" });
  if (status !== 0) throw new Error(`The site could not be built:\n${stdout}${stderr}`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("what is downloaded", () => {
  it("is at most 56 KB of script before the engine", () => expect(zipped(pageScripts())).toBeLessThanOrEqual(56));

  /** What the worker loads when it is needed, and all that it has from the start. */
  const later = () => {
    const worker = withImports(workerScript());
    return { worker, scripts: [...worker].flatMap((script) => named(script, "dynamic")) };
  };
  const isBackend = (script: string) => backendNames.some((name) => path.basename(script).startsWith(`${name}-`));

  it("is at most 130 KB of script for the engine with each backend", () => {
    const { worker, scripts } = later();
    const sizes = new Map(scripts.filter(isBackend).map((backend) => [backend, zipped(withImports(backend, new Set(worker)))]));
    expect(sizes.size, "four backends").toBe(4);
    for (const [backend, size] of sizes) expect(size, backend).toBeLessThanOrEqual(130);
  });

  it("is little more for a kind of data, whose tools come when its first example does, and whose picture comes to the page alone", () => {
    const { worker, scripts } = later();
    const kinds = scripts.filter((script) => !isBackend(script));
    expect(kinds).toHaveLength(kindNames.length);
    for (const kind of kinds) expect(zipped(withImports(kind, new Set(worker))) - zipped(worker), kind).toBeLessThanOrEqual(6);
    const pictures = site().filter((file) => /(^|\/)Picture-[\w-]+\.js$/.test(file));
    expect(pictures).toHaveLength(kindNames.length);
    expect(pictures.filter((picture) => pageScripts().has(picture))).toEqual([]);
  });

  it("has no script that imports the worker's entry, which WebKit would run a second time", () => {
    const entry = workerScript();
    const scripts = site().filter((file) => file.endsWith(".js"));
    expect(scripts.filter((script) => named(script, "static", "dynamic").includes(entry))).toEqual([]);
    expect(named(entry, "static"), "what it shares with the backends is apart").toHaveLength(1);
  });

  it("has no TensorFlow.js in the page", () => {
    for (const script of pageScripts())
      expect(text(script), script).not.toMatch(/tfjs|registerKernel|disposeVariables|makeTensorFromDataId/);
  });

  it("holds only what is needed", () => {
    const wasm = site().filter((file) => file.endsWith(".wasm"));
    expect(wasm.map((file) => path.basename(file).replace(/-[\w-]{8}\.wasm$/, ".wasm"))).toEqual(["tfjs-backend-wasm-simd.wasm"]);
    expect(site().filter((file) => file.endsWith(".map"))).toEqual([]);
  });
});

describe("who is asked", () => {
  it("is this host alone, by relative addresses that work below any path", () => {
    const asked = [...tags("script").map(({ src }) => src), ...tags("link").map(({ href }) => href), ...tags("img").map(({ src }) => src)];
    for (const address of asked.filter((one) => one !== undefined)) expect(address).toMatch(/^(\.\/|data:)/);
  });

  it("is never another host", () => {
    const asks =
      /(?:fetch|importScripts|import|Worker|URL|EventSource|WebSocket|sendBeacon|open)\(\s*[`"'](?:https?|wss?):\/\/[^`"']*|url\(["']?https?:[^)]*|(?:src|srcset)=["']https?:[^"']*/g;
    const scanned = site().filter((file) => /\.(js|css|html)$/.test(file));
    expect(scanned.length).toBeGreaterThan(3);
    for (const file of scanned) expect(text(file).match(asks) ?? [], file).toEqual([]);
  });

  it("is kept so by a strict policy that stands before everything it rules", () => {
    const page = text("index.html");
    const policies = tags("meta").filter((meta) => meta["http-equiv"]?.toLowerCase() === "content-security-policy");
    expect(policies).toHaveLength(1);
    expect(page.search(/content-security-policy/i)).toBeLessThan(page.search(/<(script|link|style)\b/));

    const rules = new Map(
      policies[0]!.content!.split(";").map((rule) => [rule.trim().split(/\s+/)[0]!, rule.trim().split(/\s+/).slice(1)]),
    );
    const strict = {
      "default-src": ["'none'"],
      "connect-src": ["'self'"],
      "worker-src": ["'self'"],
      "style-src": ["'self'"],
      "base-uri": ["'none'"],
      "form-action": ["'none'"],
    };
    for (const [name, sources] of Object.entries(strict)) expect(rules.get(name), name).toEqual(sources);
    expect(rules.get("script-src")).toEqual(["'self'", "'wasm-unsafe-eval'"]);
    for (const [name, sources] of rules) {
      const allowed = [
        "'none'",
        "'self'",
        ...(name === "script-src" ? ["'wasm-unsafe-eval'"] : []),
        ...(name === "img-src" ? ["data:", "blob:"] : []),
      ];
      expect(
        sources.filter((source) => !allowed.includes(source)),
        name,
      ).toEqual([]);
    }
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>\s*\S/);
    expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
  });
});

it("says what it is and what it needs where no script may run: as a file, in a sandbox", () => {
  const words = text("index.html").replace(/^[^]*<body>|<[^>]+>/g, "");
  expect(words).toMatch(/Labelscape\s[^]*self-supervised and semi-supervised[^]*needs JavaScript[^]*http/);
});

describe("what a host passes on", () => {
  it("has its own licence, and those of its data", () => {
    for (const name of ["LICENSE", "NOTICE"]) expect(text(`${name}.txt`)).toBe(readFileSync(name, "utf8"));
    const ofData = readdirSync("static-data", { recursive: true, encoding: "utf8" }).filter((file) => file.includes("LICENSE"));
    expect(ofData.length).toBeGreaterThan(1);
    for (const file of ofData) expect(text(`static-data/${file}`)).toBe(readFileSync(`static-data/${file}`, "utf8"));
  });

  it("has the licence of every package in it", () => {
    const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as { dependencies: Record<string, string> };
    const inTerminal = ["bullmq", "ioredis"];
    const packages = Object.keys(dependencies).filter((name) => !inTerminal.includes(name) && name !== "d3");
    const all = text("licences/packages.txt");
    for (const name of [...packages, "d3-array", "svelte"]) {
      const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")) as { version: string };
      expect(all).toMatch(new RegExp(`^${name} ${version.replaceAll(".", "\\.")} \\(.+\\)\n\n\\S`, "m"));
    }
    expect(text("licences/Apache-2.0.txt")).toContain("END OF TERMS AND CONDITIONS");
    expect(text("licences/tfjs-backend-wasm-binary.txt")).toContain("XNNPACK");
  });
});
