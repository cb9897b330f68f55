import type * as english from "../../sentences/lesson";
import type { Translated } from "../translated";

export const lessonSentences: Translated<typeof english.lessonSentences> = {
  assumption: "Annahme",
  watch: "Beobachten",
  trap: "Falle",
  read: "Lesen",
  goodShown: "Wo es gut ist",
  trapShown: "Wo es scheitert",
  pseudocodeName: "Ein Schritt als Pseudocode",
  pseudocode:
    "Ein Schritt als Pseudocode. Namen in geschweiften Klammern sind seine Einstellungen, wie sie in Links stehen; was in sg(·) steht, ist für den Gradienten konstant.",
};
