/** Which column is the label, which names the rows, and which holds the words that are learned from. */
import type { OwnChoices } from "../../shape/own-choices";
import { isCalledId, type ReadColumn } from "./columns";
import type { Refuse } from "./fault";

export type Roles = Pick<OwnChoices, "label" | "group" | "id" | "words">;

const calledLabel =
  /^(?:.*[ _.-])?(?:labels?|class(?:es)?|target|category|species|diagnosis|outcome|survived|topic|sentiment|spam|is_?spam|type|quality|income|churn|default|klasse|art|sorte|ziel|y)$/i;
/** More different values are nobody's classes. */
const mostClasses = 30;
/** Sentences of as many words say more than the numbers beside them. */
const longSentence = 6;

const isShort = ({ as }: ReadColumn): boolean => as === "category" || as === "number";
const mayBeLabel = (column: ReadColumn): boolean => isShort(column) && column.distinct > 1 && column.distinct <= mostClasses;

function guessLabel(columns: readonly ReadColumn[]): string | null {
  const called = columns.filter((column) => calledLabel.test(column.name) && isShort(column));
  const named = called.findLast(mayBeLabel) ?? called.at(-1); // the last one as well where it has too many: that is said then
  const [first, last] = [columns[0], columns.at(-1)];
  const ends = [last, first].filter((column) => column !== undefined && mayBeLabel(column));
  const clear = ends.find((column) => column!.as === "category");
  const only = columns.filter((column) => column.as === "category" && mayBeLabel(column));
  return (named ?? clear ?? (only.length === 1 ? only[0] : undefined) ?? ends[0])?.name ?? null;
}

function guessWords(columns: readonly ReadColumn[]): string | null {
  const sentences = columns.filter(({ as }) => as === "words").toSorted((a, b) => b.length - a.length);
  const [longest] = sentences;
  const others = columns.some(({ as }) => as === "number" || as === "category");
  return longest && (!others || longest.length >= longSentence) ? longest.name : null;
}

/** What is asked for, and the rest guessed. @throws Unreadable where a column is not there, or is to be two things */
export function rolesOf(columns: readonly ReadColumn[], asked: Partial<OwnChoices>, refuse: Refuse): Roles {
  const names = columns.map(({ name }) => name);
  const given = [asked.label, asked.group, asked.id, asked.words].filter((name) => typeof name === "string");
  for (const name of given) if (!names.includes(name)) refuse({ fault: "no such column", column: name, columns: names });
  const twice = given.find((name, i) => given.indexOf(name) < i);
  if (twice !== undefined) refuse({ fault: "same choice twice", column: twice });

  const free = (taken: readonly (string | null | undefined)[]) => columns.filter(({ name }) => !taken.includes(name));
  const label = asked.label !== undefined ? asked.label : guessLabel(free(given));
  const group = asked.group ?? null;
  const id = asked.id !== undefined ? asked.id : guessId(free([...given, label]));
  const words = asked.words !== undefined ? asked.words : guessWords(free([...given, label, id]));
  return { label, group, id, words };
}

function guessId(columns: readonly ReadColumn[]): string | null {
  const ids = columns.filter(({ as }) => as === "id");
  return (ids.find(({ name }) => isCalledId(name)) ?? ids[0])?.name ?? null;
}
