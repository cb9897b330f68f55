import type * as english from "../../sentences/capital";

export const capital: typeof english.capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
export const inSentence: typeof english.inSentence = (text) => text.charAt(0).toLowerCase() + text.slice(1);
