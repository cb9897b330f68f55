import { counted } from "../../shape/numerals";
import type { Paradigm } from "../../shape/technique";
import { count, percent, points, pointsWithin } from "../../sentences/numbers";
import type * as english from "../../sentences/self-against-semi";
import type { Translated } from "../translated";
import { budgetWords, labelsAClass } from "./budgets";
import { capital } from "./capital";
import { paradigmKind } from "./paradigms";

/** Whoever makes it of what: “le semi-supervisé devance”. */
const subjects: Readonly<Record<Paradigm, string>> = {
  supervised: "le supervisé",
  "self-supervised": "l’auto-supervisé",
  "semi-supervised": "le semi-supervisé",
  bridge: "un pont",
};
const subject = (paradigm: Paradigm): string => subjects[paradigm];

export const paradigmLead: typeof english.paradigmLead = {
  ahead: ({ labels, leader, rival, difference }) => [
    `Avec ${budgetWords(labels)}, ${subject(leader.paradigm)} mène de ${pointsWithin(difference)} points\u00a0: `,
    leader.name,
    " y est la meilleure technique, ",
    rival.name,
    ` la meilleure en ${paradigmKind(rival.paradigm)}.`,
  ],
  "as good as": ({ labels, leader, rival, difference }) => [
    `Avec ${budgetWords(labels)}, ${subject(leader.paradigm)} vaut ${subject(rival.paradigm)}\u00a0: ${pointsWithin(difference)} points entre `,
    leader.name,
    " et ",
    rival.name,
    ", la meilleure technique de chacun.",
  ],
  "not told apart": ({ labels, leader, rival, difference }) => [
    `Avec ${budgetWords(labels)}, ${subject(leader.paradigm)} et ${subject(rival.paradigm)} ne sont pas encore départagés\u00a0: ${pointsWithin(difference)} points sur ${counted(difference.count, "graine")} entre `,
    leader.name,
    " et ",
    rival.name,
    ", la meilleure technique de chacun.",
  ],
  "too few": ({ labels, missing, seeds }) =>
    missing.length
      ? `Avec ${budgetWords(labels)}, rien n’a encore été mesuré en ${missing.map(paradigmKind).join(" ou ")} avec ${counted(seeds, "graine")}.`
      : `Avec ${budgetWords(labels)}, les meilleures de chacun ont moins de ${counted(seeds, "graine")} en commun.`,
};

export const leadMapHeadline: typeof english.leadMapHeadline = ({ ahead, alike, open }, seeds) => {
  const [first, second] = ahead.toSorted((a, b) => b.cells - a.cells);
  const all = ahead.reduce((sum, { cells }) => sum + cells, alike + open);
  if (!first || !second || !all)
    return `Rien ne peut encore être comparé\u00a0: il faut une technique de chaque paradigme, avec ${counted(seeds, "graine")} en commun.`;
  const leads = first.cells
    ? `${capital(subject(first.paradigm))} mène avec certitude dans ${counted(first.cells, "case")} sur ${count(all)}, ${subject(second.paradigm)} dans ${second.cells ? count(second.cells) : "aucune"}.`
    : `Aucun ne mène avec certitude, sur ${counted(all, "case")}.`;
  return [
    leads,
    ...(alike ? [`Dans ${count(alike)}, l’un vaut l’autre.`] : []),
    ...(open ? [`Dans ${count(open)}, le hasard seul pourrait l’expliquer.`] : []),
  ].join(" ");
};

const bestOf = ({ mean, among }: { mean: number; among: number }): string => `${percent(mean)}, meilleure de ${count(among)}`;

export const leadMapWords: Translated<typeof english.leadMapWords> = {
  title: ([left, right]) => `${capital(subject(left))} contre ${subject(right)}`,
  row: "Jeu de données",
  columns: labelsAClass,
  column: (budget) => budgetWords(budget === "all" ? Infinity : Number(budget)),
  left: (paradigm) => `à gauche\u00a0: ${subject(paradigm)} devant`,
  right: (paradigm) => `à droite\u00a0: ${subject(paradigm)} devant`,
  alike: "l’un vaut l’autre",
  interval: "la ligne est l’intervalle à 95\u202f%, apparié par graine\u202f; en gris si le hasard seul pourrait l’expliquer",
  number: (extent) => `l’avance en points\u202f; les cases finissent à ${count(100 * extent)}`,
  tooFew: "trop peu",
  data: (pool, classes) => `${count(pool)} · ${counted(classes, "classe")}`,
  open: "Ouvrir les deux sur le banc",
  empty: "Encore rien de mesuré\u00a0: qui mène sur chaque jeu de données, avec chaque budget, sera ici.",

  cell: ({ outcome, leader, rival, difference }, data, labels) => [
    leader,
    ` ${bestOf(leader)}, contre `,
    rival,
    ` ${bestOf(rival)}, sur ${data} avec ${budgetWords(labels)}\u00a0: ${pointsWithin(difference)} points sur ${counted(difference.count, "graine")}${{ ahead: "", "as good as": ", l’une vaut l’autre", "not told apart": ", pas encore départagées" }[outcome]}.`,
  ],
  ofData: (data, words) => `${data}\u00a0: ${words}`,
  spoken: (data, words) => `${data}. ${words}`,
  half: (half) => `± ${points(half)}`,
  outcomes: { ahead: "devant", "as good as": "à égalité", "not told apart": "non départagés", "too few": "trop peu de graines" },
  howJudged:
    "La meilleure technique d’un paradigme est choisie en laissant une graine de côté, puis jugée sur cette graine, pour chaque graine tour à tour\u00a0: la meilleure parmi beaucoup n’est pas flattée par les graines qui l’ont faite la meilleure. Un écart peut donc différer de celui des deux moyennes. L’intervalle comprend ce qu’a coûté le choix, et ce qui est certain l’est parmi toutes les cases, corrigé pour le fait de les regarder toutes.",
  tableHead: [
    "jeu de données",
    labelsAClass,
    "résultat",
    "auto-supervisé",
    "semi-supervisé",
    "avance du semi-supervisé, points",
    "95\u202f%",
    "graines",
  ],
};
