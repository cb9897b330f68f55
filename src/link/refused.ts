/** Techniques that do not learn from every kind of data: why not, and from what they do. */
import { dataSetEntry } from "../data-sets/catalogue";
import { kindNamed, kindNames } from "../kinds/catalogue";
import { linkSentences } from "../sentences/links";
import type { Kind } from "../shape/kind";
import { techniqueEntry } from "../techniques/catalogue";

/** “a text has no tiles”; undefined where it does learn from these data. @param technique its id @param data the id of a data set */
export function whyRefused(technique: string, data: string): string | undefined {
  const kind = dataSetEntry(data)?.kind;
  return kind && techniqueEntry(technique)?.refused?.[kind];
}

/**
 * “Jigsaw does not learn from Definitions, as a text has no tiles, but does from images”; undefined where it does learn from them.
 * @param technique its id @param data the id of a data set @param named by what each is called
 */
export function refusedWords(technique: string, data: string, named: "id" | "name" = "name"): string | undefined {
  const [who, what] = [techniqueEntry(technique), dataSetEntry(data)];
  const why = whyRefused(technique, data);
  if (why === undefined) return undefined;
  return linkSentences.refused({ technique: who![named], data: what![named], why, others: kindsBut((kind) => who?.refused?.[kind]) });
}

/** What the kinds of data are called that nothing is said against. */
export const kindsBut = (whyNot: (kind: Kind) => string | undefined): string[] =>
  kindNames.filter((kind) => !whyNot(kind)).map((kind) => kindNamed(kind).plural);
