import { counted } from "../../shape/numerals";
import type * as english from "../../sentences/budgets";
import type { Translated } from "../translated";

export const labelsAClass: Translated<typeof english.labelsAClass> = "Labels je Klasse";
export const allLabels: Translated<typeof english.allLabels> = "alle Labels";

export const aClass: typeof english.aClass = (number) => `${number} je Klasse`;

export const budgetWords: typeof english.budgetWords = (labels) =>
  labels === Infinity ? allLabels : aClass(counted(labels, "Label", "Labels"));
