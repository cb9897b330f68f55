/** How numbers are written in sentences, wherever these are made. */
import { language } from "./language";

/** Halves are rounded up, also where a number of 32 bits lies a little beside its half: else 90.85 would be 90.8 here and 90.9 there. */
export const rounded = (value: number, places: number): number => Math.round(Number((value * 10 ** places).toPrecision(7))) / 10 ** places;
export const decimals = (value: number, places: number): string => pointed(rounded(value, places).toFixed(places));

/** A number as programs write it, with the mark before its decimals that readers of the language know. */
export const pointed = (text: string): string => (language() === "en" ? text : text.replace(".", markOf(language())));
const markOf = (spoken: string) => new Intl.NumberFormat(spoken).format(0.5).charAt(1);

const rules = new Map<string, Intl.PluralRules>();
const plural = (number: number) => {
  const spoken = language();
  const known = rules.get(spoken) ?? new Intl.PluralRules(spoken);
  rules.set(spoken, known);
  return known.select(number);
};

/** Of two forms of a word the one that goes with so many. */
export const pluralOf = (number: number, one: string, many: string): string => (plural(number) === "one" ? one : many);

/** “1 step”, “1,240 steps” @param what one of them is called @param many what several are */
export const counted = (number: number, what: string, many = `${what}s`): string =>
  `${number.toLocaleString(language())} ${pluralOf(number, what, many)}`;

/** The verb after so many. */
export const isOrAre = (number: number): string => pluralOf(number, "is", "are");
