import { isGiven } from "../../shape/data-set";
import type * as english from "../../sentences/judged";
import { count } from "../../sentences/numbers";
import type { Translated } from "../translated";

export const judgedExamples: Translated<typeof english.judgedExamples> = {
  test: "ejemplos de prueba",
  validation: "ejemplos de validación",
};

export const accuracyName: Translated<typeof english.accuracyName> = { test: "exactitud", validation: "exactitud de validación" };

export const judgedMark: Translated<typeof english.judgedMark> = { test: "", validation: " (validación)" };

export const judgedPart: typeof english.judgedPart = (data, judged, number) => {
  const many = count(number);
  if (judged === "validation")
    return `Los ejemplos de prueba se apartan: los ${many} ejemplos de validación se sortean con cada semilla entre los demás, donde las etiquetas están ocultas.`;
  return isGiven(data)
    ? `Los ejemplos de prueba son los mismos ${many} para todas las semillas.`
    : `Los ${many} ejemplos de prueba se generan de nuevo con cada semilla.`;
};
