/** What a reader brought, as a data set like any other: declared from what was read, and there from then on. */
import { keepBrought } from "../catalogue";
import { printBrought, wrongWithBrought } from "../../shape/brought";
import type { DataSet } from "../../shape/data-set";
import type { Kind } from "../../shape/kind";
import type { Own } from "../../shape/own";
import { file } from "../../shape/params";
import { learned } from "./learned";

/** As many steps as the others of the kind take. */
const steps: Readonly<Record<Kind, number>> = { points: 600, image: 1500, text: 1500, table: 800, sound: 1500 };

/** From now on data sets are looked up with it, and it is the one that was brought last. */
export function bring(own: Own): DataSet {
  const data = declared(own);
  keepBrought(own, data);
  return data;
}

const declared = (own: Own): DataSet => ({
  ...learned(own),
  plural: `examples of ${own.name}`,
  lesson: "Your own data: read on this device, which they do not leave.",
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
  ...(own.groups && { largestGroup: largestIn(own.groups) }),
  steps: steps[own.kind],
});

function largestIn(groups: Uint32Array): number {
  const sizes = new Map<number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return Math.max(...sizes.values());
}
