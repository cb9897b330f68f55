/** What is said on the control of a setting, and of its value where it is named. */
import { said } from "../shape/language";

/** “threshold 0.9” in a sentence, where “EMA” stays as it is. @param value as a link has it */
function named({ label, value, unit }: { label: string; value: string; unit?: string | undefined }): string {
  const lowered = label.replace(/^\p{Lu}(?=[\p{Ll} ])/u, (letter) => letter.toLowerCase());
  return unit ? `${lowered} ${value} ${unit}` : `${lowered} ${value}`;
}

/** A setting by itself. */
export const settingSentences = said("settingSentences", {
  about: (label: string): string => `About ${label}`,
  /** @param start as it is written */
  reset: ({ label, start }: { label: string; start: string }): string => `Reset ${label} to ${start}`,
  back: (start: string): string => `Back to ${start}`,
  start: (start: string): string => `It starts at ${start}.`,
  named,
  /** An option in the list of them. @param why it cannot be chosen with these data, for the end of a sentence */
  refused: ({ option, why }: { option: string; why: string }): string => `${option}: ${why}`,
  /** “Now pretrained by SimCLR, not Rotation: a text has no side that is up.” @param value what cannot be chosen with these data */
  notHere: ({ label, value, used, why }: { label: string; value: string; used: string; why: string }): string =>
    `Now ${named({ label, value: used })}, not ${value}: ${why}.`,
  state: (isOn: boolean): string => (isOn ? "on" : "off"),
  /** “threshold 0.5, batch 32” @param settings as {@link named} says each */
  several: (settings: readonly string[]): string => settings.join(", "),
} as const);
