/** How numbers are written in sentences, wherever these are made. */

/** Halves are rounded up, also where a number of 32 bits lies a little beside its half: else 90.85 would be 90.8 here and 90.9 there. */
export const decimals = (value: number, places: number): string =>
  (Math.round(Number((value * 10 ** places).toPrecision(7))) / 10 ** places).toFixed(places);

const plural = new Intl.PluralRules("en");

/** Of two forms of a word the one that goes with so many. */
export const pluralOf = (number: number, one: string, many: string): string => (plural.select(number) === "one" ? one : many);

/** “1 step”, “1,240 steps” @param what one of them is called @param many what several are */
export const counted = (number: number, what: string, many = `${what}s`): string =>
  `${number.toLocaleString("en")} ${pluralOf(number, what, many)}`;

/** The verb after so many. */
export const isOrAre = (number: number): string => pluralOf(number, "is", "are");
