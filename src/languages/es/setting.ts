import type * as english from "../../sentences/setting";
import type { Translated } from "../translated";

/** “umbral 0.9” in a sentence, where “EMA” stays as it is. */
function named({ label, value, unit }: { label: string; value: string; unit?: string | undefined }): string {
  const lowered = label.replace(/^\p{Lu}(?=[\p{Ll} ])/u, (letter) => letter.toLowerCase());
  return unit ? `${lowered} ${value} ${unit}` : `${lowered} ${value}`;
}

export const settingSentences: Translated<typeof english.settingSentences> = {
  about: (label) => `Sobre «${label}»`,
  reset: ({ label, start }) => `Devolver «${label}» a ${start}`,
  back: (start) => `Volver a ${start}`,
  start: (start) => `Empieza en ${start}.`,
  named,
  refused: ({ option, why }) => `${option}: ${why}`,
  notHere: ({ label, value, used, why }) => `Ahora ${named({ label, value: used })}, no ${value}: ${why}.`,
  state: (isOn) => (isOn ? "sí" : "no"),
  several: (settings) => settings.join(", "),
};
