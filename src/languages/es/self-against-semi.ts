import type { Paradigm } from "../../shape/technique";
import { counted } from "../../shape/numerals";
import type * as english from "../../sentences/self-against-semi";
import { count, percent, points, pointsWithin } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { budgetWords, labelsAClass } from "./budgets";
import { capital } from "./capital";
import { paradigmKind, paradigmName } from "./paradigms";

/** Whoever makes it of what: “el semisupervisado va por delante”, which is short for that kind of learning. */
const subject = (paradigm: Paradigm): string => (paradigm === "bridge" ? "un puente" : `el ${paradigmKind(paradigm)}`);

export const paradigmLead: Translated<typeof english.paradigmLead> = {
  ahead: ({ labels, leader, rival, difference }) => [
    `Con ${budgetWords(labels)}, ${subject(leader.paradigm)} va ${pointsWithin(difference)} puntos por delante: `,
    leader.name,
    ` es el mejor ${paradigmKind(leader.paradigm)}, `,
    rival.name,
    ` el mejor ${paradigmKind(rival.paradigm)}.`,
  ],
  "as good as": ({ labels, leader, rival, difference }) => [
    `Con ${budgetWords(labels)}, ${subject(leader.paradigm)} y ${subject(rival.paradigm)} quedan a la par: ${pointsWithin(difference)} puntos entre `,
    leader.name,
    " y ",
    rival.name,
    ", el mejor de cada uno.",
  ],
  "not told apart": ({ labels, leader, rival, difference }) => [
    `Con ${budgetWords(labels)}, ${subject(leader.paradigm)} y ${subject(rival.paradigm)} aún no se distinguen: ${pointsWithin(difference)} puntos sobre ${counted(difference.count, "semilla")} entre `,
    leader.name,
    " y ",
    rival.name,
    ", el mejor de cada uno.",
  ],
  "too few": ({ labels, missing, seeds }) =>
    missing.length
      ? `Con ${budgetWords(labels)} aún no se ha medido ningún método ${missing.map(paradigmKind).join(" o ")} con ${counted(seeds, "semilla")}.`
      : `Con ${budgetWords(labels)}, los mejores de cada uno tienen menos de ${counted(seeds, "semilla")} en común.`,
};

export const leadMapHeadline: typeof english.leadMapHeadline = ({ ahead, alike, open }, seeds) => {
  const [first, second] = ahead.toSorted((a, b) => b.cells - a.cells);
  const all = ahead.reduce((sum, { cells }) => sum + cells, alike + open);
  if (!first || !second || !all)
    return `Aún no se puede comparar nada: hace falta un método de cada paradigma, con ${counted(seeds, "semilla")} en común.`;
  const of = `de ${counted(all, "celda")}`;
  const leads = first.cells
    ? `${capital(subject(first.paradigm))} va por delante con certeza en ${count(first.cells)} ${of}; ${subject(second.paradigm)}, en ${second.cells ? count(second.cells) : "ninguna"}.`
    : `Ninguno va por delante con certeza en ninguna ${of}.`;
  return [
    leads,
    ...(alike ? [`En ${count(alike)} quedan a la par.`] : []),
    ...(open ? [`En ${count(open)} podría bastar el azar.`] : []),
  ].join(" ");
};

const bestOf = ({ mean, among }: { mean: number; among: number }): string => `${percent(mean)}, mejor de ${count(among)}`;

export const leadMapWords: Translated<typeof english.leadMapWords> = {
  title: ([left, right]) => `${paradigmName[left]} frente a ${paradigmKind(right)}`,
  row: "Datos",
  columns: labelsAClass,
  column: (budget) => budgetWords(budget === "all" ? Infinity : Number(budget)),
  left: (paradigm) => `izquierda: ${subject(paradigm)} por delante`,
  right: (paradigm) => `derecha: ${subject(paradigm)} por delante`,
  alike: "a la par",
  interval: "la línea es el intervalo del 95\u202f%, emparejado por semilla; gris donde podría bastar el azar",
  number: (extent) => `la ventaja en puntos; las celdas acaban en ${count(100 * extent)}`,
  tooFew: "muy pocas",
  data: (pool, classes) => `${count(pool)} · ${counted(classes, "clase")}`,
  open: "Abrir los dos en el banco",
  empty: "Aún no hay nada medido: aquí estará quién va por delante en cada conjunto de datos, con cada presupuesto.",

  cell: ({ outcome, leader, rival, difference }, data, labels) => [
    leader,
    ` ${bestOf(leader)}, frente a `,
    rival,
    ` ${bestOf(rival)} en ${data.toLowerCase()} con ${budgetWords(labels)}: ${pointsWithin(difference)} puntos sobre ${counted(difference.count, "semilla")}${{ ahead: "", "as good as": ", a la par", "not told apart": ", aún sin distinguirse" }[outcome]}.`,
  ],
  ofData: (data, words) => `${data}: ${words}`,
  spoken: (data, words) => `${data}. ${words}`,
  half: (half) => `± ${points(half)}`,
  outcomes: { ahead: "por delante", "as good as": "a la par", "not told apart": "sin distinguirse", "too few": "muy pocas semillas" },
  howJudged:
    "El mejor de un paradigma se elige dejando fuera una semilla y se juzga con esa semilla, una tras otra: así al mejor de muchos no lo favorecen las semillas que lo hicieron el mejor. Por eso una ventaja puede diferir de la de las dos medias. El intervalo incluye lo que costó elegir, y lo cierto lo es entre todas las celdas, corregido por mirarlas todas.",
  tableHead: [
    "datos",
    labelsAClass,
    "resultado",
    "autosupervisado",
    "semisupervisado",
    "ventaja del semisupervisado, puntos",
    "95\u202f%",
    "semillas",
  ],
};
