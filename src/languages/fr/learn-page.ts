import type * as english from "../../sentences/learn-page";
import type { Translated } from "../translated";
import { capital } from "./capital";
import { lessonSentences } from "./lesson";
import { tuningSentences } from "./tuning";

export const learnPageSentences: Translated<typeof english.learnPageSentences> = {
  techniques: "Ce que chaque technique tient pour vrai",
  intro: [
    "L’aide d’une technique dépend de la justesse de ses hypothèses. Mettez-en une sur le banc, déplacez les labels, et voyez\u202f; où l’on sait qu’elle échoue est dit sous ",
    { called: lessonSentences.trap },
    ".",
  ],
  idea: ({ year, idea, isTuned }) => `${year}. ${idea}${isTuned ? "" : ` ${capital(tuningSentences.untuned.mark)}.`}`,
  coming: "Arrive …",
  refused: (why) => `${why}.`,
  put: ["Mettre sur le banc en ", { slot: "a" }, " ou en ", { slot: "b" }],
  words: "Ce que veulent dire les mots",
};
