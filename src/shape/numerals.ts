/** How numbers are written in sentences, wherever these are made. */
import { language } from "./language";

/** Halves are rounded up, also where a number of 32 bits lies a little beside its half: else 90.85 would be 90.8 here and 90.9 there. */
export const rounded = (value: number, places: number): number => Math.round(Number((value * 10 ** places).toPrecision(7))) / 10 ** places;
export const decimals = (value: number, places: number): string => pointed(rounded(value, places).toFixed(places));

/** Made once for each language that is spoken. */
function perLanguage<T>(make: (spoken: string) => T): () => T {
  const made = new Map<string, T>();
  return () => {
    const spoken = language();
    const one = made.get(spoken) ?? make(spoken);
    made.set(spoken, one);
    return one;
  };
}
const mark = perLanguage((spoken) => new Intl.NumberFormat(spoken).format(0.5).charAt(1));
const plural = perLanguage((spoken) => new Intl.PluralRules(spoken));

/** A number as programs write it, with the mark before its decimals that readers of the language know. */
export const pointed = (text: string): string => text.replace(".", mark());

/** Of two forms of a word the one that goes with so many. */
export const pluralOf = (number: number, one: string, many: string): string => (plural().select(number) === "one" ? one : many);

/** “1 step”, “1,240 steps” @param what one of them is called @param many what several are */
export const counted = (number: number, what: string, many = `${what}s`): string =>
  `${number.toLocaleString(language())} ${pluralOf(number, what, many)}`;

/** The verb after so many. */
export const isOrAre = (number: number): string => pluralOf(number, "is", "are");
