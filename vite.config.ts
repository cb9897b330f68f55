/** How the page is served while it is worked on, and built: a static site that works below any path of any host. */
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { VitePWA } from "vite-plugin-pwa";
import { build as bundle, defineConfig, type Plugin, type Rolldown } from "vite";
import { slimTensorFlow } from "./src/training/backends/slim.ts";
import { hashOfSources } from "./scripts/sources.mjs";

const { version } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8")) as { version: string };
/** Pages of two builds are told apart, however alike their versions. */
const build = hashOfSources(import.meta.dirname, /\.(ts|svelte|css)$/);

/** Nothing but this site's own files; the WebAssembly of the engine is the only thing compiled at run time. */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob: data:",
  "media-src blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Only in what is built: the development server injects scripts and styles of its own. */
const contentSecurityPolicy = (): Plugin => ({
  name: "content-security-policy",
  apply: "build",
  transformIndexHtml: (html) =>
    html.replace(/<meta charset=[^>]*>/, (charset) => `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`),
});

interface SyntaxNode {
  type: string;
  start: number;
  end: number;
  [child: string]: unknown;
}
/** All functions and lists under these names in the objects of a syntax tree, but none inside another. */
function findParts(node: unknown, names: readonly string[]): { start: number; end: number; name: string }[] {
  if (typeof node !== "object" || node === null) return [];
  if (Array.isArray(node)) return node.flatMap((child) => findParts(child, names));
  const { type, key, value, start, end } = node as SyntaxNode;
  const { name = "" } = (key ?? {}) as { name?: string };
  const isPart = /^((Arrow)?Function|Array)Expression$/.test((value as SyntaxNode | undefined)?.type ?? "");
  if (type === "Property" && isPart && names.includes(name)) return [{ start, end, name }];
  return Object.values(node).flatMap((child) => findParts(child, names));
}

/** Where nothing but what has been cut out uses what is imported. A name that is a key of an object, too, counts as used. */
function findIdleImports(program: { body: unknown[] }, cut: readonly { start: number; end: number }[]): { start: number; end: number }[] {
  const nodes = program.body as SyntaxNode[];
  const used = new Set<unknown>();
  const note = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { type, name, start, end } = node as SyntaxNode;
    if (type === "ImportDeclaration" || cut.some((part) => part.start <= start && end <= part.end)) return;
    if (type === "Identifier") used.add(name);
    Object.values(node).forEach(note);
  };
  nodes.forEach(note);
  const imports = nodes.filter(({ type, specifiers }) => type === "ImportDeclaration" && (specifiers as unknown[]).length > 0);
  return imports.filter(({ specifiers }) => (specifiers as { local: SyntaxNode }[]).every(({ local }) => !used.has(local.name)));
}

/**
 * The page needs what a technique or data set declares, not what it computes: that is left to the worker, which is built with
 * plugins of its own. So `create` and `make`, and all that only they use, do not travel with the page; nor does what a kind of data is
 * `without`, which has gone into the catalogue of techniques. The `pseudocode` of lessons comes by itself when one is opened, and the worker
 * reads none.
 */
const leaveOut = (names: readonly string[]): Plugin => ({
  name: "leave-out",
  apply: "build",
  transform(code, id) {
    if (!/\/src\/(techniques|data-sets|kinds)\/(pieces\/)?[\w-]+(\/index)?\.ts$/.test(id)) return null;
    const program = this.parse(code);
    const parts = findParts(program, names);
    const cuts = [
      ...findIdleImports(program, parts).map((part) => ({ ...part, left: "" })),
      ...parts.map(({ name, ...part }) => ({ ...part, left: `${name}: undefined` })),
    ];
    return {
      code: cuts.toReversed().reduce((text, { start, end, left }) => `${text.slice(0, start)}${left}${text.slice(end)}`, code),
      map: null,
    };
  },
});

/** What a module of the page exports, run here; and all the files that it is made of. */
async function evaluated<T extends object>(module: string): Promise<{ made: T; files: string[] }> {
  const { output } = (await bundle({
    configFile: false,
    publicDir: false,
    logLevel: "error",
    ssr: { noExternal: true },
    build: { ssr: module, write: false, rolldownOptions: { output: { codeSplitting: false } } },
  })) as Rolldown.RolldownOutput;
  const [{ code, moduleIds }] = output;
  return { made: (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as T, files: moduleIds.filter(existsSync) };
}

/**
 * What is known of every technique and data set at first is worked out here: the page gets what comes out, not the files it is made of. So does
 * its worker, which would not hear what it is sent while it waits for them.
 */
const catalogues = (): Plugin => ({
  name: "catalogues",
  async load(id) {
    if (!/\/src\/(techniques|data-sets)\/(entries|ideas|pseudocode|pretrainers)\.ts$/.test(id)) return null;
    const { made, files } = await evaluated(id);
    for (const file of files) this.addWatchFile(file);
    return Object.entries(made)
      .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
      .join("\n");
  },
});

/** The page, and what the first visit chooses, are asked for with the script that begins it, not after it, and so is what they share with others. */
const firstVisit = (): Plugin => ({
  name: "first-visit",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    async handler(_html, { bundle = {} }) {
      const { made } = await evaluated<{ chosenIn(link: string): string[] }>(path.resolve("src/link/load.ts"));
      const chosen = new Set(made.chosenIn(""));
      const chunks = Object.values(bundle).filter((one) => one.type === "chunk");
      const files = chunks.filter((one) => isPage(one) || (folderOf(one.facadeModuleId) !== "" && chosen.has(one.name)));
      const asked = chunks.filter(({ isEntry }) => isEntry).flatMap(({ fileName, imports }) => [fileName, ...imports]);
      const early = new Set(files.flatMap(({ fileName, imports }) => [fileName, ...imports].filter((file) => !asked.includes(file))));
      const attrsOf = (file: string) => ({ rel: "modulepreload", crossorigin: true, href: `./${file}` });
      const styles = files.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
      return [
        ...styles.map((file) => ({
          tag: "link",
          injectTo: "head" as const,
          attrs: { rel: "stylesheet", crossorigin: true, href: `./${file}` },
        })),
        ...[...early].map((file) => ({ tag: "link", injectTo: "head" as const, attrs: attrsOf(file) })),
      ];
    },
  },
});

/**
 * The packed data, samples, recorded curves, what was tried for them and what claims were put to the test with, of static-data/, without the scripts that made them. They travel as the plain files they
 * are: a Content-Encoding would have the browser unpack them, and their size and checksum would no longer be what was declared.
 */
function staticData(): Plugin {
  const folder = path.resolve("static-data");
  const travels = (file: string) =>
    file.endsWith(".gz") || file.includes("/LICENSE") || /^(recorded|claims|tuned|samples|baselines)\/[^/]+\.json$/.test(file);
  return {
    name: "static-data",
    configureServer({ middlewares }) {
      middlewares.use("/static-data", (request, response, next) => {
        const file = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname.slice(1));
        const whole = path.resolve(folder, file);
        if (!whole.startsWith(folder + path.sep) || !travels(file) || !existsSync(whole)) return next();
        response.setHeader("Content-Type", file.endsWith(".json") ? "application/json" : "application/gzip");
        response.setHeader("Content-Length", statSync(whole).size);
        createReadStream(whole).pipe(response);
      });
    },
    generateBundle() {
      if (!existsSync(folder)) return;
      const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/"));
      for (const file of files.filter(travels))
        this.emitFile({ type: "asset", fileName: `static-data/${file}`, source: readFileSync(path.join(folder, file)) });
    },
  };
}

/**
 * The site works without a connection from the second visit on: a service worker keeps the program, the data that a first visit shows, and what was
 * recorded; other data when they are looked at. A newer site waits until the reader loads it, and until then nothing of the old one goes.
 */
const offline = () =>
  VitePWA({
    injectRegister: false,
    registerType: "prompt",
    manifest: {
      ...{ name: "Labelscape", short_name: "Labelscape", start_url: "./", scope: "./", display: "standalone" },
      description: "Self-supervised and semi-supervised learning, trained for real in your browser.",
      ...{ background_color: "#fcfbf8", theme_color: "#fcfbf8" },
      icons: [{ src: "icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" }],
    },
    workbox: {
      globPatterns: [
        "**/*.{html,js,css,wasm,woff2,svg}",
        "static-data/{recorded,claims,samples,baselines}/*.json",
        "static-data/digits/*.gz",
      ],
      globIgnores: ["assets/languages/**"],
      maximumFileSizeToCacheInBytes: 4e6,
      clientsClaim: true,
      inlineWorkboxRuntime: true,
      sourcemap: false,
      runtimeCaching: [
        // The page asks for the one that it speaks once more when it is kept.
        { urlPattern: /\/assets\/languages\/[^/]+\.js$/, handler: "CacheFirst", options: { cacheName: "languages" } },
        {
          urlPattern: ({ url, sameOrigin }) => sameOrigin && /\/static-data\/.+\.(gz|json)$/.test(url.pathname),
          handler: "NetworkFirst",
          options: { cacheName: "data" },
        },
      ],
    },
  });

/** The packages that page and worker are made of: their folders. The worker is built first. */
const parts = new Set<string>();
const noteParts = (): Plugin => ({
  name: "note-parts",
  apply: "build",
  generateBundle(_options, bundle) {
    // The service worker is not made here.
    for (const name of ["core", "precaching", "routing", "strategies"]) parts.add(path.resolve("node_modules", `workbox-${name}`));
    const modules = Object.values(bundle).flatMap((one) => (one.type === "chunk" ? one.moduleIds : one.originalFileNames));
    for (const id of modules) {
      const [folder] = /^.*\/node_modules\/(@[^/]+\/)?[^/]+/.exec(id.replaceAll("\\", "/").replace("\0", "")) ?? [];
      if (folder) parts.add(folder);
    }
  },
});

/** Whoever puts the site on a host passes on all that is in it, so it carries its own licence and those of its parts. */
const licences = (): Plugin => ({
  name: "licences",
  apply: "build",
  generateBundle: {
    order: "post",
    handler() {
      for (const name of ["LICENSE", "NOTICE"]) this.emitFile({ type: "asset", fileName: `${name}.txt`, source: readFileSync(name) });
      this.emitFile({
        type: "asset",
        fileName: "licences/packages.txt",
        source: [...parts]
          .map(licenceOf)
          .sort()
          .join(`\n${"─".repeat(72)}\n\n`),
      });
    },
  },
});

/** Licences that packages name without carrying them. */
const named: Record<string, string> = { "Apache-2.0": "Apache-2.0.txt, beside this file, has the text of the licence.\n" };

/** @throws where a package has a licence whose text is not known: it has to be added before the site may carry it */
function licenceOf(folder: string): string {
  const { name, version, license, author } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as Record<string, string>;
  const texts = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  const text = texts.map((file) => readFileSync(path.join(folder, file), "utf8")).join("\n") || named[license ?? ""];
  if (!text) throw new Error(`${name} is under “${license}”, and carries no text of it: put it into public/licences.`);
  return `${name} ${version} (${license}${author ? `, ${typeof author === "string" ? author : (author as { name: string }).name}` : ""})\n\n${text}`;
}

/** Of a technique, a data set or a language that the page has by itself: the folder below assets/, as that below src/. */
const folderOf = (module: string | null): string =>
  /\/src\/(?:((?:techniques|data-sets)\/)[\w-]+|(languages\/)\w+\/index)\.ts$/
    .exec(module ?? "")
    ?.slice(1)
    .join("") ?? "";
/** Main.ts begins with the language, and has the page come after it. */
const isPage = ({ moduleIds }: { moduleIds: string[] }): boolean => moduleIds.includes(path.resolve("src/begin.ts"));
/** What comes before the page; what it shares with the other languages, which come before it too; and all else that comes with it: a file each. */
const ofPage = { index: new Set<string>(), spoken: new Set<string>(), page: new Set<string>() };
const notePage = (): Plugin => ({
  name: "note-page",
  apply: "build",
  buildEnd() {
    const withImports = (module: string, seen = new Set<string>()): Set<string> => {
      if (seen.has(module)) return seen;
      seen.add(module);
      for (const other of this.getModuleInfo(module)?.importedIds ?? []) withImports(other, seen);
      return seen;
    };
    const [first, page] = ["main", "begin"].map((name) => withImports(path.resolve(`src/${name}.ts`)));
    const spoken = new Set([...this.getModuleIds()].filter(isLanguage).flatMap((module) => [...withImports(module)]));
    for (const module of first!) ofPage.index.add(module);
    for (const module of page!) if (!first!.has(module)) ofPage[spoken.has(module) ? "spoken" : "page"].add(module);
  },
});
const isLanguage = (module: string): boolean => /\/src\/languages\/\w+\/index\.ts$/.test(module);
const isDeclaration = (file: string): boolean => /\/(techniques|data-sets)\//.test(file);

export default defineConfig({
  base: "./",
  plugins: [
    svelte(),
    catalogues(),
    leaveOut(["create", "make", "without", "pseudocode"]),
    firstVisit(),
    contentSecurityPolicy(),
    staticData(),
    offline(),
    noteParts(),
    notePage(),
    licences(),
  ],
  define: { __VERSION__: JSON.stringify(version), __BUILD__: JSON.stringify(build) },
  // The worker's own dependencies are found at the start, not when it first runs: that would load the page again.
  optimizeDeps: { entries: ["index.html", "src/training/worker.ts", "src/data-sets/own/reader.ts"] },
  worker: {
    format: "es",
    plugins: () => [catalogues(), leaveOut(["pseudocode"]), slimTensorFlow(), noteParts()],
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: "engine", test: /src\/training\/serve\.ts$/ }] } } },
  },
  build: {
    target: "es2023",
    // A technique needs nothing that is not there already: its line in the catalogue is short.
    modulePreload: { polyfill: false, resolveDependencies: (file, needed) => (isDeclaration(file) ? [] : needed) },
    rolldownOptions: {
      // d3 does not say of itself that what is not used may be left out.
      treeshake: { moduleSideEffects: [{ test: /node_modules\/d3/, sideEffects: false }] },
      output: {
        chunkFileNames: ({ facadeModuleId }) => `assets/${folderOf(facadeModuleId)}[name]-[hash].js`,
        codeSplitting: {
          groups: [
            { name: "declaring", test: /src\/shape\/(technique|data-set|params|rate|brought)\.ts$/, priority: 9 },
            ...Object.entries(ofPage).map(([name, modules], at) => ({
              name,
              test: (module: string) => modules.has(module),
              priority: 3 - at,
            })),
          ],
        },
      },
    },
  },
});
