/** Every technique and data set with all that its file declares: they have come before any test. */
import { dataSetById, dataSets as dataSetEntries } from "../../src/data-sets/catalogue";
import { loadAll } from "../../src/link/load";
import { must } from "../../src/shape/must";
import { techniqueById, techniques as techniqueEntries } from "../../src/techniques/catalogue";

await loadAll();

export const techniques = techniqueEntries.map(({ id }) => must(techniqueById(id), id));
export const dataSets = dataSetEntries.map(({ id }) => must(dataSetById(id), id));
