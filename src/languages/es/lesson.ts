import type * as english from "../../sentences/lesson";
import type { Translated } from "../translated";

export const lessonSentences: Translated<typeof english.lessonSentences> = {
  assumption: "Supone",
  watch: "Observar",
  trap: "Trampa",
  read: "Leer",
  goodShown: "Donde es bueno",
  trapShown: "Donde falla",
  pseudocodeName: "Un paso en pseudocódigo",
  pseudocode:
    "Un paso en pseudocódigo. Los nombres entre llaves son sus ajustes, como en los enlaces; lo que está en sg(·) es constante para el gradiente.",
};
