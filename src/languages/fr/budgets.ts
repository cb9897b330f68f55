import { counted } from "../../shape/numerals";
import type * as english from "../../sentences/budgets";
import type { Translated } from "../translated";

export const labelsAClass: Translated<typeof english.labelsAClass> = "labels par classe";
export const allLabels: Translated<typeof english.allLabels> = "tous les labels";

export const aClass: typeof english.aClass = (number) => `${number} par classe`;

export const budgetWords: typeof english.budgetWords = (labels) => (labels === Infinity ? allLabels : aClass(counted(labels, "label")));
