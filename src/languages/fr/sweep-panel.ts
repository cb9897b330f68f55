import { counted, pluralOf } from "../../shape/numerals";
import { count } from "../../sentences/numbers";
import type * as english from "../../sentences/sweep-panel";
import type { Translated } from "../translated";
import { labelsAClass } from "./budgets";
import { capital } from "./capital";
import { backendName } from "./machine";
import { manyTechniques } from "./paradigms";

const mostNamed = 3;

export const sweepSentences: Translated<typeof english.sweepSentences> = {
  title: "Balayage",
  about:
    "Entraîne les mêmes techniques avec peu de labels et avec beaucoup, chacune avec plusieurs graines, en arrière-plan. Ce qui est fait reste fait\u00a0: un essai fini n’est jamais refait.",
  empty: "Choisissez au moins un jeu de données, une technique et un budget de labels.",

  plan: ({ runs, trainings, done }) =>
    `${counted(runs, "essai")} par ${counted(trainings, "entraînement")}${done ? `, ${counted(done, "essai déjà fait", "essais déjà faits")}` : ""}.`,
  nothingLeft: "Il ne reste rien à faire.",
  timeUnknown: "La durée sera connue après les premiers essais.",
  time: ({ time, workers, isTimedHere }) =>
    `Environ ${time} avec ${counted(workers, "worker")}${isTimedHere ? "" : ", si cette machine est aussi rapide que celle de l’enregistrement"}.`,
  timing: ({ done, total }) => `Chronométrage ${count(done + 1)} sur ${count(total)} …`,
  untimed: (seconds) => `Combien d’étapes tiennent en ${count(seconds)}\u202fs se mesure d’abord en en chronométrant quelques-unes.`,

  cancel: "Annuler",
  timeSteps: "Mesurer les étapes",
  timeMachine: "Mesurer la machine",
  start: "Lancer le balayage",
  workers: "Workers",
  savePlan: "Enregistrer le plan",
  machine: (cores) => [
    `${counted(cores, "cœur")} ici. Un processeur graphique prend un ou deux essais à la fois. Le plan enregistré s’exécute sans page, sur une machine ou sur plusieurs\u00a0: `,
    { code: "npm run sweep -- plan.json" },
    ".",
  ],

  endedElsewhere: "Le balayage a été arrêté dans un autre onglet.",
  ended: ({ isDone, done, total }) =>
    `Le balayage ${isDone ? "est fini" : "a été annulé"}\u00a0: ${count(done)} sur ${counted(total, "essai")}.`,
  failed: ({ message, links }) => [
    `${counted(links.length, "entraînement a échoué", "entraînements ont échoué")}\u00a0: ${message} Relancez le balayage pour ${pluralOf(links.length, "le", "les")} retenter. `,
    { code: links.slice(0, mostNamed).join(", ") },
    ...(links.length > mostNamed ? [` et ${count(links.length - mostNamed)} de plus`] : []),
  ],
};

export const sweepChoice: Translated<typeof english.sweepChoice> = {
  data: "Jeux de données",
  usually: "Chaque jeu de données est entraîné avec son encodeur, ses étapes et son lot habituels.",
  techniquesOf: (paradigm) => capital(manyTechniques(paradigm)),
  labels: capital(labelsAClass),
  seeds: "Graines",
  each: "Chacune a",
  over: { steps: "étapes égales", seconds: "temps égal" },
  seconds: "Secondes",
};

export const sweepProgress: Translated<typeof english.sweepProgress> = {
  at: ({ isPaused, done, total, left }) =>
    `${isPaused ? "En pause à " : ""}${count(done)} sur ${counted(total, "essai")}${left === undefined ? "" : `, encore ${left} environ`}`,
  share: (share) => `${Math.round(100 * share)}\u202f%`,
  on: ({ backend, device }) => `Sur ${backendName[backend]} (${device}).`,
  elsewhere: (isPaused) =>
    isPaused
      ? "Un autre onglet de cette page l’a mis en pause\u00a0: celui-ci montre où il en est, et là-bas il peut être repris et annulé."
      : "Un autre onglet de cette page fait un balayage\u00a0: celui-ci montre où il en est, et là-bas il peut être mis en pause et annulé.",
  here: "Il continue pendant que vous faites autre chose ici. Si cette page est fermée, il peut être repris\u00a0: seuls les essais en cours recommencent.",
  pause: "Mettre en pause",
  resume: "Reprendre",
  cancel: "Annuler le balayage",
};
