/** All data sets, sorted by name, and the look-up. */
import type { DataSet } from "../shape/data-set";
import * as all from "./index";

export const dataSets = (Object.values(all) as readonly unknown[] as readonly DataSet[]).toSorted((a, b) =>
  a.name.localeCompare(b.name, "en"),
);

export const dataSetById = (id: string): DataSet | undefined => dataSets.find((d) => d.id === id);
