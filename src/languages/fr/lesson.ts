import type * as english from "../../sentences/lesson";
import type { Translated } from "../translated";

export const lessonSentences: Translated<typeof english.lessonSentences> = {
  assumption: "Suppose",
  watch: "À suivre",
  trap: "Piège",
  read: "À lire",
  goodShown: "Là où elle réussit",
  trapShown: "Là où elle échoue",
  pseudocodeName: "Une étape en pseudo-code",
  pseudocode:
    "Une étape en pseudo-code. Les noms entre accolades sont ses réglages, tels que dans les liens\u202f; ce qui est dans sg(·) est une constante pour le gradient.",
};
