// A data set as it arrives in the worker: fetched, unpacked, checked, decoded, shared out, and what the page shows of it picked.
import { dataSetById, dataSets, loadDataSets } from "../../../src/data-sets/catalogue.ts";
import { must } from "../../../src/shape/must.ts";
import { startValues } from "../../../src/shape/params.ts";
import { seeded } from "../../../src/shape/random.ts";
import { fetchFile, unpackFile } from "../../../src/shape/packed.ts";
import { arrange, galleryOf } from "../../../src/training/run-data.ts";

const declared = (id) => must(dataSetById(id), `data set “${id}”`);

export const contestant = {
  async prepare() {
    await loadDataSets(dataSets.map(({ id }) => id));
    return dataSets.map(({ id }) => ({ id, bytes: declared(id).files.reduce((sum, { bytes }) => sum + bytes, 0) }));
  },
  /** How many examples there are. */
  async arrive(id, site) {
    const data = declared(id);
    const files = await Promise.all(
      data.files.map(async (file) => unpackFile(file, await fetchFile(file, new URL(site), () => undefined))),
    );
    const examples = data.make(startValues(data.params, data.kind), seeded(1, "examples"), files);
    const { poolCount, testCount } = galleryOf(arrange(data, examples, { seed: 1, judged: "test" }));
    return poolCount + testCount;
  },
};
