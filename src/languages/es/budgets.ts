import { counted } from "../../shape/numerals";
import type * as english from "../../sentences/budgets";
import type { Translated } from "../translated";

export const labelsAClass: Translated<typeof english.labelsAClass> = "etiquetas por clase";
export const allLabels: Translated<typeof english.allLabels> = "todas las etiquetas";

export const aClass: typeof english.aClass = (number) => `${number} por clase`;

export const budgetWords: typeof english.budgetWords = (labels) => (labels === Infinity ? allLabels : aClass(counted(labels, "etiqueta")));
