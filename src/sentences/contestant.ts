/** What is said of one contestant while it learns. */
import { said } from "../shape/language";
import type { AnyTechnique } from "../shape/technique";
import { firstToSeeLabels, phasesOf } from "../shape/phases";
import { capital } from "./capital";
import { count, percent } from "./numbers";

export const contestantSentences = said("contestantSentences", {
  settled: (step: number): string => `Settled at step ${count(step)}: another step would change next to nothing.`,
  couldNotStart: "There is nothing to show, as it could not start.",
  /** What its map will show. */
  coming: "each example will find its place here, near those that it takes to be alike.",
} as const);

/**
 * Of whoever learns without labels first and then with them: where it is. Empty for all others.
 * @param phase the one that it is in, counted from 0
 */
export const labelsSeen = said("labelsSeen", (technique: AnyTechnique, phase: number, labelled: number): string => {
  const first = firstToSeeLabels(technique);
  if (first === 0 || first >= phasesOf(technique).length) return "";
  if (phase < first) return `It has not seen a label yet: so far only the readout uses the ${count(labelled)}.`;
  return `It has learned without labels first, now with ${count(labelled)}.`;
});

/** “Coverage 76 %, precision 98 %.” Empty for none. @param shares what a technique shows of itself, by the names that it has for it */
export const shareWords = said("shareWords", (shares: readonly { name: string; share: number }[]): string => {
  const text = shares.map(({ name, share }) => `${name.toLowerCase()} ${percent(share, 0)}`).join(", ");
  return text && `${capital(text)}.`;
});

/** “99 % of the test examples are unknown: …” @param examples what those are called that it is judged on */
export const unknownWords = said(
  "unknownWords",
  (share: number, examples: string): string =>
    `${percent(share, 0)} of the ${examples} are unknown: no label has reached them, and they count as wrong.`,
);
