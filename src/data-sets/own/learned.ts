/** What a reader brought as far as learning goes: the worker needs no words of it. */
import { dataSetById, forgetBrought, keepBrought } from "../catalogue";
import { ownId } from "../../shape/brought";
import type { DataSet } from "../../shape/data-set";
import type { Own } from "../../shape/own";

/** A fifth is tested, or more where that would be fewer than so many; but never more than one half. */
const usualShare = 0.2;
const fewTested = 30;
const testShareOf = (labelled: number): number => Math.min(0.5, Math.max(usualShare, fewTested / labelled));

/** Without words, settings and steps. */
export function learned(own: Own): DataSet {
  const { name, kind, shape, classes, columns, inputs, labels, vocabulary, names, groups, copies, tested, alike, declared } = own;
  const labelled = labels.filter((label) => label < classes.length).length;
  return {
    ...{ id: ownId, name, plural: "", lesson: "", source: null, card: { hard: "", assumption: "" }, params: {}, steps: 0 },
    ...{ kind, shape, classes, files: [] },
    ...(columns && { columns }),
    ...declared,
    testShare: tested ? tested.reduce((sum, one) => sum + one, 0) / labelled : testShareOf(labelled),
    under: ({ file }: { file?: string }) => dataSetById(ownId, file),
    brought: { count: labels.length, labelled },
    make: () => ({
      inputs,
      labels,
      ...(vocabulary && { vocabulary }),
      ...(names && { names }),
      ...(groups && { groups }),
      ...(copies && { copies }),
      ...(alike && { alike }),
      ...(tested && { tested }),
    }),
  };
}

/** From now on it is the one that was brought, and those before it are gone: for the worker, which never goes back. */
export function learnFrom(own: Own) {
  forgetBrought();
  keepBrought(own, learned(own));
}
