/** What the data of a run are called: what a reader brought by the name of its file, whether it is still here or not. */
import { dataSetEntry } from "../../data-sets/catalogue";
import { broughtKey, nameIn, ownId } from "../../shape/brought";
import type { RunRecord } from "../../shape/record";

export const dataNameOf = ({ data, link }: Pick<RunRecord, "data" | "link">): string =>
  data === ownId ? nameIn(new URLSearchParams(link).get(broughtKey) ?? "") : (dataSetEntry(data)?.name ?? data);
