/** The catalogue of data sets, made of their own files. The page does not run this: what comes out of it takes its place when the page is built. */
import type { DataSet } from "../shape/data-set";
import type { DataSetEntry } from "../shape/entry";
import { declaredIn } from "../shape/registry";
import { files } from "./index";

const all = await Promise.all(Object.keys(files).map((id) => declaredIn<DataSet>(files, id)));

/** In the order of the index. */
export const entries: readonly DataSetEntry[] = all.map(({ id, name, kind, untuned }) => ({ id, name, kind, ...(untuned && { untuned }) }));
