/** Fingerprints of code: another where other numbers could come out, the same where they could not. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { dataSets } from "../../../src/data-sets/catalogue";
import { kindNames } from "../../../src/kinds/catalogue";
import { techniques } from "../../../src/techniques/catalogue";
import { fingerprintsOf } from "../../../scripts/fingerprint.mjs";
import { scratch } from "../../help/programs";

/** A small program in the form of this one. */
const program: Record<string, string> = {
  "src/shape/technique.ts": "export const technique = <T>(t: T): T => t;",
  "src/shape/phased.ts": "export const phased = <T>(t: T): T => t;\nexport const phase = <P>(p: P): P => p;",
  "src/shape/data-set.ts": "export const dataSet = <D>(d: D): D => d;",
  "src/shape/params.ts": "export const slider = (spec: object) => ({ kind: 'slider', ...spec });",
  "src/shape/rate.ts": 'import { slider } from "./params";\nexport const rate = slider({ help: "How fast.", start: 1 });',
  "src/training/blocks/losses.ts": "export const loss = (x: number) => x * x;",
  "src/training/run.ts": `
    import { matMul } from "@tensorflow/tfjs-core";
    import { techniqueById } from "../techniques/catalogue";
    import { kindNamed } from "../kinds/catalogue";
    import { makeKind } from "./kinds";
    import { loss } from "./blocks/losses";
    import { startBackend } from "./backends/choose";
    export const makeRun = (id: string) => matMul(techniqueById(id).create(), makeKind(id), kindNamed(id).learningRate, loss(2));
    export const start = () => startBackend("auto");`,
  "src/training/backends/choose.ts": `
    import { registerGradients } from "./gradients";
    export const startBackend = (wanted: string) => (registerGradients(), wanted === "wasm" ? import("./wasm") : import("./webgpu"));`,
  "src/training/backends/gradients.ts": "export const registerGradients = () => 7;",
  "src/training/kinds.ts": "export const makeKind = (kind: string) => import(`../kinds/${kind}/training/index.ts`);",
  "src/shape/kind.ts": "export const kindOfData = <K>(k: K): K => k;",
  "src/kinds/catalogue.ts": 'import * as all from "./index";\nexport const kindNamed = (kind: string) => all[kind];',
  "src/kinds/index.ts": 'export { points } from "./points";\nexport { text } from "./text";',
  "src/kinds/points/index.ts":
    'import { kindOfData } from "../../shape/kind";\nexport const points = kindOfData({ id: "points", learningRate: 3, encoder: "dense" });',
  "src/kinds/points/training/index.ts":
    'import { loss } from "../../../training/blocks/losses";\nimport { piece } from "../../pieces/training/piece";\nexport const makeTools = () => loss(3) + piece;',
  "src/kinds/points/page/Picture.svelte": "<i>.</i>",
  "src/kinds/text/index.ts":
    'import { kindOfData } from "../../shape/kind";\nexport const text = kindOfData({ id: "text", learningRate: 1 });',
  "src/kinds/text/training/index.ts": "export const makeTools = () => 5;",
  "src/kinds/pieces/training/piece.ts": "export const piece = 8;",
  "src/training/backends/wasm/index.ts": "export const add = (a: number, b: number) => a + b;",
  "src/training/backends/webgpu/index.ts": "export const add = (a: number, b: number) => a + b;",
  "src/techniques/catalogue.ts": 'import * as all from "./index";\nexport const techniqueById = (id: string) => all[id];',
  "src/techniques/index.ts": 'export { near } from "./near";\nexport { far } from "./far";',
  "src/techniques/near.ts": `
    import { rate } from "../shape/rate";
    import { technique } from "../shape/technique";
    /** How near. */
    const reach = 2;
    export const near = technique({
      id: "near",
      lesson: { idea: "Near is good." },
      params: { rate },
      views: { strong: 1 },
      create: () => reach * 3, // a product
    });`,
  "src/techniques/far.ts": 'import { technique } from "../shape/technique";\nexport const far = technique({ id: "far", create: () => 9 });',
  "src/techniques/both.ts": `
    import { slider } from "../shape/params";
    import { phase, phased } from "../shape/phased";
    export const both = phased({
      id: "both",
      lesson: { idea: "First one, then the other." },
      phases: [
        phase({ labels: "unseen", params: { share: slider({ help: "How long.", start: 0.5 }) }, create: () => 11 }),
        phase({ labels: "seen", diagnostics: { change: { help: "What changes." } }, create: () => 12 }),
      ],
    });`,
  "src/techniques/pieces/shared.ts": `
    import { slider } from "../../shape/params";
    import { phase } from "../../shape/phased";
    export const first = (share: number) => phase({ labels: "unseen", params: { share: slider({ help: "How long.", start: share }) }, create: () => 14 });`,
  "src/techniques/apart.ts": `
    import { slider } from "../shape/params";
    import { phased } from "../shape/phased";
    import { first } from "./pieces/shared";
    const params = { width: slider({ help: "How wide.", start: 2 }) };
    export const apart = phased({ id: "apart", params, phases: [first(0.5)], create: () => 15 });`,
  "src/data-sets/dots.ts":
    'import { dataSet } from "../shape/data-set";\nexport const dots = dataSet({ id: "dots", name: "Dots", files: [{ sha256: "aa" }], make: () => 1 });',
  "node_modules/@tensorflow/tfjs-core/package.json": '{ "version": "4.22.0" }',
};

const { at, remove } = scratch();
afterAll(remove);
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(at(file)), { recursive: true });
  writeFileSync(at(file), text);
};
beforeEach(() => {
  for (const [file, text] of Object.entries(program)) write(file, text);
});

/** Which fingerprints are others once a text stands in a file instead of another. */
async function changedBy(file: string, from: string, to: string): Promise<string[]> {
  const before = flat(await fingerprintsOf(at("")));
  const text = readFileSync(at(file), "utf8");
  expect(text).toContain(from);
  write(file, text.replace(from, to));
  const after = flat(await fingerprintsOf(at("")));
  return Object.keys(after).filter((name) => after[name] !== before[name]);
}
const flat = ({ training, kinds, techniques, dataSets }: Awaited<ReturnType<typeof fingerprintsOf>>): Record<string, string> => ({
  training,
  ...kinds,
  ...techniques,
  ...dataSets,
});

describe("a fingerprint", () => {
  it("is another where the formula of that technique is, and no other's", async () => {
    expect(await changedBy("src/techniques/near.ts", "reach * 3", "reach * 4")).toEqual(["near"]);
  });

  it("is another where what the technique draws on is", async () => {
    expect(await changedBy("src/techniques/near.ts", "reach = 2", "reach = 3")).toEqual(["near"]);
    expect(await changedBy("src/techniques/near.ts", "strong: 1", "strong: 2")).toEqual(["near"]);
  });

  it("of what all share is another where training is, or its engine", async () => {
    expect(await changedBy("src/training/blocks/losses.ts", "x * x", "x + x")).toEqual(["training", "points"]);
    expect(await changedBy("src/training/backends/wasm/index.ts", "a + b", "a - b")).toEqual(["training"]);
    expect(await changedBy("src/training/backends/gradients.ts", "7", "8")).toEqual(["training"]);
    expect(await changedBy("node_modules/@tensorflow/tfjs-core/package.json", "4.22.0", "4.23.0")).toEqual(["training"]);
  });

  it("is another where that kind of data is, and no other's", async () => {
    expect(await changedBy("src/kinds/text/training/index.ts", "5", "6")).toEqual(["text"]);
    expect(await changedBy("src/kinds/text/index.ts", "learningRate: 1", "learningRate: 2")).toEqual(["text"]);
    expect(await changedBy("src/kinds/pieces/training/piece.ts", "8", "9")).toEqual(["points"]);
  });

  it("is not changed by another kind, nor by what a kind has for the page", async () => {
    write("src/kinds/sound/index.ts", 'import { kindOfData } from "../../shape/kind";\nexport const sound = kindOfData({ id: "sound" });');
    write("src/kinds/sound/training/index.ts", "export const makeTools = () => 6;");
    expect(await changedBy("src/kinds/index.ts", "export { text }", 'export { sound } from "./sound";\nexport { text }')).toEqual([]);
    expect(Object.keys((await fingerprintsOf(at(""))).kinds).sort()).toEqual(["points", "sound", "text"]);
    expect(await changedBy("src/kinds/points/page/Picture.svelte", ".", "o")).toEqual([]);
    expect(await changedBy("src/kinds/points/index.ts", '"dense"', '"convnet"')).toEqual([]);
  });

  it("is another where the packed data are", async () => {
    expect(await changedBy("src/data-sets/dots.ts", '"aa"', '"bb"')).toEqual(["dots"]);
  });

  it("is not changed by comments, form, names of variables or words for the page", async () => {
    const near = "src/techniques/near.ts";
    expect(await changedBy(near, "How near.", "How near it is.")).toEqual([]);
    expect(await changedBy(near, "create: () => reach * 3, // a product", "create: () =>\n  (reach * 3),")).toEqual([]);
    expect(await changedBy(near, "Near is good.", "Near is better.")).toEqual([]);
    expect(await changedBy("src/data-sets/dots.ts", '"Dots"', '"Some dots"')).toEqual([]);
    expect(await changedBy("src/data-sets/dots.ts", 'name: "Some dots"', 'card: { hard: "Nothing." }')).toEqual([]);
    expect(await changedBy("src/data-sets/dots.ts", 'card: { hard: "Nothing." }', "packedCount: 3")).toEqual([]);
    expect(await changedBy("src/training/blocks/losses.ts", "(x: number) => x * x", "(y: number) => y * y")).toEqual([]);
  });

  it("of a technique of phases is another where one of them computes something else, and not where they say something else", async () => {
    const both = "src/techniques/both.ts";
    expect(await changedBy(both, "=> 12", "=> 13")).toEqual(["both"]);
    expect(await changedBy(both, '"unseen"', '"seen"')).toEqual(["both"]);
    expect(await changedBy(both, "First one", "One first")).toEqual([]);
    expect(await changedBy(both, "start: 0.5", "start: 0.9")).toEqual([]);
    expect(await changedBy(both, "What changes.", "What still changes.")).toEqual([]);
  });

  it("is not changed by words of settings that are declared by themselves, or in a piece that techniques share", async () => {
    const [apart, shared] = ["src/techniques/apart.ts", "src/techniques/pieces/shared.ts"];
    expect(await changedBy(apart, "How wide.", "How broad.")).toEqual([]);
    expect(await changedBy(shared, "How long.", "How much.")).toEqual([]);
    expect(await changedBy(apart, "=> 15", "=> 16")).toEqual(["apart"]);
    expect(await changedBy(shared, "=> 14", "=> 17")).toEqual(["apart"]);
  });

  it("is not changed by where a setting starts: a run is given its value", async () => {
    expect(await changedBy("src/shape/rate.ts", "start: 1", "start: 2")).toEqual([]);
    expect(await changedBy("src/techniques/near.ts", "params: { rate }", "params: {}")).toEqual([]);
  });

  it("is not changed by a new technique, nor by a backend that did not compute or how one is chosen", async () => {
    write("src/techniques/new.ts", 'import { technique } from "../shape/technique";\nexport const newest = technique({ id: "new" });');
    expect(await changedBy("src/techniques/index.ts", "export { far }", 'export { newest } from "./new";\nexport { far }')).toEqual([]);
    expect(await changedBy("src/training/backends/webgpu/index.ts", "a + b", "b + a")).toEqual([]);
    expect(await changedBy("src/training/backends/choose.ts", '"wasm"', '"cpu"')).toEqual([]);
  });

  it("is there for every kind, technique and data set, by its id", async () => {
    const { kinds, techniques: ofTechniques, dataSets: ofDataSets } = await fingerprintsOf(path.resolve("."));
    expect(new Set(Object.keys(kinds))).toEqual(new Set(kindNames));
    expect(new Set(Object.values(kinds)).size).toBe(kindNames.length);
    expect(new Set(Object.keys(ofTechniques))).toEqual(new Set(techniques.map(({ id }) => id)));
    expect(new Set(Object.keys(ofDataSets))).toEqual(new Set(dataSets.map(({ id }) => id)));
    expect(new Set([...Object.values(ofTechniques), ...Object.values(ofDataSets)]).size).toBe(techniques.length + dataSets.length);
  });
});
