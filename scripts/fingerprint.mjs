// Fingerprints of the code that decides the numbers of a run: they stay the same as long as training it again would change nothing.
// A fingerprint is the hash of a minified bundle, so comments, formatting and what nobody calls do not count; nor do words for the page.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** What a technique, a data set or a kind of data declares for the page and for its controls. A run is given the values of its settings. */
const forThePage = new Set([
  ...["name", "plural", "year", "paradigm", "family", "lesson", "card", "source", "params", "diagnostics", "packedCount"],
  ...["refused", "untuned"],
  ...["heard", "clips"],
  "leastBatch",
  ...["encoders", "encoder", "halves", "laidOut", "drawnAs", "inWords", "without"],
]);

/** What is recorded was trained on WebAssembly: the files of the other backends do not touch it, nor does what looks for hardware and chooses. */
const otherBackends = /\/src\/training\/backends\/((webgpu|webgl|cpu)\/index|look|choose)\.ts$/;

/** Training, and what that would choose. */
const trainingFiles = ["run.ts", "backends/wasm/index.ts", "backends/gradients.ts"];

/** Make what is only for the page, wherever they stand. */
const controls = ["choice", "slider", "toggle", "drawing", "file", "rate", "asInLinks"];

/** What a kind of data declares, and what the worker has of it. */
const partsOfKind = ["index.ts", path.join("training", "index.ts")];

/**
 * One fingerprint of what all runs share, and one for each technique, data set and kind of data by the name of its file or folder, which is its id.
 * @param root the folder of this project
 */
export async function fingerprintsOf(root) {
  const each = async (folder, names, filesOf) => {
    const named = names.map(async (name) => [
      name,
      await fingerprintOf(
        root,
        filesOf(name).map((file) => path.join("src", folder, file)),
      ),
    ]);
    return Object.fromEntries(await Promise.all(named));
  };
  const ofFiles = (folder) =>
    each(folder, namesIn(root, folder, /^(?!(?:index|entries|ideas|pseudocode|pretrainers|catalogue)\.ts$)([\w-]+)\.ts$/), (name) => [
      `${name}.ts`,
    ]);
  const kinds = namesIn(root, "kinds", /^([\w-]+)$/).filter((kind) => isFile(root, "kinds", kind, "index.ts"));
  return {
    training: await fingerprintOf(
      root,
      trainingFiles.map((file) => path.join("src", "training", file)),
    ),
    kinds: await each("kinds", kinds, (kind) => partsOfKind.map((part) => path.join(kind, part))),
    techniques: await ofFiles("techniques"),
    dataSets: await ofFiles("data-sets"),
  };
}

/** The name of a file, or of the folder whose index it is. */
const nameOf = (file) => path.basename(file.replace(/[\\/]index\.ts$/, ".ts"));

const namesIn = (root, folder, form) => readdirSync(path.join(root, "src", folder)).flatMap((name) => form.exec(name)?.[1] ?? []);

const isFile = (root, ...names) => existsSync(path.join(root, "src", ...names));

/** Of files and of all that they import, and of the versions of the packages among them. */
async function fingerprintOf(root, files) {
  const { build } = await import("vite");
  const packages = new Set();
  const { output } = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    plugins: [leaveOut(packages)],
    build: {
      ssr: true,
      write: false,
      target: "node20",
      minify: true,
      rolldownOptions: {
        input: Object.fromEntries(files.map((file) => [file.replaceAll("\\", "/"), path.join(root, file)])),
        output: {
          entryFileNames: "[name].js",
          chunkFileNames: ({ facadeModuleId, name }) => (facadeModuleId ? nameOf(facadeModuleId).replace(/ts$/, "js") : `${name}.js`),
        },
        // A control that several techniques share is made where it is declared.
        treeshake: { moduleSideEffects: [{ test: /\/src\/shape\//, sideEffects: false }], manualPureFunctions: controls },
      },
    },
  });
  const hash = createHash("sha256");
  const chunks = output.filter(({ type }) => type === "chunk").toSorted((a, b) => (a.fileName < b.fileName ? -1 : 1));
  for (const { fileName, code } of chunks) hash.update(`${fileName}\n${code}\n`);
  for (const name of [...packages].sort()) hash.update(`${name}@${installedVersion(root, name)}\n`);
  return hash.digest("hex").slice(0, 16);
}

/** Packages count by their version, techniques, data sets and kinds by fingerprints of their own, other backends not at all. */
const leaveOut = (packages) => ({
  name: "leave-out",
  enforce: "pre",
  async resolveId(source, importer, options) {
    if (!importer) return null;
    if (source.startsWith("node:")) return { id: source, external: true };
    if (!/^[./]/.test(source)) {
      packages.add(/^(@[^/]+\/)?[^/]+/.exec(source)[0]);
      return { id: source, external: true };
    }
    const found = await this.resolve(source, importer, { ...options, skipSelf: true });
    const id = found?.id.replaceAll("\\", "/") ?? "";
    if (/\/src\/(techniques|data-sets|kinds)\/catalogue\.ts$/.test(id)) return { id: path.basename(path.dirname(id)), external: true };
    if (/\/src\/training\/kinds\.ts$/.test(id)) return { id: "the tools of kinds", external: true };
    if (otherBackends.test(id)) return { id: nameOf(id), external: true };
    return found;
  },
  transform: {
    order: "post",
    handler(code, id) {
      if (!/\/src\/((techniques|data-sets)\/(pieces\/)?[\w-]+|kinds\/[\w-]+\/index)\.ts$/.test(id.replaceAll("\\", "/"))) return null;
      const said = declaredForThePage(this.parse(code));
      const without = said.toReversed().reduce((text, { start, end }) => text.slice(0, start) + text.slice(end).replace(/^\s*,/, ""), code);
      return { code: without, map: null };
    },
  },
});

/** Functions that are given what is declared. */
const declaring = ["technique", "phased", "phase", "dataSet", "kindOfData"];

/** What is for the page of the objects that are given to these functions, of phases inside a technique too; in the order of the text. */
function declaredForThePage(node) {
  if (typeof node !== "object" || node === null) return [];
  if (Array.isArray(node)) return node.flatMap(declaredForThePage);
  const { type, callee, arguments: given } = node;
  if (type !== "CallExpression" || !declaring.includes(callee.name)) return Object.values(node).flatMap(declaredForThePage);
  return given
    .flatMap(({ properties = [] }) => properties)
    .flatMap((one) => (one.type === "Property" && forThePage.has(one.key.name) ? [one] : declaredForThePage(one)));
}

function installedVersion(root, name) {
  return JSON.parse(readFileSync(path.join(root, "node_modules", name, "package.json"), "utf8")).version;
}
