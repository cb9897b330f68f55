import { counted } from "../../shape/numerals";
import type * as english from "../../sentences/comparison";
import { percentWithin, pointsWithin } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { budgetWords } from "./budgets";

type Compared = Parameters<typeof english.comparisonSentences.ahead>[0];

const on = ({ data, labels }: Pick<Compared, "data" | "labels">): string => `en ${data} con ${budgetWords(labels)}`;
const over = (one: Compared): string => `${on(one)}, sobre ${counted(one.difference.count, "semilla")}`;

/** Whoever it is compared with stands after “de”, so that “sí mismo” may stand there too. */
export const comparisonSentences: Translated<typeof english.comparisonSentences> = {
  title: "La comparación",
  intro:
    "Lo que se dice de los dos, aspecto por aspecto. Cada celda abre su experimento; los números son de ejecuciones registradas en ejemplos de prueba, comparadas semilla a semilla.",
  finding: {
    seen: "se ve",
    holds: "se cumple aquí",
    "in part": "se cumple en parte",
    "does not hold": "no se cumple aquí",
    open: "aún sin decidir",
  },
  open: ({ a, b, data }) => `${a} junto a ${b} en ${data}`,
  reached: ({ reached, ...told }) => `${told.technique}: ${percentWithin(reached)} ${on(told)}`,
  ahead: (one) => `${one.technique} va ${pointsWithin(one.difference)} puntos por delante de ${one.over} ${over(one)}`,
  behind: ({ difference, ...one }) =>
    `${one.technique} va ${pointsWithin({ ...difference, mean: -difference.mean })} puntos por detrás de ${one.over} ${over({ ...one, difference })}`,
  "as good as": (one) => `${one.technique} queda a la par de ${one.over} ${over(one)}`,
  "not told apart": (one) => `${one.technique} no se distingue de ${one.over} ${over(one)}: ${pointsWithin(one.difference)} puntos`,
  unmeasured: (told) => `${told.technique}: aún sin medir ${on(told)}`,
  itself: "sí mismo",
  other: (name, labels) => (labels === undefined ? name : `${name} con ${budgetWords(labels)}`),
  claims: "Las afirmaciones, a prueba",
  claimsIntro:
    "Lo que más se dice de los dos, cada cosa como un experimento. Debajo está lo que dicen de ello las ejecuciones registradas, semilla a semilla con intervalos del 95\u202f%, y lo que se concluye.",
  which: "¿Cuál es mejor?",
  whichVerdict:
    "No hay ganador. Quien supone lo que es cierto de los datos aventaja a quien no, y con muchas etiquetas casi nadie aventaja a solo etiquetas.",
  seeAll: "Verlo conjunto por conjunto",
  coming: "Las ejecuciones registradas se están cargando…",
};
