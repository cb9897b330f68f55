import type * as english from "../../sentences/share";
import type { Translated } from "../translated";

export const shareSentences: Translated<typeof english.shareSentences> = {
  copied: (what) => `${what} kopiert`,
  copy: (what) => `${what} zum Kopieren:`,
  link: "Link",
  code: "Code",
  close: "Schließen",
};
