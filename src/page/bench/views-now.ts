/** The views that a contestant looks at now, of one example. */
import type { Arrays } from "../../shape/arrays";
import { viewWords } from "../../sentences/views";

const most = 4;

/** Of the same unlabelled examples; where a technique looks at none, those of the labelled ones. */
export function viewsNow(arrays: Arrays) {
  const all = Object.entries(arrays)
    .filter(([key]) => key.startsWith("view.") && key !== "view.places")
    .map(([key, { shape, values }]) => ({ name: key, words: viewWords(key.slice("view.".length)), shape, values }));
  const unlabelled = all.filter(({ name }) => !name.startsWith("view.labelled"));
  return (unlabelled.length ? unlabelled : all).slice(0, most);
}
