/** All data sets as far as everybody may know them, and those whose own file has come. */
import type { DataSet } from "../shape/data-set";
import type { DataSetEntry } from "../shape/entry";
import { registry } from "../shape/registry";
import { entries } from "./entries";
import { files } from "./index";

export { entries as dataSets };
export const dataSetEntry = (id: string): DataSetEntry | undefined => entries.find((entry) => entry.id === id);

/** Those to choose from: what travels with the page has been recorded on them. Links open the others too. */
export const offeredData = /* @__PURE__ */ entries.filter(({ untuned }) => !untuned);

const own = /* @__PURE__ */ registry<DataSet>(files);
/** With its parameters, classes and files: only once {@link loadDataSets} has had it come. */
export const dataSetById = (id: string): DataSet | undefined => own.get(id);
export const loadDataSets = (ids: Iterable<string>): Promise<unknown> | undefined => own.load(ids);
