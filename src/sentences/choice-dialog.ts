/** What is said around the panels in which one chooses: what opens them, the dialog, and that they are on their way. The page has it from the start. */
import { said } from "../shape/language";

/** Before the name of what is chosen, where one presses to choose another. */
export const trigger = said("trigger", { a: "Technique A: ", b: "Technique B: ", data: "Examples: " } as const);

export const comingWords = said("comingWords", (name: string): string => `${name} is on its way`);

/** Names of the panels. */
export const title = said("title", {
  a: "Choose technique A",
  b: "Choose technique B",
  data: "Choose the examples",
  own: "Your own data",
} as const);

export const dialogWords = said("dialogWords", {
  coming: "What there is to choose from is on its way.",
  lost: "What there is to choose from did not arrive: close this and open it again, or load the page again.",
  close: "Close",
} as const);
