/** What the page says where a reader brings data: the panel, what is kept on this device, and links to what is not here. */
import { counted } from "../shape/numerals";
import { count, percent } from "./numbers";

export const ownPageSentences = {
  /** @param low and high: the 95 % interval of the share, if so many of those tested were right */
  fewTested: ({ tested, right, low, high }: { tested: number; right: number; low: number; high: number }): string =>
    `Only ${counted(tested, "example")} ${tested === 1 ? "is" : "are"} tested: with ${count(right)} of them right, the accuracy could be anything from ${percent(low, 0)} to ${percent(high, 0)}. Label more to tell anything.`,
} as const;
