import { counted, pointed } from "../../shape/numerals";
import type * as english from "../../sentences/card";
import { count, percent, percentWithin } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { aClass } from "./budgets";
import { capital } from "./capital";

export const card: Translated<typeof english.card> = {
  from: "Source",
  made: "Créé ici par une formule, non mesuré.",
  licence: (licence) => `. Licence\u00a0: ${licence}.`,
  example: "Un exemple",
  isExample: (example) => `${capital(example)}.`,
  examples: "Exemples",
  many: ({ pool, judged, classes }) =>
    `${count(pool + judged)} en ${counted(classes, "classe")}\u00a0: ${count(pool)} pour apprendre, ${count(judged)} pour le test.`,
  split: "Test sur",
  apart: (test, largestGroup) =>
    largestGroup === undefined
      ? test
      : `${test} Ce qui vient d’une même source, jusqu’à ${counted(largestGroup, "exemple")}, sert en entier à apprendre ou en entier au test.`,
  hard: "Ce qui est difficile",
  assumption: "Hypothèses",
  coming: "Les comptes et la référence arrivent.",
  lost: "Les comptes et la référence ne sont pas arrivés\u00a0: fermez cette fiche et rouvrez-la.",
  none: "Aucune référence n’a encore été mesurée ici.",
};

export const classWords: Translated<typeof english.classWords> = {
  title: "Pour apprendre, par classe",
  class: "Classe",
  examples: "Exemples",
  balance: (most, least) =>
    most === least
      ? "Toutes les classes ont la même taille."
      : `La plus grande classe a ${times(most / least)} fois autant d’exemples que la plus petite.`,
  usual: "Tel que c’est avec les réglages habituels.",
};

const times = (ratio: number): string => (ratio < 1.005 ? "presque 1,0" : pointed(ratio.toFixed(ratio < 1.1 ? 2 : 1)));

export const baselineWords: Translated<typeof english.baselineWords> = {
  title: "Une référence simple",
  labels: "Labels",
  right: "Justes",
  aClass: (labels) => aClass(count(labels)),
  all: "tous",
  commonest: "0",
  commonestNote: "la classe la plus fréquente",
  share: (mean, half) => percentWithin({ mean, half }),
  chance: (share) => percent(share),
  labelled: count,
  how: (by, plain, seeds) =>
    `Régression logistique sur ${plain}\u00a0: aucune caractéristique n’est apprise et aucun exemple non étiqueté n’est utilisé. Calculée par ${by} à partir des mêmes labels et exemples de test qu’ici, avec ${counted(seeds, "graine")}\u202f; une validation croisée parmi les labels choisit la force de la régularisation. ± est la moitié de l’intervalle à 95\u202f%.`,
};

export const turning: Translated<typeof english.turning> = {
  all: "Tous les jeux",
  before: (name) => `Avant\u00a0: ${name}`,
  after: (name) => `Suite\u00a0: ${name}`,
  take: "Prendre ces données",
  taken: "Sur le banc",
};
