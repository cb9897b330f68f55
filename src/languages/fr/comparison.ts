import { counted } from "../../shape/numerals";
import type * as english from "../../sentences/comparison";
import { percentWithin, pointsWithin } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { budgetWords } from "./budgets";

type Compared = Parameters<typeof english.comparisonSentences.ahead>[0];
type Told = Parameters<typeof english.comparisonSentences.unmeasured>[0];

const on = ({ data, labels }: Told): string => `sur ${data} avec ${budgetWords(labels)}`;
const over = (one: Compared): string => `${on(one)}, sur ${counted(one.difference.count, "graine")}`;

export const comparisonSentences: Translated<typeof english.comparisonSentences> = {
  title: "La comparaison",
  intro:
    "Ce qui se dit des deux, aspect par aspect. Chaque case ouvre son expérience\u202f; les nombres viennent d’essais enregistrés, mesurés sur des exemples de test et comparés graine par graine.",
  finding: {
    seen: "vu",
    holds: "vrai ici",
    "in part": "vrai en partie",
    "does not hold": "pas vrai ici",
    open: "pas tranché",
  },
  open: ({ a, b, data }) => `${a} à côté de ${b} sur ${data}`,
  reached: ({ reached, ...told }) => `${told.technique}\u00a0: ${percentWithin(reached)} ${on(told)}`,
  ahead: (one) => `${one.technique} devance ${one.over} de ${pointsWithin(one.difference)} points ${over(one)}`,
  behind: ({ difference, ...one }) =>
    `${one.technique} a ${pointsWithin({ ...difference, mean: -difference.mean })} points de retard sur ${one.over} ${over({ ...one, difference })}`,
  "as good as": (one) => `${one.technique} vaut ${one.over} ${over(one)}`,
  "not told apart": (one) =>
    `${one.technique} et ${one.over} ne sont pas départagés ${over(one)}\u00a0: ${pointsWithin(one.difference)} points`,
  unmeasured: (told) => `${told.technique}\u00a0: pas encore mesuré ${on(told)}`,
  itself: "lui-même",
  other: (name, labels) => (labels === undefined ? name : `${name} avec ${budgetWords(labels)}`),
  claims: "Les affirmations à l’épreuve",
  claimsIntro:
    "Ce qui se dit le plus souvent des deux, chaque fois comme expérience. Au-dessous, ce qu’en font les essais enregistrés, graine par graine avec des intervalles à 95\u202f%, et ce que nous en retenons.",
  which: "Lequel est le meilleur\u202f?",
  whichVerdict:
    "Il n’y a pas de vainqueur. Qui suppose ce qui est vrai des données devance qui ne le suppose pas, et avec beaucoup de labels presque personne ne devance Labels seuls.",
  seeAll: "Le voir jeu par jeu",
  coming: "Les essais enregistrés arrivent …",
};
