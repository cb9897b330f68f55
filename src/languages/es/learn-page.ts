import type * as english from "../../sentences/learn-page";
import type { Translated } from "../translated";
import { capital } from "./capital";
import { lessonSentences } from "./lesson";
import { tuningSentences } from "./tuning";

export const learnPageSentences: Translated<typeof english.learnPageSentences> = {
  techniques: "Lo que cada método da por cierto",
  intro: [
    "Que un método ayude depende de que se cumpla lo que supone. Basta ponerlo en el banco, mover las etiquetas y mirar; dónde se sabe que falla está en ",
    { called: lessonSentences.trap },
    ".",
  ],
  idea: ({ year, idea, isTuned }) => `${year}. ${idea}${isTuned ? "" : ` ${capital(tuningSentences.untuned.mark)}.`}`,
  coming: "Cargando…",
  refused: (why) => `${capital(why)}.`,
  put: ["Ponerlo en el banco como ", { slot: "a" }, " o como ", { slot: "b" }],
  words: "Qué significan las palabras",
};
