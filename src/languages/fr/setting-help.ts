import type * as english from "../../sentences/setting-help";
import type { Translated } from "../translated";

export const settingHelp: Translated<typeof english.settingHelp> = {
  seed: "Une autre graine tire d’autres labels, poids initiaux, lots et vues. Les données fournies gardent leurs exemples de test et, avec tous les labels, leurs exemples d’entraînement\u202f; les points et les exemples de validation sont tirés à nouveau. Regardez-en plusieurs avant de croire une différence.",
  encoder: "Le réseau qui transforme un exemple en caractéristiques. Tous les concurrents le partagent.",
  steps: "De combien de lots chaque concurrent apprend.",
  batch: "Exemples non étiquetés par étape\u202f; deux fois moins d’étiquetés les accompagnent.",
  judged:
    "Test\u00a0: les exemples gardés pour la fin. Validation\u00a0: ceux-ci sont mis de côté, et une partie du pool, dont les labels restent cachés, sert au test à leur place. Choisissez-y les réglages, pour que les exemples de test restent invisibles.",
  backend: "Ce qui calcule. Auto prend le plus rapide qui réussit son test.",
  wrongLabels:
    "Parmi les labels donnés, cette part nomme une autre classe, tirée par la graine. Ce qui est évalué garde ses vraies classes.",
  labelSkew:
    "La classe la plus fréquente reçoit autant de fois plus de labels que la plus rare, les autres sont entre les deux\u202f; chaque classe en reçoit au moins un. La graine tire quelle classe est fréquente.",
  poolSkew:
    "La classe la plus fréquente a autant de fois plus d’exemples pour apprendre que la plus rare, les autres sont entre les deux. Ce qui est évalué reste tel quel.",
  strangers:
    "Autant de classes, les dernières, que personne ne demande\u00a0: leurs exemples sont parmi ceux dont on apprend, mais ne sont jamais étiquetés ni évalués.",
  poolShare: "Quelle part du pool sert à apprendre, exemples étiquetés compris. Ce qui est évalué reste tel quel.",
  shortcut:
    "Autant de marques sont apposées sur chaque vue d’un exemple, les mêmes sur toutes, et sur aucun exemple tel quel\u00a0: ce qui distingue deux vues des autres sans regarder ce qu’elles montrent.",
};

export const hardLabels: Translated<typeof english.hardLabels> = {
  wrongLabels: "Labels faux",
  labelSkew: "Labels déséquilibrés",
  poolSkew: "Pool déséquilibré",
  strangers: "Intrus",
  poolShare: "Part du pool",
  shortcut: "Raccourci",
};

export const batchHelp: typeof english.batchHelp = ({ batch, by }) => `${settingHelp.batch} ${by} en demande au moins ${batch}.`;
