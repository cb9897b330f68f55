/** The examples of a data set, as files and formulas here make them: for what is made of them, and for tests. Not part of the site. */
import { readFileSync } from "node:fs";
import { madeWith, type DataSet, type Examples } from "../src/shape/data-set";
import { unpackFile } from "../src/shape/packed";
import { startValues } from "../src/shape/params";
import { seeded } from "../src/shape/random";

/** The unpacked content of its files. */
export const contentsOf = ({ files }: Pick<DataSet, "files">): Promise<Uint8Array[]> =>
  Promise.all(files.map((file) => unpackFile(file, readFileSync(file.path))));

/** With the classes that it has under the usual settings. */
export const usual = (data: DataSet): DataSet => madeWith(data, startValues(data.params, data.kind));

/** Under the usual settings. */
export const madeOf = (data: DataSet, contents: readonly Uint8Array[], seed: number): Examples =>
  data.make(startValues(data.params, data.kind) as never, seeded(seed, "examples"), contents);

/** The same, files and all. */
export const examplesOf = async (data: DataSet, seed = 1): Promise<Examples> => madeOf(data, await contentsOf(data), seed);
