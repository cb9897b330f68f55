import { isGiven } from "../../shape/data-set";
import type * as english from "../../sentences/judged";
import { count } from "../../sentences/numbers";

export const judgedExamples: typeof english.judgedExamples = { test: "Testbeispiele", validation: "Validierungsbeispiele" };

export const accuracyName: typeof english.accuracyName = { test: "Genauigkeit", validation: "Validierungsgenauigkeit" };

export const judgedMark: typeof english.judgedMark = { test: "", validation: " (Validierung)" };

export const judgedPart: typeof english.judgedPart = (data, judged, number) => {
  const many = count(number);
  if (judged === "validation")
    return `Die Testbeispiele sind beiseitegelegt: Die ${many} Validierungsbeispiele werden mit jedem Seed aus dem Rest gezogen, wo Labels verborgen sind.`;
  return isGiven(data)
    ? `Die ${many} Testbeispiele sind für jeden Seed dieselben.`
    : `Die ${many} Testbeispiele werden mit jedem Seed neu gezogen.`;
};
