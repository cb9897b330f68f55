/** What techniques and data sets are called, by their ids. */
import { dataSetEntry } from "../../data-sets/catalogue";
import { must } from "../../shape/must";
import { techniqueEntry } from "../../techniques/catalogue";

export const techniqueName = (id: string): string => must(techniqueEntry(id), `technique “${id}”`).name;
export const dataName = (id: string): string => must(dataSetEntry(id), `data set “${id}”`).name;
