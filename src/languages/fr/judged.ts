import { isGiven } from "../../shape/data-set";
import type * as english from "../../sentences/judged";
import { count } from "../../sentences/numbers";

export const judgedExamples: typeof english.judgedExamples = { test: "exemples de test", validation: "exemples de validation" };

export const accuracyName: typeof english.accuracyName = { test: "exactitude", validation: "exactitude de validation" };

export const judgedMark: typeof english.judgedMark = { test: "", validation: " (validation)" };

export const judgedPart: typeof english.judgedPart = (data, judged, number) => {
  const many = count(number);
  if (judged === "validation")
    return `Les exemples de test sont mis de côté\u00a0: les ${many} exemples de validation sont tirés avec chaque graine dans le reste, où les labels sont cachés.`;
  return isGiven(data)
    ? `Les exemples de test sont les mêmes ${many} pour toute graine.`
    : `Les ${many} exemples de test sont tirés à nouveau avec chaque graine.`;
};
