/** How guesses are read off what a technique has learned, in words: whoever shows an accuracy says by these what it is by. */
import type { TechniqueEntry } from "../shape/entry";
import type { AnyPhase } from "../shape/technique";
import { techniqueEntry } from "../techniques/catalogue";

export type ReadBy = "readout" | "classifier" | "graph";

/** The readout where nothing was learned from labels, else what the technique itself makes of them. @param phase whose guesses they are */
export function readByOf({ family }: Pick<TechniqueEntry, "family">, { labels }: Pick<AnyPhase, "labels">): ReadBy {
  if (labels === "unseen") return "readout";
  return family === "graph" ? "graph" : "classifier";
}

/** The same of a technique by its id; undefined where there is none of that id. */
export function readIn(id: string): ReadBy | undefined {
  const technique = techniqueEntry(id);
  return technique && readByOf(technique, technique);
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
