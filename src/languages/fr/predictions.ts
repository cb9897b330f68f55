import type * as english from "../../sentences/predictions";
import type { Translated } from "../translated";

export const predictionSentences: Translated<typeof english.predictionSentences> = {
  title: "Ce qui est prédit de chaque exemple",
  about:
    "Un tableau avec une ligne par exemple, dans l’état actuel\u00a0: sa classe, son label s’il en a un, la prédiction, à quel point elle est sûre, et ses caractéristiques.",
  save: (name) => `${name} en CSV`,
  coming: "Tous les exemples sont examinés …",
  notYet: "Appuyez sur Lancer\u00a0: rien n’a encore été appris.",
  lost: "L’essai a recommencé avant d’avoir répondu. Appuyez à nouveau.",
  failed: (why) => `Le tableau n’a pas été fait\u00a0: ${why}.`,
  file: ({ data, technique, labelled, seed }) => `labelscape-${data}-${technique}-${labelled}-labels-seed-${seed}`,
};
