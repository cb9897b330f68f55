/** What a reader sees or hears stands in the catalogue of sentences: here it is looked for everywhere else. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { writtenWords } from "../help/written-words";

/** Where nothing is written any more. */
const places = ["src/App.svelte", "src/page"];
/** What only the program reads, though it looks like words. */
const names: readonly string[] = ["to follow"];

const filesIn = (place: string): string[] =>
  (statSync(place).isDirectory() ? readdirSync(place, { recursive: true, encoding: "utf8" }).map((file) => `${place}/${file}`) : [place])
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /(?<!\.d)\.(ts|svelte)$/.test(file));

describe.each(places)("%s", (place) => {
  const files = filesIn(place);

  it("has sources to read", () => expect(files).not.toEqual([]));

  it("says nothing that is not in the catalogue", () => {
    const written = files.flatMap((file) =>
      writtenWords(readFileSync(file, "utf8"), file)
        .filter(({ text }) => !names.includes(text))
        .map(({ line, text }) => `${file}:${line}: ${text}`),
    );
    expect(written).toEqual([]);
  });
});

it("leaves out no name that nothing is called by", () => {
  const all = places.flatMap(filesIn).map((file) => readFileSync(file, "utf8"));
  expect(names.filter((name) => !all.some((text) => text.includes(`"${name}"`)))).toEqual([]);
});

describe("what is found", () => {
  const inPage = (source: string) => writtenWords(source, "x.svelte").map(({ text }) => text);
  const inScript = (source: string) => writtenWords(source, "x.ts").map(({ text }) => text);

  it.each([
    ["a text", "<p>Undo</p>", ["Undo"]],
    ["a text in a block", "{#if a}<b>{#each b as c (c)}on {c}{/each}</b>{:else}off{/if}", ["on", "off"]],
    ["a mark between values", "<p>{a}: {b}</p>", [":"]],
    ["a text for those who listen", '<button aria-label="close"></button><img alt="a cat" src="cat.png" />', ["close", "a cat"]],
    ["a text with values", '<i title="Map of {name}"></i>', ["Map of"]],
    ["one of two words", '<p>{isOn ? "on" : other}</p><Part label={isOn && "on"} />', ["on", "on"]],
    ["what a component is told", '<Part rowTitle="guess" what="the engine that trains" />', ["guess", "the engine that trains"]],
    ["an argument", '<Part empty={soon("will be drawn here")} />', ["will be drawn here"]],
    ["the script of a component", '<script lang="ts">const news: string = $derived(`${count} runs found`);</script>', ["… runs found"]],
    ["a snippet", "{#snippet head()}<h2>Runs</h2>{/snippet}", ["Runs"]],
  ])("takes in %s of a page", (_, source, words) => expect(inPage(source)).toEqual(words));

  it.each([
    ["a sentence", 'throw new Error("It cannot be read.");', ["It cannot be read."]],
    ["half of one", 'const end = a ? ", 1 was here" : "";', [", 1 was here"]],
    ["a word that begins one", 'const names = { bench: "Bench" };', ["Bench"]],
    ["a value with its word", "const a = `seed ${seed}`;", ["seed …"]],
    ["values that marks join", "const a = `${name}: ${why}`;", ["…: …"]],
    ["what is said as another type", 'const a = { words: "by itself" } satisfies Words;', ["by itself"]],
    ["a field of a class", 'class A { words = "not yet" }', ["not yet"]],
  ])("takes in %s of a script", (_, source, words) => expect(inScript(source)).toEqual(words));

  it("is no style, address, shape or name", () => {
    expect(
      inPage(
        '<script lang="ts">import A from "./an odd name"; const { a }: { a: "one two" } = $props();</script>' +
          '<!-- Some words. --><div class="two classes" style:color="var(--a)" id="{a}-b" {@attach (e) => e.closest("p, li")}>' +
          '<svg viewBox="0 0 8 6"><path d="M1 1.5L4 4.5H{a}V{a}" transform="translate({a} {a})" /></svg>' +
          '{a} {a}{#if a === "one two"}×{/if}<A role="option" tone="error" value={a} /></div><style>p a { color: red }</style>',
      ),
    ).toEqual([]);
    expect(
      inScript(
        'import type { A } from "some words"; type B = "as good as"; const a = { "too few": f(x["too few"]) }; if (key === "Enter") g();' +
          'switch (b) { case "as good as": h(`${a}.${b}`, `${a} ${b}`, "text/csv", "view.places"); } x.matches("a, [role=option]");',
      ),
    ).toEqual([]);
  });
});
