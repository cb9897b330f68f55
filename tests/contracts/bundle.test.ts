/** What a visitor downloads: how much before and with the engine, and that nothing is asked of another host. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { createServer } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { defaultData } from "../../src/link/settings";
import { glossary } from "../../src/lessons/glossary";
import { kindNames } from "../../src/kinds/catalogue";
import { must } from "../../src/shape/must";
import type { Params } from "../../src/shape/params";
import { backendNames } from "../../src/shape/protocol";
import { languageNames } from "../../src/shape/language";
import { seeded } from "../../src/shape/random";
import { pretrainers } from "../../src/techniques/pretrainers";
import { dataSets, techniques } from "../help/all";
import { importsOf } from "../help/imports";

const kilobytes = 1000;
/** Of whoever waits for a site to be built, on a machine that has much else to do. */
const patience = 20 * 60_000;
const scratch = mkdtempSync(path.join(tmpdir(), "labelscape-bundle-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const folder = path.join(scratch, "site");
const text = (file: string, of = folder) => readFileSync(path.join(of, file), "utf8");
const zipped = (files: Iterable<string>, of = folder) =>
  [...files].reduce((sum, file) => sum + gzipSync(text(file, of), { level: 9 }).length, 0) / kilobytes;

/** All files of the site, with forward slashes. */
const site = (of = folder) =>
  readdirSync(of, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => statSync(path.join(of, file)).isFile());

/** Which scripts of the site a script names in this way. */
const named = (script: string, ways: readonly string[], of = folder) =>
  importsOf(text(script, of), script)
    .filter(({ how, name }) => ways.includes(how) && /\.js$/.test(name))
    .map(({ how, name }) => path.posix.join(how === "address" && !name.startsWith(".") ? "." : path.posix.dirname(script), name));

/** A script with all that loads before it runs. */
function withImports(script: string, seen = new Set<string>(), of = folder): Set<string> {
  if (seen.has(script)) return seen;
  seen.add(script);
  for (const other of named(script, ["static"], of)) withImports(other, seen, of);
  return seen;
}

const attributes = (tag: string) => Object.fromEntries([...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!]));
const tags = (name: string, of = folder) =>
  [...text("index.html", of).matchAll(new RegExp(`<${name}\\b[^>]*>`, "g"))].map(([tag]) => attributes(tag));

/** The script that the page begins with asks for the language that is spoken, and then for the page itself. */
const pageScript = (of = folder) =>
  must(
    site(of).find((file) => /^assets\/page-[\w-]+\.js$/.test(file)),
    "script of the page",
  );
const pageScripts = (of = folder) =>
  new Set(
    [...tags("script", of).flatMap(({ src }) => (src ? [path.posix.normalize(src)] : [])), pageScript(of)].flatMap((script) => [
      ...withImports(script, new Set(), of),
    ]),
  );

const isOfTag = (script: string) => tags("script").some(({ src }) => src !== undefined && path.posix.normalize(src) === script);

function workerScript(): string {
  const scripts = site().filter((file) => /(^|\/)worker[^/]*\.js$/.test(file));
  expect(scripts, "one worker").toHaveLength(1);
  return scripts[0]!;
}

/** @param project the folder of the sources. @param into of what is made of them */
function build(project: string, into: string) {
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(NODE_ENV|VITEST|VITE|TEST|MODE|DEV|PROD)/.test(name)),
  );
  const words = [path.resolve("node_modules/vite/bin/vite.js"), "build", "--outDir", into, "--emptyOutDir", "--logLevel", "error"];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: project, env: environment, encoding: "utf8" });
  if (status !== 0) throw new Error(`The site could not be built:\n${stdout}${stderr}`);
}
beforeAll(() => build(".", folder), patience);

describe("what is downloaded", () => {
  it("is at most 60 KB of script before the engine", () => expect(zipped(pageScripts())).toBeLessThanOrEqual(60));

  it("is then what the first visit chooses, and no other technique or data set", () => {
    const first = ["techniques/labels-only", "techniques/simclr", "techniques/fixmatch", "data-sets/digits"].map((name) => {
      const found = site().filter((file) => new RegExp(`^assets/${name}-[\\w-]{8}\\.js$`).test(file));
      expect(found, name).toHaveLength(1);
      return found[0]!;
    });
    const page = pageScripts();
    const more = [...new Set(first.flatMap((script) => [...withImports(script)].filter((one) => !page.has(one))))];
    expect(new Set(more.filter((script) => /\/(techniques|data-sets)\//.test(script)))).toEqual(new Set(first));
    expect(zipped(more), "a KB each").toBeLessThanOrEqual(more.length);
    const early = tags("link").flatMap(({ rel, href }) => (rel === "modulepreload" ? [path.posix.normalize(href!)] : []));
    expect(new Set(early), "asked for at once").toEqual(new Set([...page, ...more].filter((script) => !isOfTag(script))));
  });

  it("has what a technique, a data set or a word of the glossary says at length only where it is asked for", () => {
    const page = [...pageScripts()].map((script) => text(script)).join("\n");
    for (const { lesson, params } of techniques) {
      for (const words of [lesson.idea, lesson.trap, lesson.watch, ...Object.values(params as Params).map(({ help }) => help)].filter(
        isOwn,
      ))
        expect(page).not.toContain(words);
    }
    for (const { source, lesson } of dataSets) {
      expect(page).not.toContain(lesson);
      if (source) expect(page).not.toContain(source.citation);
    }
    for (const { words } of Object.values(glossary)) expect(page).not.toContain(words);
  });

  it("has what is said in another language in one file, asked for before the page by who reads it alone", () => {
    const others = Object.keys(languageNames).filter((tag) => tag !== "en");
    const files = site().filter((file) => file.startsWith("assets/languages/"));
    expect(files.map((file) => /languages\/(\w+)-/.exec(file)?.[1]).toSorted()).toEqual(others.toSorted());
    const begun = tags("script").flatMap(({ src }) => (src?.includes("index") ? [path.posix.normalize(src)] : []));
    const before = begun.flatMap((script) => [...withImports(script)]);
    for (const [i, file] of files.entries()) {
      expect(
        before.flatMap((script) => named(script, ["dynamic"])),
        file,
      ).toContain(file);
      expect([...withImports(file)], "the page would have spoken English before").not.toContain(pageScript());
      expect(zipped([file]), file).toBeLessThanOrEqual(110);
      expect(zipped([file]), `${i}`).toBeGreaterThan(50);
    }
    expect(
      tags("link")
        .map(({ href }) => href)
        .filter((href) => href?.includes("languages/")),
    ).toEqual([]);
  });

  it("has the pseudo-code of all techniques in one file, which comes when somebody reads a lesson", () => {
    const written = (script: string) => {
      const words = text(script);
      return techniques.filter(({ lesson }) => lesson.pseudocode.some((line) => line.length > 40 && words.includes(line)));
    };
    const scripts = site().filter((file) => file.endsWith(".js") && written(file).length);
    expect(scripts).toHaveLength(1);
    expect(written(scripts[0]!)).toEqual(techniques);
    const early = [...pageScripts(), ...tags("link").flatMap(({ href }) => (href?.endsWith(".js") ? [path.posix.normalize(href)] : []))];
    expect(early.flatMap((script) => [...withImports(script)])).not.toContain(scripts[0]);
  });

  it("has what techniques are in PyTorch in one file, which comes when somebody opens it, and no worker", () => {
    const written = (script: string) => techniques.filter(({ id }) => text(script).includes(`def ${id.replaceAll("-", "_")}(`));
    const scripts = site().filter((file) => file.endsWith(".js") && written(file).length);
    expect(scripts).toHaveLength(1);
    expect(written(scripts[0]!)).toEqual(techniques);
    const early = [...pageScripts(), ...tags("link").flatMap(({ href }) => (href?.endsWith(".js") ? [path.posix.normalize(href)] : []))];
    expect([...early, workerScript()].flatMap((script) => [...withImports(script)])).not.toContain(scripts[0]);
  });

  /** What the worker loads when it is needed, and all that it has from the start. */
  const later = () => {
    const worker = withImports(workerScript());
    return { worker, parts: [...worker].flatMap((script) => named(script, ["dynamic"])) };
  };
  const isOneOf = (names: readonly string[]) => (script: string) => names.some((name) => path.basename(script).startsWith(`${name}-`));
  const isBackend = isOneOf(backendNames);
  const isDeclared = isOneOf([...techniques, ...dataSets].map(({ id }) => id));

  it("is at most 130 KB of script for the engine with each backend", () => {
    const { worker, parts } = later();
    const backends = parts.filter(isBackend);
    const sizes = new Map(backends.map((backend) => [backend, zipped(withImports(backend, new Set(worker)))]));
    expect(sizes.size, "four backends").toBe(4);
    for (const [backend, size] of sizes) expect(size, backend).toBeLessThanOrEqual(130);
    expect(parts.filter(isDeclared).length, "one for each technique and data set").toBe(techniques.length + dataSets.length);
    const engine = [...worker, ...backends].map((script) => text(script)).join("\n");
    for (const { lesson } of [...techniques, ...dataSets].map(({ lesson }) => ({
      lesson: typeof lesson === "string" ? lesson : lesson.idea,
    })))
      expect(engine).not.toContain(lesson);
  });

  it("is little more for a kind of data, whose tools come when its first example does, and whose picture comes to the page alone", () => {
    const { worker, parts } = later();
    const kinds = parts.filter((script) => !isBackend(script) && !isDeclared(script) && !isOneOf(["answers"])(script));
    expect(kinds).toHaveLength(kindNames.length);
    for (const kind of kinds) expect(zipped(withImports(kind, new Set(worker))) - zipped(worker), kind).toBeLessThanOrEqual(6);
    const pictures = site().filter((file) => /(^|\/)Picture-[\w-]+\.js$/.test(file));
    expect(pictures).toHaveLength(kindNames.length);
    expect(pictures.filter((picture) => pageScripts().has(picture))).toEqual([]);
  });

  it("is little more for what is asked about what was learned, which comes when somebody asks", () => {
    const { worker, parts } = later();
    const [answers, ...others] = parts.filter(isOneOf(["answers"]));
    expect([answers, others]).toEqual([expect.any(String), []]);
    expect(zipped(withImports(answers!, new Set(worker))) - zipped(worker)).toBeLessThanOrEqual(12);
  });

  it("has no script that imports the worker's entry, which WebKit would run a second time", () => {
    const entry = workerScript();
    const scripts = site().filter((file) => file.endsWith(".js"));
    expect(scripts.filter((script) => named(script, ["static", "dynamic"]).includes(entry))).toEqual([]);
    expect(named(entry, ["static"]), "what it shares with the backends is apart").toHaveLength(1);
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

/** Of what several techniques declare in common, the page may have the words once. */
const isOwn = (words: string) => techniques.filter((technique) => JSON.stringify(technique).includes(JSON.stringify(words))).length === 1;

describe("with forty techniques", () => {
  const project = path.join(scratch, "project");
  const built = path.join(scratch, "larger");
  const random = seeded(1, "techniques");
  const vocabulary = [...new Set(techniques.flatMap(({ lesson }) => JSON.stringify(lesson).match(/\p{Ll}+/gu) ?? []))];
  const sentence = (length: number) => Array.from({ length }, () => vocabulary[Math.floor(random() * vocabulary.length)]).join(" ");
  const made = Array.from({ length: 40 - techniques.length }, (_, i) => ({
    id: `made-${i + 1}`,
    name: `Made ${sentence(1)}`,
    year: 1990 + i,
    paradigm: (["supervised", "self-supervised", "semi-supervised", "bridge"] as const)[i % 4]!,
    family: sentence(1),
    labels: "seen",
  }));
  const ideas = made.map(() => `${sentence(20)}.`);
  /** As FixMatch, but for what it says of itself. */
  const fileOf = ({ id, name, year, paradigm, family }: (typeof made)[number], idea: string) =>
    readFileSync("src/techniques/fixmatch.ts", "utf8")
      .replace("export const fixmatch", "export const made")
      .replace(/id: ".*?"/, `id: "${id}"`)
      .replace(/name: ".*?"/, `name: "${name}"`)
      .replace(/year: \d+/, `year: ${year}`)
      .replace(/paradigm: ".*?"/, `paradigm: "${paradigm}"`)
      .replace(/family: ".*?"/, `family: "${family}"`)
      .replace(/idea: ".*?"/, `idea: "${idea}"`)
      .replace(/trap: ".*?"/, `trap: "${sentence(20)}."`)
      .replace(/help: ".*?"/, `help: "${sentence(20)}."`);

  beforeAll(() => {
    for (const name of readdirSync(".").filter((name) => /^(src|public|scripts|LICENSE|NOTICE|[\w.-]+\.(html|json|js|ts))$/.test(name)))
      cpSync(name, path.join(project, name), { recursive: true });
    for (const name of ["node_modules", "static-data"]) symlinkSync(realpathSync(name), path.join(project, name), "junction");
    made.forEach((one, i) => writeFileSync(path.join(project, "src", "techniques", `${one.id}.ts`), fileOf(one, ideas[i]!)));
    const index = path.join(project, "src", "techniques", "index.ts");
    const lines = made.map(({ id }) => `  "${id}": () => import("./${id}"),\n`).join("");
    writeFileSync(index, readFileSync(index, "utf8").replace(/(?=^};)/m, lines));
    build(project, built);
  }, patience);

  it("is at most 60 KB of script before the engine", () => expect(zipped(pageScripts(built), built)).toBeLessThanOrEqual(60));

  it("has not one byte more for each than its line of the catalogue and the address of its file", () => {
    const bytes = (of: string) => [...pageScripts(of)].reduce((sum, script) => sum + Buffer.byteLength(text(script, of)), 0);
    const lines = made.map(
      (entry) => `${JSON.stringify(entry)},"${entry.id}":()=>e(()=>import("./techniques/${entry.id}-########.js"),[],import.meta.url),`,
    );
    const page = [...pageScripts(built)].map((script) => text(script, built)).join("\n");
    for (const { name } of made) expect(page).toContain(name);
    expect(bytes(built) - bytes(folder)).toBeLessThanOrEqual(lines.join("").length);
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
      "manifest-src": ["'self'"],
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
        ...(name === "media-src" ? ["blob:"] : []),
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

describe("what is kept for when there is no connection", () => {
  const kept = () => new Set([...text("sw.js").matchAll(/url:"([^"]+)"/g)].map(([, url]) => url!));

  it("is all of the program in English, the data of a first visit, and what was recorded; no other data", () => {
    const isOther = (file: string) => /^(sw|registerSW)\.js$|^assets\/languages\//.test(file);
    const program = site().filter((file) => /^assets\/|\.(html|js|svg)$/.test(file) && !isOther(file));
    const data = readdirSync(`static-data/${defaultData}`).flatMap((file) =>
      file.endsWith(".gz") ? [`static-data/${defaultData}/${file}`] : [],
    );
    const recorded = ["recorded", "claims", "samples", "baselines"].flatMap((name) =>
      site().filter((file) => file.startsWith(`static-data/${name}/`)),
    );
    expect(data.length).toBeGreaterThan(0);
    expect([...kept()].filter((file) => file.endsWith(".gz"))).toEqual(data);
    for (const file of [...program, ...data, ...recorded]) expect(kept(), file).toContain(file);
    expect([...kept()].filter(isOther)).toEqual([]);
  });

  it("is at most 4.5 MB", () => {
    const bytes = [...kept()].reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0);
    expect(bytes / kilobytes).toBeLessThanOrEqual(4500);
  });

  it("waits with a newer one until the reader loads it", () => {
    expect(text("sw.js")).toMatch(/"SKIP_WAITING"===\w+\.data\.type&&self\.skipWaiting/);
    const { scope, start_url, icons } = JSON.parse(text("manifest.webmanifest")) as {
      scope: string;
      start_url: string;
      icons: { src: string }[];
    };
    expect([scope, start_url]).toEqual(["./", "./"]);
    for (const { src } of icons) expect(site()).toContain(src);
  });
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

it("is worked on with the same catalogues: nothing waits for the files that they are made of", async () => {
  const server = await createServer({
    server: { middlewareMode: true, ws: false, watch: null },
    cacheDir: path.join(scratch, "cache"),
    optimizeDeps: { noDiscovery: true, include: [] },
    logLevel: "error",
  });
  try {
    const made = [
      { file: "techniques/entries", all: techniques },
      { file: "techniques/ideas", all: techniques },
      { file: "techniques/pseudocode", all: techniques },
      { file: "techniques/pretrainers", all: pretrainers.map((id) => ({ id })) },
      { file: "data-sets/entries", all: dataSets },
    ];
    for (const { file, all } of made) {
      const { code = "" } = (await server.transformRequest(`/src/${file}.ts`)) ?? {};
      for (const { id } of all) expect(code).toContain(`"${id}"`);
      expect(code).not.toMatch(/await|import/);
    }
  } finally {
    await server.close();
  }
});
