import { firstToSeeLabels, phasesOf } from "../../shape/phases";
import type * as english from "../../sentences/contestant";
import { count, percent } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { dative } from "./inflected";

export const contestantSentences: Translated<typeof english.contestantSentences> = {
  settled: (step) => `Zur Ruhe gekommen bei Schritt ${count(step)}: Ein weiterer würde so gut wie nichts ändern.`,
  couldNotStart: "Es gibt nichts zu zeigen, da es nicht starten konnte.",
  coming: "jedes Beispiel findet hier seinen Platz, nah bei denen, die es für ähnlich hält.",
};

export const labelsSeen: typeof english.labelsSeen = (technique, phase, labelled) => {
  const first = firstToSeeLabels(technique);
  if (first === 0 || first >= phasesOf(technique).length) return "";
  if (phase < first) return `Es hat noch kein Label gesehen: Bisher nutzt nur der Readout die ${count(labelled)}.`;
  return `Es hat zuerst ohne Labels gelernt, jetzt mit ${count(labelled)}.`;
};

export const shareWords: typeof english.shareWords = (shares) => {
  const text = shares.map(({ name, share }) => `${name} ${percent(share, 0)}`).join(", ");
  return text && `${text}.`;
};

export const unknownWords: typeof english.unknownWords = (share, examples) =>
  `${percent(share, 0)} von den ${dative(examples)} sind unbekannt: Kein Label hat sie erreicht, und sie zählen als falsch.`;
