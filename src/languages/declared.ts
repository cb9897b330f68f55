/** Words that stand in declarations: in the files of techniques, data sets, kinds, lessons and of the glossary. Which of their texts are words is said here. */
import type { Words } from "../shape/language";

/** Fields whose texts are no words: names in links and of files, what is compared, and what is the same in every language. */
const codes: ReadonlySet<string> = new Set([
  // Of techniques and their parameters, which links and options are in English.
  ...["id", "paradigm", "labels", "goodShown", "trapShown", "pseudocode", "references", "kind", "scale", "start"],
  ...["falls", "rate", "share"],
  // Of data sets and kinds.
  ...["url", "licence", "citation", "path", "sha256", "dtype", "encoders", "encoder", "laidOut", "drawnAs"],
  // Of lessons and claims.
  ...["link", "data", "technique", "came", "picture"],
]);

/** Starts on kinds of data are such texts by other names; what else has fields of its own is a declaration by a name that is also used for a code. */
const isCode = (key: string, value: unknown): boolean => key === "startOn" || (codes.has(key) && !isPlain(value));

/** A text that has a word in it. */
const isWords = (text: string): boolean => /\p{L}{2}/u.test(text);

const isPlain = (value: unknown): value is object =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** The same, each text that is words replaced by what `say` makes of it. */
export function mapWords<T>(declaration: T, say: (text: string) => string): T {
  const mapped = (value: unknown): unknown => {
    if (typeof value === "string") return isWords(value) ? say(value) : value;
    if (Array.isArray(value)) return value.map(mapped);
    if (!isPlain(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, isCode(key, one) ? one : mapped(one)]));
  };
  return mapped(declaration) as T;
}

/** What is said in another language. @param said by the English text that stands in a declaration */
export const wordsOf = (sentences: Words["sentences"], said: Readonly<Record<string, string>>): Words => ({
  sentences,
  declared: (declaration) => mapWords(declaration, (text) => (Object.hasOwn(said, text) ? said[text]! : text)),
});
