/** What the card of a data set says of what a reader brought: what was guessed, filled in or left out when it was read. */
import { broughtBy } from "../../data-sets/catalogue";
import { ownSentences } from "../../sentences/own";
import { ownId } from "../../shape/brought";
import type { DataSet } from "../../shape/data-set";
import { startValues } from "../../shape/params";
import { fewTestedWords } from "../../sweep/curve/few-tested";

export function ownNotes(data: DataSet): string[] {
  if (data.id !== ownId) return [];
  const own = broughtBy(String(startValues(data.params, data.kind).file));
  return [...(own?.notes ?? []).map(ownSentences.note), ...[fewTestedWords(data)].flatMap((words) => words ?? [])];
}
