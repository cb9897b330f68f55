/** How guesses are read off what a technique has learned, in words: whoever shows an accuracy says by these what it is by. */
import type { AnyTechnique } from "../shape/technique";
import { phaseOf } from "../shape/phases";
import { techniqueById } from "../techniques/catalogue";

export type ReadBy = "readout" | "classifier" | "graph";

/** The readout where nothing was learned from labels, else what the technique itself makes of them. @param phase counted from 0; the last by default */
export function readByOf(technique: AnyTechnique, phase = Infinity): ReadBy {
  if (phaseOf(technique, phase).labels === "unseen") return "readout";
  return technique.family === "graph" ? "graph" : "classifier";
}

/** The same of a technique by its id; undefined where there is none of that id. */
export function readIn(id: string): ReadBy | undefined {
  const technique = techniqueById(id);
  return technique && readByOf(technique);
}

export const readByWords: Readonly<Record<ReadBy, string>> = {
  readout: "linear readout",
  classifier: "its own classifier",
  graph: "the beliefs of its neighbours in the graph",
};

/** “Accuracy by linear readout: SimCLR, random encoder; by its own classifier: FixMatch.” Who is named twice is said once; empty for nobody. */
export function readBySentence(all: readonly { name: string; by: ReadBy }[]): string {
  const groups = (Object.keys(readByWords) as ReadBy[]).flatMap((by) => {
    const names = new Set(all.filter((one) => one.by === by).map(({ name }) => name));
    return names.size ? [`by ${readByWords[by]}: ${[...names].join(", ")}`] : [];
  });
  return groups.length ? `Accuracy ${groups.join("; ")}.` : "";
}
