import type * as english from "../../sentences/news";
import { count, percent, plain } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { aClass, allLabels } from "./budgets";

export const newsSentences: Translated<typeof english.newsSentences> = {
  finished: ({ accuracy, scores }) =>
    `Tous ont fini, ${accuracy}\u00a0: ${scores.map(({ name, share }) => `${name} ${percent(share)}`).join(", ")}.`,

  measuredUnder: ({ name, labels }) => `${name} (${labels === Infinity ? allLabels : aClass(plain(labels))})`,

  training: "Entraînement en cours.",
  toStart: "L’entraînement commence dès que les données et le moteur sont là.",
  paused: (step) => `En pause à l’étape ${count(step)}.`,
  fromTheStart: "Entraînement depuis le début.",
  retrying: "Nouvelle tentative.",
  undone: "Le dernier changement est annulé.",
  leastBatch: ({ batch, by }) => `Le lot est maintenant de ${batch}, car il en faut autant pour ${by}.`,
  diverged: (step) => `Arrêté à l’étape ${count(step)}\u00a0: la perte n’est plus un nombre.`,
  afterDiverged: "Baissez l’un de ses poids, puis appuyez sur Relancer.",

  refused: (why) => `${why}.`,
  lost: (name) =>
    name === undefined
      ? "Ce que ce lien choisit n’est pas arrivé, rien n’a donc changé. Rouvrez-le une fois la connexion revenue\u202f; si cela n’aide pas, rechargez la page."
      : `${name} n’est pas arrivé, rien n’a donc changé. Choisissez-le à nouveau une fois la connexion revenue\u202f; si cela n’aide pas, rechargez la page.`,
};
