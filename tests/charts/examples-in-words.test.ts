/** Words outside the vocabulary, texts of characters, and rows with units, as they are read. */
import { render } from "svelte/server";
import { expect, it } from "vitest";
import Tokens from "../../src/charts/diagnostics/Tokens.svelte";
import PictureOfRow from "../../src/kinds/table/page/Picture.svelte";
import PictureOfText from "../../src/kinds/text/page/Picture.svelte";
import { breastCancer } from "../../src/data-sets/breast-cancer";
import { diabetes } from "../../src/data-sets/diabetes";
import UnknownSign from "../../src/page/bench/UnknownSign.svelte";

const bodyOf = (body: string) => body.replace(/<!--.*?-->/g, "");
const textOf = (body: string) => bodyOf(body).replace(/<[^>]+>/g, "");
const [padding, unknown, hidden] = [0, 1, 2];
const characters = ["", "…", "▢", " ", "a", "b", "c"];
const words = ["", "…", "▢", "a", "dog"];

it("a text of characters is written without gaps but its own spaces, and one of words with a space between any two", () => {
  const draw = (values: number[], vocabulary: string[], more = {}) =>
    render(PictureOfText, { props: { shape: [8], values, vocabulary, ...more } });
  expect(textOf(draw([4, 5, 3, 6, 4, padding, padding], characters).body).trim()).toBe("ab ca");
  expect(textOf(draw([3, 4, unknown, padding], words).body).trim()).toBe("a dog …");
  // As long as so many words usually are.
  expect(textOf(draw(Array<number>(40).fill(4), characters, { words: 4 }).body).trim()).toBe(`${"a".repeat(24)}…`);
  expect(textOf(draw(Array<number>(40).fill(4), characters).body).trim()).toBe("a".repeat(40));
});

it("an unknown word says that it is outside the vocabulary, where it stands and below the examples, and only where there is one", () => {
  const { body } = render(PictureOfText, { props: { shape: [3], values: [4, unknown, hidden], vocabulary: words } });
  expect(body).toMatch(/<span class="unknown[^"]*" title="a word outside the vocabulary">…<\/span>/);
  const sign = (inputs: number[], vocabulary: string[] | undefined) =>
    textOf(render(UnknownSign, { props: { gallery: { inputs: Int32Array.from(inputs), ...(vocabulary && { vocabulary }) } } }).body).trim();
  expect(sign([4, unknown], words)).toBe("“…” stands for a word outside the vocabulary, which has 2.");
  expect(sign([4, unknown], characters)).toBe("“…” stands for a character outside the vocabulary, which has 4.");
  expect(sign([4, 3], words)).toBe("");
  expect(sign([unknown], undefined)).toBe("");
});

it("hidden characters stand where they stood, and a hidden space is seen", () => {
  // What is shown, the truth, the guess.
  const values = [4, 4, -1, hidden, 3, 3, hidden, 5, 4, 6, 6, -1];
  const body = bodyOf(render(Tokens, { props: { title: "Hidden", values, shape: [1, 4, 3], vocabulary: characters } }).body);
  expect(textOf(body)).toContain("a␣ ✓ guessed righta ✗ guessed wrong, it is bc");
});

it("a row names each column with its value and its unit, and says how many columns there are beside", () => {
  const row = (values: number[], columns = diabetes.columns, words = 8) =>
    textOf(render(PictureOfRow, { props: { shape: [columns!.length], values, columns, words } }).body);
  expect(row([59, 1, 32.1, 101, 157, 93.2, 38, 4, 4.8598, 87])).toBe(
    "age 59\u202fyears · sex 2 · body mass index 32.1\u202fkg/m² · blood pressure 101\u202fmm Hg · and 6 more",
  );
  const all = row([17.99, 10.38], breastCancer.columns, Infinity);
  expect(all).toContain("worst fractal dimension");
  expect(all).not.toContain("more");
});
