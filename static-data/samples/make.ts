/** Makes the sample of every data set, from its packed files or as it is made with seed 1. Run: node static-data/make.mjs samples */
import { writeFileSync } from "node:fs";
import { files } from "../../src/data-sets";
import { kindNamed } from "../../src/kinds/catalogue";
import { placesFor, sampleOf } from "../../src/page/choose/sample";
import { UNKNOWN_WORD, type DataSet } from "../../src/shape/data-set";
import { declaredIn } from "../../src/shape/registry";
import { splitExamples } from "../../src/training/batches";
import { examplesOf } from "../examples";

const SEED = 1;

for (const id of Object.keys(files)) {
  const data = await declaredIn<DataSet>(files, id);
  const examples = await examplesOf(data, SEED);
  const { pool } = splitExamples(data, examples, { seed: SEED, judged: "test" });
  const size = examples.inputs.length / examples.labels.length;
  // A text with a word outside the vocabulary reads badly.
  const isWhole = (place: number) =>
    !examples.vocabulary || !examples.inputs.subarray(place * size, (place + 1) * size).includes(UNKNOWN_WORD);
  const sample = sampleOf(data, examples, placesFor(kindNamed(data.kind).laidOut, pool.filter(isWhole), examples.labels));
  writeFileSync(new URL(`${id}.json`, import.meta.url), `${JSON.stringify(sample)}\n`);
  console.log(`${id}: ${sample.places.length} examples`);
}
