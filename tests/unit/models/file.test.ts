/** A model in a file: whatever does not fit together in it is found before anything is computed. */
import { describe, expect, it } from "vitest";
import { fileOf, readModel } from "../../../src/models/file";
import { writeTensors, type TensorFile } from "../../../src/models/safetensors";
import { modelSentences } from "../../../src/sentences/model";
import { isFault, type Model, type ModelFault } from "../../../src/shape/model";

const model: Model = {
  about: {
    ...{ technique: "labels-only", encoder: "dense", step: 3, labelled: 4, link: "v=2&data=blobs", version: "0.1.0" },
    ...{ kind: "points", shape: [2], classes: ["a", "b"], judgedOn: "0123456789abcdef" },
  },
  operations: [
    { kernel: "AffineLayer", inputs: { x: "inputs", weight: "w", bias: "b" }, attributes: { activation: "relu" }, outputs: ["h"] },
    { kernel: "Reshape", inputs: { x: "h" }, attributes: { shape: [{ perExample: 1 }, 2] }, outputs: ["p"] },
  ],
  values: {
    inputs: { shape: [{ perExample: 1 }, 2], dtype: "float32" },
    ...{ w: { shape: [2, 2], dtype: "float32" }, b: { shape: [2], dtype: "float32" } },
    ...{ h: { shape: [{ perExample: 1 }, 2], dtype: "float32" }, p: { shape: [{ perExample: 1 }, 2], dtype: "float32" } },
  },
  constants: new Map([
    ["w", Float32Array.of(1, 2, 3, 4)],
    ["b", Float32Array.of(5, 6)],
  ]),
  outputs: { probabilities: "p", features: "h" },
};

it("is read back as it was", () => expect(readModel(fileOf(model))).toEqual(model));

const texts = { format: "labelscape model 1", about: JSON.stringify(model.about), graph: JSON.stringify(model) };
const withTexts = (changed: Record<string, string>, tensors: TensorFile["tensors"] = new Map()) =>
  readModel(writeTensors({ tensors, texts: changed }));
const { operations, outputs } = model;
const [layer, shaped] = operations as [Model["operations"][number], Model["operations"][number]];
const changed = (change: Partial<Model>) => readModel(fileOf({ ...model, ...change }));

describe("a file is refused", () => {
  it.each([
    ["of tensors alone", withTexts({}), { fault: "no model" }],
    ["of another program's model", withTexts({ format: "pt" }), { fault: "no model" }],
    ["of a later form", withTexts({ ...texts, format: "labelscape model 2" }), { fault: "other program", format: "labelscape model 2" }],
    ["with no JSON", withTexts({ ...texts, about: "{" }), { fault: "damaged", where: "about" }],
    ["that says too little of itself", withTexts({ ...texts, about: '{"technique":"x"}' }), { fault: "damaged", where: "about" }],
    ["that says too little of what it computes", withTexts({ ...texts, graph: '{"operations":[{}]}' }), { fault: "damaged", where: "graph" }],
    ["without its numbers", withTexts(texts), { fault: "damaged", where: "w" }],
    ["with a kernel that none of its own has", changed({ operations: [{ ...layer, kernel: "toString" }, shaped] }), { fault: "other program", format: "toString" }],
    ["that reads what is made later", changed({ operations: [shaped, layer] }), { fault: "damaged", where: "h" }],
    ["whose numbers have another shape", withTexts(texts, new Map([["w", { shape: [4], numbers: Float32Array.of(1, 2, 3, 4) }]])), { fault: "damaged", where: "w" }],
    ["whose inputs are others than it says", changed({ about: { ...model.about, shape: [3] } }), { fault: "damaged", where: "inputs" }],
    ["with more classes than answers", changed({ about: { ...model.about, classes: ["a", "b", "c"] } }), { fault: "damaged", where: "p" }],
    ["whose answer nobody makes", changed({ outputs: { ...outputs, features: "constructor" } }), { fault: "damaged", where: "constructor" }],
  ] as const)("%s", (_, found, fault) => expect(found).toEqual(fault)); // prettier-ignore
});

it("every fault is one sentence or two that say what to do, in the words of what was found", () => {
  const faults: ModelFault[] = [
    { fault: "no model" },
    { fault: "cut", found: 1234, expected: 5678 },
    { fault: "damaged", where: "2.AffineLayer.weight" },
    { fault: "other program", format: "labelscape model 2" },
    { fault: "other kind", of: "table", wanted: "points" },
    { fault: "other shape", of: [28, 28, 1], wanted: [32, 32, 3] },
    { fault: "other classes", of: "cat", wanted: "dog" },
    { fault: "other columns", of: "age", wanted: "height" },
    { fault: "other words", of: "sea", wanted: "sky" },
  ];
  for (const fault of faults) {
    const said = modelSentences.fault(fault);
    expect(said).toMatch(/^\p{Ll}[^\n]+\. [A-Z][^.]+\.$|^\p{Ll}[^\n]+\. [A-Z][^\n]+\.safetensors\.$/u);
    for (const part of Object.values(fault).slice(1))
      expect(said).toContain(typeof part === "number" ? part.toLocaleString("en") : [part].flat().join(" × "));
  }
  expect(isFault(faults[0]!)).toBe(true);
});
