import type * as english from "../../sentences/capital";

export const capital: typeof english.capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
/** Nouns keep their capitals, and a title begins with one. */
export const inSentence: typeof english.inSentence = (text) => text;
