import type * as english from "../../sentences/challenge";
import { percent } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { budgetWords } from "./budgets";

export const challengeSentences: Translated<typeof english.challengeSentences> = {
  title: "Un défi",
  asked: ({ data, labels }) =>
    `${data} avec ${budgetWords(labels)}\u00a0: cela reste, tout le reste est à vous. Qui va le plus loin\u202f?`,
  left: ({ data, labels }) => `Le défi est ${data} avec ${budgetWords(labels)}\u00a0: ici, c’est autre chose.`,
  back: "Revenir",
  unreadable: (given) =>
    `challenge=${given} ne nomme pas de jeu de données avec ses labels par classe, comme challenge=digits.4\u00a0: redemandez le lien.`,
  notYet: "Dès qu’un concurrent est arrivé à son terme, son code s’affiche ici, à envoyer à qui l’a demandé.",
  reached: (accuracy) => (accuracy === null ? "a divergé" : percent(accuracy)),
  copy: "Copier son code",
  link: "Lien du défi",
  linkSpoken: "Copier un lien qui défie une classe avec ces données et ces labels",
};
