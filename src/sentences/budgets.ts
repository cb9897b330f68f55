/** How many labels there are, in words: a budget is called by these wherever it is named. */
import { said } from "../shape/language";
import { counted } from "../shape/numerals";

/** What budgets are counted in. */
export const labelsAClass = said("labelsAClass", "labels a class");
export const allLabels = said("allLabels", "all labels");

/** “4 a class” @param number as it is written, with or without its “labels” */
export const aClass = said("aClass", (number: string): string => `${number} a class`);

/** “4 labels a class” @param labels a class; Infinity for all */
export const budgetWords = said("budgetWords", (labels: number): string =>
  labels === Infinity ? allLabels : aClass(counted(labels, "label")),
);
