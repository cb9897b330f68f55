import { count, points } from "../../sentences/numbers";
import type * as english from "../../sentences/bench";
import type { Translated } from "../translated";

export const benchSentences: Translated<typeof english.benchSentences> = {
  progress: ({ step, steps, seed, alone }) => {
    const far = step > 0 ? `étape ${count(step)} sur ${count(steps)}, graine ${seed}` : `${count(steps)} étapes, graine ${seed}`;
    return alone ? `Labels\u00a0seuls\u00a0: ${far}` : far;
  },
  toGo: (seconds) =>
    seconds < 90 ? `encore ${count(Math.max(1, Math.ceil(seconds)))}\u202fs` : `encore ${count(Math.ceil(seconds / 60))}\u202fmin`,

  nothingYet: "rien d’appris encore",
  follows: "Labels\u00a0seuls suit",
  distance: (share) => {
    const far = points(Math.abs(share));
    if (Number(far.replace(",", ".")) === 0) return "à égalité avec Labels\u00a0seuls";
    return `${far} ${share > 0 ? "au-dessus de" : "au-dessous de"} Labels\u00a0seuls`;
  },

  labels: "Labels",
  engine: "Le moteur qui entraîne",

  more: "Plus",
  less: "Fermer",
  lookCloser: "Voir de près",
};
