/** What is said of codes: finished runs as lines that fit into a message. */
import { said } from "../shape/language";

export const codeFaults = said("codeFaults", {
  /** @param found quoted */
  none: (found: string): string => `${found} is no code of a run: one begins with “LS”, and a name may stand before it.`,
  changed: (found: string): string => `The code ${found} was changed or cut on its way: have it copied again.`,
  /** @param why to go on after “it” */
  fault: ({ what, found, why }: { what: string; found: string; why: string }): string => `The code says ${what} ${found}: it ${why}.`,
} as const);

export const codeSentences = said("codeSentences", {
  /** On a kept run. */
  copy: "Code",
  copySpoken: (title: string): string => `Copy the code of ${title}`,
  /** Where others' are taken in. */
  paste: "Paste codes",
  pasteSpoken: "Codes that others have sent",
  about: "One a line; a name may stand before each.",
  example: "Ada LS2:0.83:2500f:…",
  add: "Add them",
  /** In the place of the name of a file. */
  pasted: "what was pasted",
} as const);
