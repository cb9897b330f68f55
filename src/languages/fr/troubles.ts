import type * as english from "../../sentences/troubles";
import type { Translated } from "../translated";

export const troubleSentences: Translated<typeof english.troubleSentences> = {
  unread: (problems) => `Tout n’a pas pu être lu dans le lien\u00a0: ${problems.join("\u202f; ")}.`,
  mended: (mended) => `Le lien a été lu tel qu’il était voulu\u00a0: ${mended.join("\u202f; ")}.`,
  older: (version) =>
    `Ce lien a été fait par la version ${version} des nombres. Ses réglages sont les mêmes, mais les exactitudes sont autres maintenant.`,
  whyOthers: "Pourquoi\u202f?",
  because: (reasons) => `Depuis\u00a0: ${reasons}.`,
  failed: ({ message, hint, names }) => `${names ? `${names.join(" et ")}\u00a0: ` : ""}${message} ${hint}`,
  reload: "Recharger",
  retry: "Réessayer",
  newer: {
    message: "Un Labelscape plus récent est arrivé.",
    hint: "Cette page continue telle quelle jusqu’à son rechargement\u202f; les essais gardés restent.",
  },
};
