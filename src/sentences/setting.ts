/** What is said on the control of a setting, and of its value where it is named. */

/** A setting by itself. */
export const settingSentences = {
  about: (label: string): string => `About ${label}`,
  /** @param start as it is written */
  reset: ({ label, start }: { label: string; start: string }): string => `Reset ${label} to ${start}`,
  back: (start: string): string => `Back to ${start}`,
  start: (start: string): string => `It starts at ${start}.`,
  /** “threshold 0.9” in a sentence, where “EMA” stays as it is. @param value as a link has it */
  named: ({ label, value, unit }: { label: string; value: string; unit?: string | undefined }): string => {
    const lowered = label.replace(/^\p{Lu}(?=[\p{Ll} ])/u, (letter) => letter.toLowerCase());
    return unit ? `${lowered} ${value} ${unit}` : `${lowered} ${value}`;
  },
  state: (isOn: boolean): string => (isOn ? "on" : "off"),
} as const;
