/** How guesses are read off what a technique has learned: whoever shows an accuracy says by these what it is by. */
import { said } from "../shape/language";

export const readByWords = said("readByWords", {
  readout: "linear readout",
  classifier: "its own classifier",
  graph: "the beliefs of its neighbours in the graph",
} as const);
export type ReadBy = keyof typeof readByWords;

/** “Accuracy by linear readout: SimCLR, random encoder; by its own classifier: FixMatch.” Who is named twice is said once; empty for nobody. */
export const readBySentence = said("readBySentence", (all: readonly { name: string; by: ReadBy }[]): string => {
  const groups = (Object.keys(readByWords) as ReadBy[]).flatMap((by) => {
    const names = new Set(all.filter((one) => one.by === by).map(({ name }) => name));
    return names.size ? [`by ${readByWords[by]}: ${[...names].join(", ")}`] : [];
  });
  return groups.length ? `Accuracy ${groups.join("; ")}.` : "";
});
