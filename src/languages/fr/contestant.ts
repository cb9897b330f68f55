import { firstToSeeLabels, phasesOf } from "../../shape/phases";
import type * as english from "../../sentences/contestant";
import { count, percent } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { capital } from "./capital";

export const contestantSentences: Translated<typeof english.contestantSentences> = {
  settled: (step) => `Stabilisé à l’étape ${count(step)}\u00a0: une étape de plus ne changerait presque rien.`,
  couldNotStart: "Il n’y a rien à montrer, car le départ a échoué.",
  coming: "chaque exemple trouvera ici sa place, près de ceux qui sont jugés semblables.",
};

export const labelsSeen: typeof english.labelsSeen = (technique, phase, labelled) => {
  const first = firstToSeeLabels(technique);
  if (first === 0 || first >= phasesOf(technique).length) return "";
  if (phase < first) return `N’a pas encore vu de label\u00a0: jusqu’ici, seule la sonde utilise les ${count(labelled)}.`;
  return `A d’abord appris sans labels, maintenant avec ${count(labelled)}.`;
};

export const shareWords: typeof english.shareWords = (shares) => {
  const text = shares.map(({ name, share }) => `${name.toLowerCase()} ${percent(share, 0)}`).join(", ");
  return text && `${capital(text)}.`;
};

export const unknownWords: typeof english.unknownWords = (share, examples) =>
  `${percent(share, 0)} des ${examples} sont inconnus\u00a0: aucun label ne les a atteints, et ils comptent comme faux.`;
