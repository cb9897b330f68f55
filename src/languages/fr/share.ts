import type * as english from "../../sentences/share";
import type { Translated } from "../translated";

export const shareSentences: Translated<typeof english.shareSentences> = {
  copied: (what) => `${what} copié`,
  copy: (what) => `${what}, à copier\u00a0:`,
  link: "Lien",
  code: "Code",
  close: "Fermer",
};
