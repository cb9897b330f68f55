import type * as english from "../../sentences/capital";

/** Past an opening mark: «¿quién?» is «¿Quién?». */
const first = /\p{L}/u;

export const capital: typeof english.capital = (text) =>
  /^[¿«“]?\p{L}/u.test(text) ? text.replace(first, (letter) => letter.toUpperCase()) : text;
export const inSentence: typeof english.inSentence = (text) =>
  /^[¿«“]?\p{L}/u.test(text) ? text.replace(first, (letter) => letter.toLowerCase()) : text;
