/** Makes the sample of every data set, from its packed files or as it is made with seed 1. Run: node static-data/make.mjs samples */
import { readFileSync, writeFileSync } from "node:fs";
import { files } from "../../src/data-sets";
import { kindNamed } from "../../src/kinds/catalogue";
import { placesFor, sampleOf } from "../../src/page/choose/sample";
import { UNKNOWN_WORD, type DataSet } from "../../src/shape/data-set";
import { startValues } from "../../src/shape/params";
import { seeded } from "../../src/shape/random";
import { declaredIn } from "../../src/shape/registry";
import { splitExamples } from "../../src/training/batches";
import { unpackFile } from "../../src/shape/packed";

const SEED = 1;

for (const id of Object.keys(files)) {
  const data = await declaredIn<DataSet>(files, id);
  const packed = await Promise.all(data.files.map((file) => unpackFile(file, readFileSync(file.path))));
  const examples = data.make(startValues(data.params, data.kind) as never, seeded(SEED, "examples"), packed);
  const { pool } = splitExamples(data, examples, { seed: SEED, judged: "test" });
  const size = examples.inputs.length / examples.labels.length;
  // A text with a word outside the vocabulary reads badly.
  const isWhole = (place: number) =>
    !examples.vocabulary || !examples.inputs.subarray(place * size, (place + 1) * size).includes(UNKNOWN_WORD);
  const sample = sampleOf(data, examples, placesFor(kindNamed(data.kind).laidOut, pool.filter(isWhole), examples.labels));
  writeFileSync(new URL(`${id}.json`, import.meta.url), `${JSON.stringify(sample)}\n`);
  console.log(`${id}: ${sample.places.length} examples`);
}
