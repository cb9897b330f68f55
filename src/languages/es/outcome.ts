import { language } from "../../shape/language";
import { counted, pluralOf } from "../../shape/numerals";
import type * as english from "../../sentences/outcome";
import { count, percent, points } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { allLabels, budgetWords } from "./budgets";
import { capital } from "./capital";
import { originWords } from "./origins";
import { paradigmKind } from "./paradigms";

const list = new Intl.ListFormat(language(), { type: "conjunction" });

const oneSeed = (at: number | undefined, over: "steps" | "seconds"): string =>
  at === undefined
    ? "Una semilla, al final"
    : `Una semilla, tras ${counted(Math.floor(at), over === "steps" ? "paso" : "segundo")} cada uno`;

export const sliderSentences: Translated<typeof english.sliderSentences> = {
  note: (note) => `donde acaban: ${note.replace(" · ", ", ")}`,
  summary: (ends) =>
    ends.length
      ? `Donde acaban las ejecuciones con este presupuesto: ${ends.map(({ name, accuracy }) => `${name} ${percent(accuracy)}`).join(", ")}.`
      : "Con este presupuesto no se ha medido nada.",
};

export const outcomeSentences: Translated<typeof english.outcomeSentences> = {
  title: (accuracy) => `${capital(accuracy)} durante el entrenamiento`,
  axes: { steps: "paso", seconds: "segundos de entrenamiento" },
  randomEncoder: "codificador aleatorio",
  allLabels,
  coming: (examples) => `aquí se dibujará la fracción de ${examples} que cada participante clasifica bien.`,
  compared: "comparados",
  at: "a",
  steps: "pasos iguales",
  seconds: "segundos iguales",
};

export const verdictSentences: Translated<typeof english.verdictSentences> = {
  waiting: ({ labels, from, over }) =>
    from === undefined
      ? `Quién llega más lejos con ${budgetWords(labels)} se dirá aquí.`
      : `Quién llega más lejos con ${budgetWords(labels)} se dirá aquí desde el ${over === "steps" ? "paso" : "segundo"} ${count(from)}.`,
  leads: ({ best, lead }) => [{ who: best }, ` va ${points(lead)} puntos por delante.`],
  level: "Aún no se distinguen.",
  thisRun: ({ at, over }) => `${oneSeed(at, over)}.`,
  chance: (one) =>
    `${oneSeed(one.at, one.over)}: ${points(one.lead)} puntos, dentro de lo que hace el azar con ${count(one.testCount)} ${one.examples}.`,
  seeds: {
    ahead: ({ made, best, other, lead, half }) => [
      `Sobre ${made}, `,
      { who: best },
      ` acaba ${points(lead)}\u00a0±\u00a0${points(half)} puntos por delante de `,
      { who: other },
      ".",
    ],
    "as good as": ({ made }) => `Sobre ${made}, acaban a la par.`,
    "not told apart": ({ made, half, lead }) =>
      `Sobre ${made}, al final no se distinguen: ${points(lead)}\u00a0±\u00a0${points(half)} puntos entre ellos.`,
  },
  /** “5 semillas del registro” @param made of the words for where runs were made */
  seedsMade: (number, made) =>
    [counted(number, "semilla"), ...(made ? [made === originWords.recorded ? `del ${made}` : made] : [])].join(" "),
  follows: "Solo etiquetas viene cuando ambos hayan acabado: tres a la vez son demasiado para este dispositivo.",
  noSeeds: "Con estos ajustes no se han comparado varias semillas de ambos.",
};

export const nextSentences: Translated<typeof english.nextSentences> = {
  title: "Probar después",
  fewerLabels: (labels) => `Bajar a ${budgetWords(labels)}`,
  moreLabels: (labels) => `Subir a ${budgetWords(labels)}`,
  whoRestarts: ({ stays, restarts }) =>
    [
      ...(stays.length
        ? [`${pluralOf(stays.length, "El mapa", "Los mapas")} de ${list.format(stays)} ${pluralOf(stays.length, "se queda", "se quedan")}.`]
        : []),
      ...(restarts.length ? [`${list.format(restarts)} ${pluralOf(restarts.length, "tiene", "tienen")} que empezar de nuevo.`] : []),
    ].join(" "),
  anotherSeed: "Sortear otras etiquetas",
  whyAnotherSeed: "Los mismos dos con otra semilla: ¿sale lo mismo?",
  putIn: (name) => `Poner ${name}`,
  whyPutIn: ({ paradigm, labels, made }) => `El mejor método ${paradigmKind(paradigm)} con ${budgetWords(labels)}, sobre ${made}.`,
  join: "Unir los dos",
  fineTune: (name) => `Ajustar ${name}`,
  whyFineTune: "Las etiquetas ajustan entonces todo el codificador. ¿Es más que una lectura, que lo deja como está?",
  compareAll: (curves) => (curves > 1 ? `Comparar los ${count(curves)} medidos` : "Comparar todos los métodos"),
  whyCompareAll: (labels) => `¿Cuál es mejor con ${budgetWords(labels)}?`,
};
