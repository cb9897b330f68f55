/** What the page says at its end: what computes, what is kept to oneself, its keys and its licences. */
import { said } from "../shape/language";
import type { BackendName } from "../shape/protocol";
import { backendName } from "./machine";
import { program } from "./page-frame";

export const footSentences = said("footSentences", {
  whyNoOther: "why no other",
  skipped: ({ name, reason }: { name: BackendName; reason: string }): string => `${backendName[name]}: ${reason}`,
  noMachine: "The backend, what computes, is chosen when the engine has loaded.",
  private: "Everything is trained here: nothing leaves this machine.",
  version: (version: string): string => `${program} ${version}`,
  language: "Language",
  keys: "Keys and licences",
} as const);

/** What each key does. */
export const keySentences = said("keySentences", {
  title: "Keys",
  keys: [
    { key: "Space", words: "play or pause" },
    { key: ". or s", words: "one step" },
    { key: "r", words: "again, from the start" },
    { key: "[ and ]", words: "fewer or more labels" },
    { key: "Ctrl+Z", words: "undo the last change of settings" },
    { key: "p", words: "present it to a hall, and leave that" },
    { key: "?", words: "show these keys" },
  ],
  single: "Single keys work; off, for who dictates or hits keys by chance. Ctrl+Z always does.",
  /** “Labelscape 0.1.0, MIT licence; licences of its parts”: each licence is a link where there is one to follow. */
  licences: (version: string) => ({
    before: `${footSentences.version(version)},`,
    own: "MIT licence",
    between: ";",
    parts: "licences of its parts",
  }),
  close: "Close",
} as const);
