import type * as english from "../../sentences/pasted-links";
import type { Translated } from "../translated";

export const pastedSentences: Translated<typeof english.pastedSentences> = {
  endLeftOut: (end) => `„${end}“ am Ende bleibt weg`,
  readAs: ({ found, as }) => `${found} wird als ${as} gelesen`,
  entities: "als HTML-Entitäten geschriebene Zeichen werden als Zeichen gelesen",
};
