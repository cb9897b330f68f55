import { count } from "../../sentences/numbers";
import type * as english from "../../sentences/plan-files";
import type { Translated } from "../translated";
import { labelsAClass } from "./budgets";

export const planFileSentences: Translated<typeof english.planFileSentences> = {
  notHere: (brought) =>
    `data=own porte sur ${brought ? `«\u202f${brought}\u202f», qui n’est` : "vos propres données, qui ne sont"} pas sur cet appareil`,

  parts: (most) => ({
    link: 'un texte, comme "v=2&steps=800"',
    data: 'une liste de jeux de données, comme ["digits"]',
    techniques: 'une liste de techniques, comme ["labels-only", "fixmatch"]',
    labels: `une liste de ${labelsAClass}, des nombres de 1 à ${count(most)} ou "all"`,
    seeds: `une liste de nombres entiers de 1 à ${count(9999)}`,
  }),
  fault: ({ path, found, part, wanted }) =>
    `«\u202f${path}\u202f» est ${found}\u00a0: «\u202f${part}\u202f» doit être ${wanted}. --help montre un plan.`,
  noPlan: ({ found, parts }) => `Le plan est ${found}\u00a0: il doit être un objet avec ${parts.join(", ")}. --help montre un plan.`,
  unknown: ({ key, nearest, parts }) =>
    `${key} est inconnu dans un plan\u00a0: ${nearest === undefined ? `il y a ${parts.join(", ")}` : `«\u202f${nearest}\u202f» est le plus proche`}.`,
  noJson: (why) => `Ce n’est pas du JSON\u00a0: ${why}`,
  unreadable: "il ne peut pas être lu.",

  faulty: (fault) => `${fault}.`,
  refused: (fault) => `Le plan ne peut pas être lu\u00a0: ${fault}.`,
  faults: (all) => all.join("\u202f; "),
  misplaced: ({ key, technique, part }) => `${key} dans ${technique} est donné par «\u202f${part}\u202f», pour toutes les techniques`,
  notKnown: ({ technique, data }) => `${technique} sur ${data} est inconnu ici`,
};
