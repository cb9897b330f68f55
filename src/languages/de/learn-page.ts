import type * as english from "../../sentences/learn-page";
import type { Translated } from "../translated";
import { capital } from "./capital";
import { lessonSentences } from "./lesson";
import { tuningSentences } from "./tuning";

export const learnPageSentences: Translated<typeof english.learnPageSentences> = {
  techniques: "Was jedes Verfahren für wahr hält",
  intro: [
    "Ob ein Verfahren hilft, hängt daran, ob stimmt, was es annimmt. Eines auf den Prüfstand setzen, die Labels verschieben und zusehen; wo es bekanntermaßen scheitert, steht unter ",
    { called: lessonSentences.trap },
    ".",
  ],
  idea: ({ year, idea, isTuned }) => `${year}. ${idea}${isTuned ? "" : ` ${capital(tuningSentences.untuned.mark)}.`}`,
  coming: "Unterwegs …",
  refused: (why) => `${why}.`,
  put: ["Auf den Prüfstand setzen als ", { slot: "a" }, " oder als ", { slot: "b" }],
  words: "Was die Wörter bedeuten",
};
