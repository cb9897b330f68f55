/** All data sets as far as everybody may know them, those whose own file has come, and what a reader has brought. */
import { checksumIn, ownId } from "../shape/brought";
import type { DataSet } from "../shape/data-set";
import type { DataSetEntry } from "../shape/entry";
import { declared } from "../shape/language";
import type { Own } from "../shape/own";
import { registry } from "../shape/registry";
import { entries } from "./entries";
import { files } from "./index";

export const dataSets = /* @__PURE__ */ declared(entries);
export const dataSetEntry = (id: string): DataSetEntry | undefined =>
  id === ownId ? dataSetById(id) : dataSets.find((entry) => entry.id === id);

/** Those to choose from: what travels with the page has been recorded on them. Links open the others too. */
export const offeredData = /* @__PURE__ */ dataSets.filter(({ untuned }) => !untuned);

const own = /* @__PURE__ */ registry<DataSet>(files);
/**
 * With its parameters, classes and files: only once {@link loadDataSets} has had it come.
 * @param brought which of those that a reader brought, as a link says it; the last one where it does not
 */
export const dataSetById = (id: string, brought?: string): DataSet | undefined =>
  id === ownId ? (brought === undefined ? [...all.values()].at(-1) : all.get(checksumIn(brought)))?.data : own.get(id);
export const loadDataSets = (ids: Iterable<string>): Promise<unknown> | undefined => own.load(ids);

/** By their checksums, what was brought last at the end. */
const all = new Map<string, { own: Own; data: DataSet }>();
/** What was asked for and is not on this device. */
const absent = new Set<string>();
let recall: (checksum: string) => Promise<unknown> = () => Promise.resolve();

/** From now on it is here, and the last one. @param data as which it is learned from */
export function keepBrought(own: Own, data: DataSet) {
  all.delete(own.checksum);
  all.set(own.checksum, { own, data });
  absent.delete(own.checksum);
}
export const forgetBrought = () => all.clear();
/** What was read, for who learns from it. */
export const broughtBy = (text: string): Own | undefined => all.get(checksumIn(text))?.own;

/** @param find has it brought, where it is kept on this device */
export const recallBroughtBy = (find: typeof recall) => (recall = find);

/** Has what a link names come, and makes it the last one. Undefined where nothing has to come, or nothing is there that could. */
export function loadBrought(text: string): Promise<unknown> | undefined {
  const checksum = checksumIn(text);
  const here = all.get(checksum);
  if (here) keepBrought(here.own, here.data);
  return here || absent.has(checksum) ? undefined : recall(checksum).then(() => all.has(checksum) || absent.add(checksum));
}
