/** What a reader sees or hears stands in the catalogue of sentences: here it is looked for everywhere else. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { namesInTypes, writtenWords } from "../help/written-words";

/** Where words are written, and why there. */
const written: Readonly<Record<string, string>> = {
  "src/sentences/": "the catalogue",
  "src/languages/": "the same in other languages",
  "src/techniques/": "each declares what it is, in words of its own: it is one file",
  "src/data-sets/": "so does each data set",
  "src/kinds/": "so does each kind of data, but for its page",
  "src/lessons/glossary.ts": "the entries of the glossary are read as they are",
  "src/lessons/seen.ts": "each experiment stands beside what is to be looked at in it",
  "src/lessons/claims/": "each claim stands beside its link and the runs that bear on it",
  "src/lessons/lessons/": "each lesson is one file: what it asks and tells stands beside its links",
  "src/shape/": "declares what several techniques share, and knows no catalogue",
  "src/models/": "names of operators, and why what was learned cannot be written down, as the worker says it",
  "src/training/":
    "the worker says why it cannot train, to a page or a terminal; a sentence that moves here would make all recordings stale",
  "src/headless/": "said in a terminal",
};
/** All the same. */
const unwritten = /^src\/kinds\/[^/]+\/page\//;

/** What only the program reads, though it looks like words. */
const names: readonly (string | RegExp)[] = [
  // Of databases, locks, workers and formats of files.
  /^labelscape /,
  "sweep …",
  // Of errors.
  "PlanError",
  "JobError",
  // Media queries, a font, a selector.
  /^\((?:prefers-color-scheme|forced-colors): \w+\)$/,
  "… …px …",
  /^figcaption, details, /,
  // JSON.
  "…: …,",
  '{ …"runs": [ … ] }',
];
const isName = (text: string) => names.some((name) => (typeof name === "string" ? name === text : name.test(text)));

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((file) => `src/${file.replaceAll("\\", "/")}`)
  .filter((file) => /(?<!\.d)\.(ts|svelte)$/.test(file))
  .map((file) => ({ file, source: readFileSync(file, "utf8") }));
const isWritten = (file: string) => !unwritten.test(file) && Object.keys(written).some((place) => file.startsWith(place));
const looked = sources.filter(({ file }) => !isWritten(file));
const listed = new Set(sources.flatMap(({ file, source }) => namesInTypes(source, file)));
const found = looked.flatMap(({ file, source }) => writtenWords(source, file, listed).map((one) => ({ file, ...one })));

it("nothing is said that is not in the catalogue", () =>
  expect(found.filter(({ text }) => !isName(text)).map(({ file, line, text }) => `${file}:${line}: ${text}`)).toEqual([]));

it("every room is looked at, but for those that are named", () => {
  const rooms = [...new Set(looked.map(({ file }) => file.split("/")[1]))].toSorted();
  const all = [
    "App.svelte",
    "begin.ts",
    "charts",
    "controls",
    "experiment",
    "kinds",
    "lessons",
    "line",
    "link",
    "main.ts",
    "page",
    "storage",
    "sweep",
  ];
  expect(rooms).toEqual(all);
});

it("no place and no name is left out that is not there", () => {
  expect(Object.keys(written).filter((place) => !sources.some(({ file }) => file.startsWith(place)))).toEqual([]);
  expect(names.filter((name) => !found.some(({ text }) => (typeof name === "string" ? name === text : name.test(text))))).toEqual([]);
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

  it("is no name that a type lists, unless it is shown", () => {
    const source =
      '<script lang="ts">type A = "so so" | { kind: "not so" }; const a = { so: "so so", not: "as not so" };</script>{a ? "so so" : b}';
    const listed = new Set(namesInTypes(source, "x.svelte"));
    expect([...listed]).toEqual(["so so", "not so"]);
    expect(writtenWords(source, "x.svelte", listed).map(({ text }) => text)).toEqual(["so so", "as not so"]);
  });

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
          'switch (b) { case "as good as": h(`${a}.${b}`, `${a} ${b}`, "text/csv", "view.places"); } x.matches("a, [role=option]"); must(y, `what is ${z}`);',
      ),
    ).toEqual([]);
  });
});
