/**
 * In which language the page speaks. It is decided before any part of the page that says something is loaded, and stays the same until the page is
 * loaded anew, so that whatever is said may be looked up once. Workers and terminals speak English.
 */

/** By the tag that links and documents have: its own name. */
export const languageNames = { en: "English", de: "Deutsch", es: "Español", fr: "Français", zh: "中文" } as const;
export type Language = keyof typeof languageNames;
export const isLanguage = (tag: string | null | undefined): tag is Language => Object.hasOwn(languageNames, tag ?? "");

/** What is said in another language than English. */
export interface Words {
  /** By the name under which the catalogue of sentences exports them. */
  sentences: Readonly<Record<string, unknown>>;
  /** The same as given, with the words of a declaration in the other language. */
  declared<T>(declaration: T): T;
}

let spoken: Language = "en";
let words: Words | undefined;

export const language = (): Language => spoken;

/** From now on. @param loaded what is said in it, once that has come; never for English */
export function speak(as: Language, loaded?: Words) {
  spoken = as;
  words = loaded;
}

/**
 * A part of the catalogue of sentences, in the language that is spoken.
 * @param name under which it is exported
 */
/* @__NO_SIDE_EFFECTS__ */
export const said = <T>(name: string, english: T): T => (words?.sentences[name] as T | undefined) ?? english;

/** What a technique, a data set, a kind of data, a lesson or the glossary declares in English, in the language that is spoken. */
/* @__NO_SIDE_EFFECTS__ */
export const declared = <T>(english: T): T => words?.declared(english) ?? english;
