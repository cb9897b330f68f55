import type * as english from "../../sentences/pasted-links";
import type { Translated } from "../translated";

export const pastedSentences: Translated<typeof english.pastedSentences> = {
  endLeftOut: (end) => `«\u202f${end}\u202f» à la fin est ignoré`,
  readAs: ({ found, as }) => `${found} est lu comme ${as}`,
  entities: "les lettres écrites comme entités HTML sont lues comme lettres",
};
