import { counted } from "../../shape/numerals";
import { count, percent } from "../../sentences/numbers";
import type * as english from "../../sentences/sight";
import type { Translated } from "../translated";

export const sightSentences: Translated<typeof english.sightSentences> = {
  map: (name) => `Carte de ${name}`,
  summary: ({ name, step, drawn, labelled, accuracy, examples }) =>
    `${name} après ${counted(step, "étape")}\u00a0: ${counted(drawn, "exemple")}, ${count(labelled)} du pool avec label\u202f; ${percent(accuracy)} des ${examples} sont bien classés.`,
  emptySummary: (name) => `${name}\u00a0: la carte des exemples est encore vide.`,
  views: (name) => `Ce que ${name} regarde maintenant`,
  sampleLost: "L’échantillon n’a pas pu être dessiné\u00a0: rechargez la page.",
};
