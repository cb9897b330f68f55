/** Every technique and data set with all that its file declares: they have come before any test. */
import { dataSetById, dataSets as dataSetEntries } from "../../src/data-sets/catalogue";
import { kindNames } from "../../src/kinds/catalogue";
import { refusedBy } from "../../src/kinds/refused";
import { loadAll } from "../../src/link/load";
import type { Kind } from "../../src/shape/kind";
import { must } from "../../src/shape/must";
import type { AnyPhase, AnyTechnique } from "../../src/shape/technique";
import { techniqueById, techniques as techniqueEntries } from "../../src/techniques/catalogue";

await loadAll();

export { dataSetEntries, techniqueEntries };
export const techniques = techniqueEntries.map(({ id }) => must(techniqueById(id), id));
export const dataSets = dataSetEntries.map(({ id }) => must(dataSetById(id), id));

/** Whether it learns from data of this kind. */
export const learnsFrom = (technique: AnyTechnique, kind: Kind): boolean => refusedBy(technique)[kind] === undefined;

/** Those that it learns from, in the order of the index. */
export const kindsOf = (technique: AnyTechnique): Kind[] => kindNames.filter((kind) => learnsFrom(technique, kind));

/** Whether a phase goes down a loss: it has the learning rate that it names among its parameters. */
export const descends = ({ params, rate = "rate" }: AnyPhase): boolean => rate in params;
