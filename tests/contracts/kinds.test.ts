/** What every kind of data keeps to: it is a folder and a line, and nothing else knows its name. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { exampleOf, kindNamed, kindNames } from "../../src/kinds/catalogue";
import type { Kind } from "../../src/shape/kind";
import { sizeOf } from "../../src/shape/data-set";
import { seeded } from "../../src/shape/random";
import { kindsForTests } from "../help/small-data";

const folders = readdirSync("src/kinds", { withFileTypes: true }).filter((one) => one.isDirectory());

it("every folder but the pieces that kinds share is a kind, and every kind is a folder", () => {
  const names = folders.map(({ name }) => name).filter((name) => name !== "pieces");
  expect(new Set(kindNames)).toEqual(new Set(names));
});

describe.each(kindNames)("%s", (kind) => {
  const { id, encoders, encoder, halves, learningRate, mostDrawn, inWords } = kindNamed(kind);
  const { smallData, isAllowed, faultOf } = kindsForTests[kind];

  it("is the folder of its name, with a part for the worker, one for the page, and one for tests", () => {
    expect(id).toBe(kind);
    for (const file of ["index.ts", "training/index.ts", "page/Picture.svelte", "for-tests.ts"])
      expect(existsSync(`src/kinds/${kind}/${file}`), file).toBe(true);
  });

  it("begins with an encoder that it offers, and says the rest", () => {
    expect(encoders).toContain(encoder);
    expect(new Set(encoders).size).toBe(encoders.length);
    expect(new Set(halves.map((half) => half.trim())).size).toBe(2);
    expect(halves.every((half) => half.length > 1)).toBe(true);
    expect(learningRate).toBeGreaterThan(0);
    expect(mostDrawn).toBeGreaterThan(0);
  });

  it("says in words what an example is, and what is computed of where no features are learned, for the middle of a sentence", () => {
    const said = exampleOf(smallData);
    expect(said).toMatch(/^(\p{Ll}|\d)[^.!?]{10,}$/u);
    expect(said).not.toMatch(/undefined|NaN|[{}]/);
    expect(inWords.plain).toMatch(/^\p{Ll}[^.!?]{8,}$/u);
  });

  it("has small data that keep to what its data keep to, and that are made of the same bytes with the same seed", () => {
    expect(smallData.kind).toBe(kind);
    const make = (seed: number) => smallData.make({}, seeded(seed), []);
    const examples = make(1);
    const size = sizeOf(smallData.shape);
    expect(examples.inputs.length).toBe(size * examples.labels.length);
    expect(examples.inputs).toBeInstanceOf(kindNamed(kind).dtype === "int32" ? Int32Array : Float32Array);
    expect(examples.inputs.findIndex((value, i) => !isAllowed(value, i % size, smallData, examples))).toBe(-1);
    expect(faultOf(smallData, examples)).toBeUndefined();
    expect(new Set(examples.labels).size).toBe(smallData.classes.length);
    expect(make(1)).toEqual(examples);
    expect(make(2).inputs).not.toEqual(examples.inputs);
  });
});

/** Strings of a script that are the name of a kind, but for what a data set says to be of. */
function namesIn(script: string, file: string): string[] {
  const found: string[] = [];
  const isOwnKind = ({ parent }: ts.Node) =>
    file.startsWith("data-sets/") && ts.isPropertyAssignment(parent) && parent.name.getText(source) === "kind";
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && kindNames.includes(node.text as Kind) && !isOwnKind(node)) found.push(`${file}: ${node.text}`);
    ts.forEachChild(node, visit);
  };
  const source = ts.createSourceFile("source", script, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  visit(source);
  return found;
}

/** Of a component, what is computed in its markup is read as well: all between braces. */
const scriptsOf = (text: string, file: string): string[] => {
  if (!file.endsWith(".svelte")) return [text];
  const markup = text.replace(/<(script|style)[^>]*>[^]*?<\/\1>/g, "");
  return [
    ...[...text.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map((match) => match[1]!),
    ...[...markup.matchAll(/\{[#:@]?(?:else )?(?:if|const|each|attach|render|html)?([^{}]*)\}/g)].map((match) => `(${match[1]})`),
  ];
};

describe("the name of a kind", () => {
  // The programs of the backends have places of their own names, such as that of an image, and know nothing of data; other languages have these words too.
  const isFree = (file: string) => /^(kinds\/|training\/backends\/|languages\/|shape\/kind\.ts$)/.test(file);
  const files = readdirSync("src", { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /\.(ts|svelte)$/.test(file) && !isFree(file));
  const named = (text: string, file: string) => scriptsOf(text, file).flatMap((script) => namesIn(script, file));

  it("stands in no file but those of the kind, the one list, and the data sets that are of it", () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.flatMap((file) => named(readFileSync(`src/${file}`, "utf8"), file))).toEqual([]);
  });

  it("would be found", () => {
    expect(named('const isText = kind === "text";', "charts/x.ts")).toHaveLength(1);
    expect(
      named('<script lang="ts">let a = 1;</script>{#if kind === "points"}<b />{:else if kind === "text"}…{/if}', "charts/X.svelte"),
    ).toHaveLength(2);
    expect(named('const on = ["image"];', "techniques/x.ts")).toHaveLength(1);
    expect(named('export const d = dataSet({ kind: "text", make: () => is("text") });', "data-sets/x.ts")).toHaveLength(1);
  });
});
