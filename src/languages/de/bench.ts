import type * as english from "../../sentences/bench";
import { count, points } from "../../sentences/numbers";
import type { Translated } from "../translated";

export const benchSentences: Translated<typeof english.benchSentences> = {
  progress: ({ step, steps, seed, alone }) => {
    const far = step > 0 ? `Schritt ${count(step)} von ${count(steps)}, Seed ${seed}` : `${count(steps)} Schritte, Seed ${seed}`;
    return alone ? `nur Labels: ${far}` : far;
  },
  toGo: (seconds) =>
    seconds < 90 ? `noch ${count(Math.max(1, Math.ceil(seconds)))}\u202fs` : `noch ${count(Math.ceil(seconds / 60))}\u202fmin`,

  nothingYet: "noch nichts gelernt",
  follows: "nur Labels folgt",
  distance: (share) => {
    const far = points(Math.abs(share));
    if (Number(far.replace(",", ".")) === 0) return "gleichauf mit nur Labels";
    return `${far} ${share > 0 ? "über" : "unter"} nur Labels`;
  },

  labels: "Labels",
  engine: "Die Maschine, die trainiert",

  more: "Mehr",
  less: "Schließen",
  lookCloser: "Genauer ansehen",
};
