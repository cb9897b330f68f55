/** How guesses are read off what a technique has learned. */
import type { ReadBy } from "../sentences/read-by";
import type { TechniqueEntry } from "../shape/entry";
import type { AnyPhase } from "../shape/technique";
import { techniqueEntry } from "../techniques/catalogue";

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
