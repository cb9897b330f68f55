import type * as english from "../../sentences/challenge";
import { percent } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { budgetWords } from "./budgets";

export const challengeSentences: Translated<typeof english.challengeSentences> = {
  title: "Un reto",
  asked: ({ data, labels }) =>
    `${data} con ${budgetWords(labels)}: eso queda fijo, todo lo demás se puede cambiar. ¿Quién llega más lejos?`,
  left: ({ data, labels }) => `El reto es ${data} con ${budgetWords(labels)}: aquí es otra cosa.`,
  back: "Volver",
  unreadable: (given) =>
    `challenge=${given} no nombra ningún conjunto de datos con etiquetas por clase, como challenge=digits.4: hay que volver a pedir el enlace.`,
  notYet: "Cuando un participante llegue al final, aquí estará su código, para enviarlo a quien lo pidió.",
  reached: (accuracy) => (accuracy === null ? "divergió" : percent(accuracy)),
  copy: "Copiar su código",
  link: "Enlace del reto",
  linkSpoken: "Copiar un enlace que reta a una clase con estos datos y etiquetas",
};
