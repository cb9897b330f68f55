/** What is said of a link that was spoilt on its way: what was undone, each in a few words. */
import { said } from "../shape/language";

export const pastedSentences = said("pastedSentences", {
  endLeftOut: (end: string): string => `“${end}” at its end is left out`,
  readAs: ({ found, as }: { found: string; as: string }): string => `${found} is read as ${as}`,
  entities: "letters written as HTML entities are read as letters",
} as const);
