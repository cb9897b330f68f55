import type * as english from "../../sentences/setting";
import type { Translated } from "../translated";

const named: typeof english.settingSentences.named = ({ label, value, unit }) => (unit ? `${label} ${value} ${unit}` : `${label} ${value}`);

export const settingSentences: Translated<typeof english.settingSentences> = {
  about: (label) => `Über ${label}`,
  reset: ({ label, start }) => `${label} zurück auf ${start}`,
  back: (start) => `Zurück auf ${start}`,
  start: (start) => `Am Anfang: ${start}.`,
  named,
  refused: ({ option, why }) => `${option}: ${why}`,
  notHere: ({ label, value, used, why }) => `Jetzt ${named({ label, value: used })}, nicht ${value}: ${why}.`,
  state: (isOn) => (isOn ? "an" : "aus"),
  several: (settings) => settings.join(", "),
};
