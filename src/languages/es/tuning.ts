import { language } from "../../shape/language";
import { counted, pluralOf } from "../../shape/numerals";
import type * as english from "../../sentences/tuning";
import { plain } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { budgetWords } from "./budgets";

const list = new Intl.ListFormat(language(), { type: "conjunction" });

export const tuningSentences: Translated<typeof english.tuningSentences> = {
  title: "Cómo se eligieron sus ajustes habituales",
  how: ({ data, tried, labels, seeds, margin, heats }) =>
    `Como a todos, se le probaron ${counted(tried, "ajuste")}: en «${data}», con ${budgetWords(labels)} y las semillas ${seeds[0]} a ${seeds.at(-1)}, evaluados en ejemplos de validación, de modo que ningún ejemplo de prueba intervino. El de mejor media es el habitual; el que ya lo era se queda si ninguno es más de ${plain(margin)} ${pluralOf(margin, "punto", "puntos")} mejor. ${heats
      .map(
        ({ seeds: after, points }, i) =>
          `${i ? "o de" : "El que queda a más de"} ${plain(points)} ${pluralOf(points, "punto", "puntos")} del mejor tras ${counted(after, "semilla")}`,
      )
      .join(", ")}, se descarta.`,
  bars: "Aciertos en ejemplos de validación",
  setting: "Ajuste",
  usual: "habitual",
  out: (seeds) => `descartado tras ${counted(seeds, "semilla")}`,
  none: "De estos ajustes no se probó ninguno con datos así.",
  coming: "Lo probado se está cargando.",
  lost: "Lo probado no ha llegado: cerrar esto y volver a abrirlo.",
  curves: (untuned) =>
    `Los ajustes habituales son los mejores de seis, probados con la misma regla para todos, en ejemplos de validación y con otras semillas.${
      untuned.length ? ` Aún sin ajustar: ${untuned.join(", ")}.` : ""
    }`,
  untuned: {
    mark: "aún sin ajustar",
    named: (name) => `${name} (aún sin ajustar)`,
    settings: "Aún sin ajustar: de todos los demás se probaron seis ajustes; de este, ninguno. Quizá pueda dar mejor resultado.",
    verdict: (names) =>
      `${list.format(names)} ${names.length > 1 ? "están aún sin ajustar y quizá puedan" : "está aún sin ajustar y quizá pueda"} dar mejor resultado.`,
  },
};
