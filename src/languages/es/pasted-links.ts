import type * as english from "../../sentences/pasted-links";
import type { Translated } from "../translated";

export const pastedSentences: Translated<typeof english.pastedSentences> = {
  endLeftOut: (end) => `«${end}» al final se omite`,
  readAs: ({ found, as }) => `${found} se lee como ${as}`,
  entities: "las letras escritas como entidades HTML se leen como letras",
};
