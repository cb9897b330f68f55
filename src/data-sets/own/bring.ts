/** What a reader brought, as a data set like any other: declared from what was read, and there from then on. */
import { dataSetById, forgetBrought, keepBrought } from "../catalogue";
import { ownId, printBrought, wrongWithBrought } from "../../shape/brought";
import { dataSet, type DataSet } from "../../shape/data-set";
import type { Kind } from "../../shape/kind";
import type { Own } from "../../shape/own";
import { file } from "../../shape/params";

/** As many steps as the others of the kind take. */
const steps: Readonly<Record<Kind, number>> = { points: 600, image: 1500, text: 1500, table: 800, sound: 1500 };

/** A fifth is tested, or more where that would be fewer than so many; but never more than one half. */
const usualShare = 0.2;
export const fewTested = 30;
export const testShareOf = (labelled: number): number => Math.min(0.5, Math.max(usualShare, fewTested / labelled));

/** From now on data sets are looked up with it, and it is the one that was brought last. */
export function bring(own: Own): DataSet {
  const data = declared(own);
  keepBrought(own, data);
  return data;
}

/** The same where nobody goes back to what was brought before. */
export function bringAlone(own: Own) {
  forgetBrought();
  bring(own);
}

function declared(own: Own): DataSet {
  const { name, kind, shape, classes, columns } = own;
  const labelled = own.labels.filter((label) => label < classes.length).length;
  const count = own.labels.length;
  return dataSet({
    id: ownId,
    name,
    plural: `examples of ${name}`,
    lesson: "Your own data: read on this device, which they do not leave.",
    source: null,
    card: {
      hard: "Nobody has looked at them here before: what is hard about them shows when you train.",
      assumption:
        "Nobody knows yet. Compare one that learns from all examples with labels only: if it gets no further, its assumption is broken.",
    },
    params: {
      file: file({
        label: "File",
        help: "What you brought. Another one is chosen where data sets are chosen.",
        start: printBrought(own),
        wrongWith: wrongWithBrought,
        rebuilds: true,
      }),
    },
    kind,
    shape,
    classes,
    ...(columns && { columns }),
    ...(own.groups && { largestGroup: largestIn(own.groups) }),
    testShare: testShareOf(labelled),
    steps: steps[kind],
    files: [],
    under: ({ file }) => dataSetById(ownId, file),
    brought: { count, labelled },
    make: () => {
      const { inputs, labels, vocabulary, names, groups } = own;
      return { inputs, labels, ...(vocabulary && { vocabulary }), ...(names && { names }), ...(groups && { groups }) };
    },
  });
}

function largestIn(groups: Uint32Array): number {
  const sizes = new Map<number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return Math.max(...sizes.values());
}
