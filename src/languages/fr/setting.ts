import type * as english from "../../sentences/setting";
import type { Translated } from "../translated";

type Named = Parameters<typeof english.settingSentences.named>[0];

/** “seuil 0.9” in a sentence, where “EMA” stays as it is. */
function named({ label, value, unit }: Named): string {
  const lowered = label.replace(/^\p{Lu}(?=[\p{Ll} ])/u, (letter) => letter.toLowerCase());
  return unit ? `${lowered} ${value} ${unit}` : `${lowered} ${value}`;
}

export const settingSentences: Translated<typeof english.settingSentences> = {
  about: (label) => `À propos de «\u202f${label}\u202f»`,
  reset: ({ label, start }) => `Remettre «\u202f${label}\u202f» à ${start}`,
  back: (start) => `Revenir à ${start}`,
  start: (start) => `Au départ\u00a0: ${start}.`,
  named,
  refused: ({ option, why }) => `${option}\u00a0: ${why}`,
  notHere: ({ label, value, used, why }) => `Maintenant ${named({ label, value: used })}, non ${value}\u00a0: ${why}.`,
  state: (isOn) => (isOn ? "oui" : "non"),
  several: (settings) => settings.join(", "),
};
