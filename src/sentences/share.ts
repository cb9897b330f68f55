/** What is said of what can be copied: the link that is this experiment, and the code of a run. */
import { said } from "../shape/language";

export const shareSentences = said("shareSentences", {
  /** @param what as below */
  copied: (what: string): string => `${what} copied`,
  /** Where it cannot be done for the reader. */
  copy: (what: string): string => `${what}, to copy:`,
  link: "Link",
  code: "Code",
  close: "Close",
} as const);
