/** Every technique and data set with all that its file declares: they have come before any test. */
import { dataSetById, dataSets as dataSetEntries } from "../../src/data-sets/catalogue";
import { refusedBy } from "../../src/kinds/refused";
import { loadAll } from "../../src/link/load";
import type { Kind } from "../../src/shape/kind";
import { must } from "../../src/shape/must";
import type { AnyTechnique } from "../../src/shape/technique";
import { techniqueById, techniques as techniqueEntries } from "../../src/techniques/catalogue";

await loadAll();

export const techniques = techniqueEntries.map(({ id }) => must(techniqueById(id), id));
export const dataSets = dataSetEntries.map(({ id }) => must(dataSetById(id), id));

/** Whether it learns from data of this kind. */
export const learnsFrom = (technique: AnyTechnique, kind: Kind): boolean => refusedBy(technique)[kind] === undefined;
