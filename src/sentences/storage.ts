/** Why runs are not stored, and what to do. */
import { said } from "../shape/language";
const goOn = "Runs are kept until this page is closed. Export those that you want to keep";

export const storageSentences = said("storageSentences", {
  olderTab: `Another tab shows an older version of this page and holds on to what is stored. ${goOn}, or close that tab.`,
  silent: `The storage of this browser does not answer. ${goOn}.`,
  full: `There is no more room to store runs. ${goOn}, or delete some.`,
  refused: `This browser does not let the page store anything. ${goOn}.`,
  newer: `A newer version of this page has stored its runs here. ${goOn}, then load the page again.`,
  /** @param why as the browser says it */
  failed: (why: string): string => `Runs cannot be stored (${why}). ${goOn}.`,
} as const);
