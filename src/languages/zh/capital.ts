import type * as english from "../../sentences/capital";

export const capital: typeof english.capital = (text) => text;
export const inSentence: typeof english.inSentence = (text) => text;
