/** How what is said in English is said in another language: the same names, and the same values for each message. */

/** The same with any text in the place of each. */
export type Translated<T> = T extends (...values: never[]) => unknown
  ? T
  : T extends string
    ? string
    : T extends object
      ? { readonly [K in keyof T]: Translated<T[K]> }
      : T;
