import type * as english from "../../sentences/budgets";
import { count } from "../../sentences/numbers";
import type { Translated } from "../translated";

export const labelsAClass: Translated<typeof english.labelsAClass> = "每类标签数";
export const allLabels: Translated<typeof english.allLabels> = "全部标签";

export const aClass: typeof english.aClass = (number) => `每类 ${number} 个`;

export const budgetWords: typeof english.budgetWords = (labels) => (labels === Infinity ? allLabels : `${aClass(count(labels))}标签`);
