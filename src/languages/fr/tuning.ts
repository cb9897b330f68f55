import { counted, pluralOf } from "../../shape/numerals";
import { plain } from "../../sentences/numbers";
import type * as english from "../../sentences/tuning";
import type { Translated } from "../translated";
import { budgetWords } from "./budgets";

export const tuningSentences: Translated<typeof english.tuningSentences> = {
  title: "Comment ses réglages habituels ont été choisis",
  how: ({ data, tried, labels, seeds, margin, heats }) =>
    `Comme pour tous, ${counted(tried, "réglage a été essayé", "réglages ont été essayés")}\u00a0: sur «\u202f${data}\u202f», avec ${budgetWords(labels)} et les graines ${seeds[0]} à ${seeds.at(-1)}, évalués sur des exemples de validation, pour qu’aucun exemple de test n’ait son mot à dire. La meilleure moyenne devient habituelle\u202f; ce qui l’était avant le reste si rien d’autre n’est meilleur de plus de ${plain(margin)} ${pluralOf(margin, "point", "points")}. ${heats
      .map(
        ({ seeds: after, points }, i) =>
          `${i ? "ou" : "Ce qui a plus de"} ${plain(points)} ${pluralOf(points, "point", "points")} de retard sur le meilleur après ${counted(after, "graine")}`,
      )
      .join(", ")}, est éliminé.`,
  bars: "Justes sur les exemples de validation",
  setting: "Réglage",
  usual: "habituel",
  out: (seeds) => `éliminé après ${counted(seeds, "graine")}`,
  none: "Aucun de ces réglages n’a été essayé sur de telles données.",
  coming: "Les réglages essayés arrivent.",
  lost: "Les réglages essayés ne sont pas arrivés\u00a0: fermez ceci et rouvrez-le.",
  curves: (untuned) =>
    `Les réglages habituels sont les meilleurs de six, essayés selon la même règle pour tous, sur des exemples de validation et avec d’autres graines.${
      untuned.length ? ` Pas encore réglées\u00a0: ${untuned.join(", ")}.` : ""
    }`,
  untuned: {
    mark: "pas encore réglée",
    named: (name) => `${name} (pas encore réglée)`,
    settings:
      "Pas encore réglée\u00a0: six réglages de toutes les autres ont été essayés, de celle-ci aucun. Elle pourrait faire mieux qu’elle ne fait.",
    verdict: (names) =>
      `${names.join(" et ")} ${pluralOf(names.length, "n’est pas encore réglée et pourrait", "ne sont pas encore réglées et pourraient")} faire mieux.`,
  },
};
