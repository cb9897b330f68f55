import { counted, pluralOf } from "../../shape/numerals";
import type * as english from "../../sentences/outcome";
import { count, percent, points } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { allLabels, budgetWords } from "./budgets";
import { capital } from "./capital";
import { paradigmKind } from "./paradigms";

const units = { steps: "étape", seconds: "seconde" } as const;
const oneSeed = (at: number | undefined, over: "steps" | "seconds"): string =>
  at === undefined ? "Une graine, à la fin" : `Une graine, après ${counted(Math.floor(at), units[over])} chacun`;

export const sliderSentences: Translated<typeof english.sliderSentences> = {
  note: (note) => `où ils finissent\u00a0: ${note.replace(" · ", ", ")}`,
  summary: (ends) =>
    ends.length
      ? `Où finissent les essais avec ce budget\u00a0: ${ends.map(({ name, accuracy }) => `${name} ${percent(accuracy)}`).join(", ")}.`
      : "Rien n’a été mesuré avec ce budget.",
};

export const outcomeSentences: Translated<typeof english.outcomeSentences> = {
  title: (accuracy) => `${capital(accuracy)} pendant l’entraînement`,
  axes: { steps: "étape", seconds: "secondes d’entraînement" },
  randomEncoder: "encodeur aléatoire",
  allLabels,
  coming: (examples) => `la part des ${examples} que chaque concurrent classe bien sera dessinée ici.`,
  compared: "comparés",
  at: "à",
  steps: "étapes égales",
  seconds: "temps égal",
};

export const verdictSentences: Translated<typeof english.verdictSentences> = {
  waiting: ({ labels, from, over }) =>
    from === undefined
      ? `Qui va plus loin avec ${budgetWords(labels)} sera dit ici.`
      : `Qui va plus loin avec ${budgetWords(labels)} sera dit ici à partir de ${over === "steps" ? "l’étape" : "la seconde"} ${count(from)}.`,
  leads: ({ best, lead }) => [{ who: best }, ` mène de ${points(lead)} points.`],
  level: "Pas encore départagés.",
  thisRun: ({ at, over }) => `${oneSeed(at, over)}.`,
  chance: (one) =>
    `${oneSeed(one.at, one.over)}\u00a0: ${points(one.lead)} points, dans les limites du hasard sur ${count(one.testCount)} ${one.examples}.`,
  seeds: {
    ahead: ({ made, best, other, lead, half }) => [
      `Sur ${made}, `,
      { who: best },
      ` finit avec ${points(lead)}\u00a0±\u00a0${points(half)} points d’avance sur `,
      { who: other },
      ".",
    ],
    "as good as": ({ made }) => `Sur ${made}, l’un finit aussi bien que l’autre.`,
    "not told apart": ({ made, half, lead }) =>
      `Sur ${made}, ils ne sont pas départagés à la fin\u00a0: ${points(lead)}\u00a0±\u00a0${points(half)} points entre eux.`,
  },
  seedsMade: (number, made) => (made ? counted(number, "graine enregistrée", "graines enregistrées") : counted(number, "graine")),
  follows: "Labels seuls suit quand les deux ont fini\u00a0: trois à la fois, c’est trop pour cet appareil.",
  noSeeds: "Plusieurs graines des deux n’ont pas été comparées avec ces réglages.",
};

export const nextSentences: Translated<typeof english.nextSentences> = {
  title: "À essayer",
  fewerLabels: (labels) => `Descendre à ${budgetWords(labels)}`,
  moreLabels: (labels) => `Monter à ${budgetWords(labels)}`,
  whoRestarts: ({ stays, restarts }) =>
    [
      ...(stays.length
        ? [`${pluralOf(stays.length, "La carte", "Les cartes")} de ${stays.join(" et ")} ${pluralOf(stays.length, "reste", "restent")}.`]
        : []),
      ...(restarts.length ? [`${restarts.join(" et ")} ${pluralOf(restarts.length, "doit", "doivent")} recommencer.`] : []),
    ].join(" "),
  anotherSeed: "Tirer d’autres labels",
  whyAnotherSeed: "Les deux mêmes avec une autre graine\u00a0: le résultat est-il le même\u202f?",
  putIn: (name) => `Mettre ${name}`,
  whyPutIn: ({ paradigm, labels, made }) => `La meilleure technique en ${paradigmKind(paradigm)} avec ${budgetWords(labels)}, sur ${made}.`,
  join: "Réunir les deux",
  fineTune: (name) => `Affiner ${name}`,
  whyFineTune: "Les labels règlent alors tout l’encodeur. Est-ce mieux qu’une sonde, qui le laisse tel quel\u202f?",
  compareAll: (curves) => (curves > 1 ? `Comparer les ${count(curves)} mesurées` : "Comparer toutes les techniques"),
  whyCompareAll: (labels) => `Laquelle est la meilleure avec ${budgetWords(labels)}\u202f?`,
};
