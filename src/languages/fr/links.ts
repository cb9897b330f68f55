import type * as english from "../../sentences/links";
import { count } from "../../sentences/numbers";
import type { Translated } from "../translated";

const butElsewhere = (others: readonly string[]): string => (others.length ? `, contrairement à d’autres (${others.join(", ")})` : "");

export const linkSentences: Translated<typeof english.linkSentences> = {
  faults: {
    noToggle: "n’est ni 1 ni 0",
    noOption: (options) => `n’est pas parmi ${options.join(", ")}`,
    noneOfMany: ({ many, nearest }) => `n’est aucun des ${many} qui existent${nearest === undefined ? "" : ` (${nearest}\u202f?)`}`,
    refused: ({ why, others }) => `ne va pas avec ces données, car ${why}${butElsewhere(others)}`,
    noNumber: "n’est pas un nombre",
    noWhole: "n’est pas un nombre entier",
    below: (least) => `est inférieur à ${least}`,
    above: (most) => `est supérieur à ${most}`,
    noBudget: "n’est ni un nombre ni all",
    noYes: "n’est ni yes ni no",
    version: "est une version des nombres inconnue ici",
    leastBatch: ({ batch, by }) => `est moins que les ${batch} dont ${by} a besoin`,
  },
  startOf: { drawing: "le dessin de départ", file: "ce qui a été apporté en dernier" },
  instead: ({ given, fault, used }) => `${given} ${fault}\u00a0: ${used} est utilisé`,
  faultOnly: (problem) => problem.replace(/\u00a0: [^:]* est utilisé$/, ""),
  refusedInstead: ({ slot, refused, used }) => `${slot}=${refused}\u00a0: ${used} est utilisé`,
  noPart: ({ given, parts }) => `${given} n’est pas une partie de la page\u00a0: il y a ${parts.join(", ")}`,
  unknown: ({ keys, more }) =>
    `inconnu ici\u00a0: ${keys.map(({ key, nearest }) => (nearest === undefined ? key : `${key} (${nearest}\u202f?)`)).join(", ")}${more ? `, et ${more} de plus` : ""}`,
  tooLong: ({ length, most }) => `le lien a ${count(length)} caractères\u00a0: seuls les ${count(most)} premiers sont lus`,
  twice: ({ key, used }) => `${key} est donné deux fois\u00a0: ${used} est utilisé`,

  leftOut: (key) => `${key} est ignoré`,

  refused: ({ technique, data, why, others }) => `${technique} n’apprend pas de ${data}, car ${why}${butElsewhere(others)}`,
};
