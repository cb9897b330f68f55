/** Every language says all that the page says in English: no sentence is left out, and none is said in English by mistake. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { languageNames, type Language } from "../../src/shape/language";
import { files } from "../../src/languages";
import { importsOf } from "../help/imports";
import { declaredTexts } from "../help/declared";

const folder = "src/sentences";
const modules = readdirSync(folder).filter((file) => file.endsWith(".ts"));
/** It holds no sentence. */
const wordless = ["numbers.ts"];
const worded = modules.filter((file) => !wordless.includes(file));
const read = (file: string) => readFileSync(`${folder}/${file}`, "utf8");

const namesIn = (file: string, pattern: RegExp) => [...read(file).matchAll(pattern)].map(([, name]) => name);

type Catalogue = Readonly<Record<string, unknown>>;
const english: Catalogue = Object.assign({}, ...(await Promise.all(worded.map((file) => import(`../../src/sentences/${file}`)))));
const others = (Object.keys(languageNames) as Language[]).filter((tag) => tag !== "en");

/** All texts and messages below a value, by the way to them. */
function leavesOf(value: unknown, way: string): [string, unknown][] {
  if (typeof value !== "object" || value === null) return [[way, value]];
  return Object.entries(value).flatMap(([key, one]) => leavesOf(one, `${way}.${key}`));
}
const leaves = (catalogue: Catalogue) => new Map(Object.keys(english).flatMap((name) => leavesOf(catalogue[name], name)));
/** Two words at least, one of them of more than three letters. */
const isSentence = (text: unknown): text is string =>
  typeof text === "string" && /\p{L}{2,}[ \u00a0]\p{L}{2,}/u.test(text) && /\p{L}{4}/u.test(text);
const holes = (text: string) => [...text.matchAll(/\{[^}]*\}/g)].map(([hole]) => hole).toSorted();

describe("the catalogue of sentences", () => {
  it("is looked up in the language that is spoken, each part under the name it is exported by", () => {
    for (const file of worded) {
      const [exported, saidOf] = [namesIn(file, /^export const (\w+)/gm), namesIn(file, /\bsaid\(\s*"(\w+)"/g)];
      expect(saidOf, file).toEqual(exported);
      expect(read(file), file).not.toMatch(/^export (?:function|let|default)/m);
    }
  });

  it("has no name twice, so that one is enough to look it up by", () => {
    const names = worded.flatMap((file) => namesIn(file, /^export const (\w+)/gm));
    expect(names).toEqual([...new Set(names)]);
    expect(new Set(names)).toEqual(new Set(Object.keys(english)));
  });
});

describe.each(others)("what is said in %s", (tag) => {
  const come = async () => {
    const { words } = await files[tag]();
    return words;
  };

  it("has every part, message and text of the catalogue", async () => {
    const theirs = leaves((await come()).sentences);
    const kinds = (all: ReadonlyMap<string, unknown>) => [...all].map(([way, one]) => `${way}: ${typeof one}`).toSorted();
    expect(kinds(theirs)).toEqual(kinds(leaves(english)));
  });

  it("says no sentence in English", async () => {
    const theirs = leaves((await come()).sentences);
    const same = [...leaves(english)].filter(([way, text]) => isSentence(text) && theirs.get(way) === text);
    expect(same).toEqual([]);
  });

  it("has the words of every declaration, with the same values in them, and of nothing that is no more", async () => {
    const words = JSON.parse(readFileSync(`src/languages/${tag}/declared.json`, "utf8")) as Record<string, string>;
    expect([...declaredTexts].filter((text) => !Object.hasOwn(words, text))).toEqual([]);
    expect(Object.keys(words).filter((text) => !declaredTexts.has(text))).toEqual([]);
    for (const [text, said] of Object.entries(words)) expect([said.trim().length > 0, holes(said)], text).toEqual([true, holes(text)]);
    const { declared } = await come();
    const [first] = declaredTexts;
    expect(declared({ help: first, id: first })).toEqual({ help: words[first!], id: first });
  });

  it("is loaded without what it takes the place of", () => {
    const own = `src/languages/${tag}`;
    for (const file of readdirSync(own).filter((name) => name.endsWith(".ts"))) {
      const others = importsOf(readFileSync(`${own}/${file}`, "utf8"), file).filter(
        ({ typeOnly, name }) => !typeOnly && name.startsWith("../../sentences/"),
      );
      const early = others.filter(({ name }) => worded.includes(`${path.basename(name)}.ts`));
      expect(early, file).toEqual([]);
    }
  });
});
