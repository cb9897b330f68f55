/** What the bench says from its first moment. */
import { said } from "../shape/language";
import { count, points } from "./numbers";

export const benchSentences = said("benchSentences", {
  /** @param alone labels only trains after both contestants, and they have ended */
  progress: ({ step, steps, seed, alone }: { step: number; steps: number; seed: number; alone: boolean }): string => {
    const far = step > 0 ? `step ${count(step)} of ${count(steps)}, seed ${seed}` : `${count(steps)} steps, seed ${seed}`;
    return alone ? `labels\u00a0only: ${far}` : far;
  },
  /** @param seconds until all have ended */
  toGo: (seconds: number): string =>
    seconds < 90 ? `${count(Math.max(1, Math.ceil(seconds)))}\u202fs to go` : `${count(Math.ceil(seconds / 60))}\u202fmin to go`,

  nothingYet: "nothing learned yet",
  follows: "labels\u00a0only follows",
  distance: (share: number): string => {
    const far = points(Math.abs(share));
    if (far === "0.0") return "level with labels\u00a0only";
    return `${far} ${share > 0 ? "above" : "below"} labels\u00a0only`;
  },

  labels: "Labels",
  engine: "The engine that trains",

  more: "More",
  less: "Close",
  lookCloser: "Look closer",
} as const);
