import { language } from "../../shape/language";
import { counted, pluralOf } from "../../shape/numerals";
import { isOfAnotherVersion, labelsOf } from "../../shape/record";
import type * as english from "../../sentences/runs";
import { count, percent, seconds } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { budgetWords, labelsAClass } from "./budgets";
import { capital } from "./capital";
import { computedBy } from "./machine";

const runsWords = (number: number): string => counted(number, "ejecución", "ejecuciones");

export const traySentences: Translated<typeof english.traySentences> = {
  kept: "Ejecuciones guardadas",
  none: "Aún no hay ninguna ejecución guardada: la que llega al final se guarda aquí, con sus números y el enlace que la repite. Se puede importar un archivo de ejecuciones, o soltarlo en la página.",
  noneFound: "No se encuentra ninguna ejecución.",
  showAll: "Mostrar todas",
  deleted: (runs) => `${pluralOf(runs, "Eliminada", "Eliminadas")} ${runsWords(runs)} ·`,
  undo: "Deshacer",
  drop: "Soltar para añadir las ejecuciones de este archivo",
  unreadable: (why) => `El archivo no se pudo leer (${why}): recargar la página y probar otra vez.`,
  unwritable: (why) => `El archivo no se pudo escribir (${why}): recargar la página y probar otra vez.`,
  shown: (shown, all) => `Se ${pluralOf(shown, "muestra", "muestran")} ${count(shown)} de ${runsWords(all)}.`,
  more: (runs) => `Mostrar ${count(runs)} más`,
  columns: {
    run: "Ejecución",
    accuracy: "Exactitud",
    curve: "Exactitud por el camino",
    labels: capital(labelsAClass),
    data: "Datos",
    seed: "Semilla",
    seconds: "Tiempo",
    at: "Cuándo y dónde",
    place: "En la curva de etiquetas",
    acts: "Qué hacer con ella",
  },
};

export const barSentences: Translated<typeof english.barSentences> = {
  find: "Buscar",
  findSpoken: "Buscar ejecuciones por sus palabras",
  data: "datos",
  technique: "método",
  any: "todos",
  found: (found, all) => (found < all ? `${count(found)} de ${runsWords(all)}` : runsWords(found)),
  withThem: (areSome) => (areSome ? "Con las ejecuciones halladas" : "Con todas las ejecuciones"),
  import: "Importar",
  exportAs: "Exportar como",
  forms: { json: "JSON", csv: "CSV", notebook: "Cuaderno" },
  export: (runs, form) => `Exportar ${runsWords(runs)} como ${form}`,
  partedBy: "separado por",
  delete: (found, all) => (found < all ? `Eliminar ${runsWords(found)}` : "Eliminar todas"),
};

export const rowSentences: Translated<typeof english.rowSentences> = {
  title: ({ record, technique, changes, data }) =>
    [record.name ?? technique, changes, data, budgetWords(labelsOf(record)), `semilla ${record.seed}`].filter(Boolean).join(", "),
  name: (title) => `Nombre de ${title}`,
  rename: "Renombrar",
  renameSpoken: ", renombrar",
  notCompared: (why) => `No se compara con los números de hoy: ${why}.`,
  touched: "ajustes movidos durante la ejecución",
  touchedHelp: "El enlace no la repite.",
  isHere: "ahora en la página",
  diverged: "Su pérdida dejó de ser un número.",
  accuracyBy: (by) => `Exactitud según ${by}`,
  madeBy: (record) => `${computedBy(record)}, Labelscape ${record.version}`,
  place: (why) => why && `En la curva de etiquetas ${why}`,
  placeSpoken: (why, title) => (why ? `En la curva de etiquetas ${why}: ${title}` : `En la curva de etiquetas: ${title}`),
  open: "Abrir",
  openSpoken: (title) => `Abrir ${title}`,
  pin: (isPinned) => (isPinned ? "Fijada" : "Fijar"),
  pinSpoken: (title) => `Fijar ${title}`,
  delete: "Eliminar",
  deleteSpoken: (title) => `Eliminar ${title}`,
};

export const placeWords: Translated<typeof english.placeWords> = {
  chosen: { isDrawn: true, why: "" },
  "not chosen": { isDrawn: false, why: "" },
  "by its settings": { isDrawn: true, why: "siempre, pues tiene los ajustes que se comparan ahí" },
  "by the sweep": { isDrawn: true, why: "como parte del barrido" },
  touched: { isDrawn: false, why: "nunca, pues sus ajustes se movieron durante la ejecución" },
  diverged: { isDrawn: false, why: "nunca, pues no tiene exactitud" },
  outranked: { isDrawn: false, why: "nunca, pues cuenta otra ejecución de la misma semilla" },
  "of another kind": { isDrawn: false, why: "solo si sus datos están en el banco" },
};

export const importSentences: Translated<typeof english.importSentences> = {
  added: ({ name, added, known, ofOwn, ofPage }) => {
    const rest = known ? `, ${count(known)} ya ${pluralOf(known, "estaba", "estaban")} aquí` : "";
    return [
      `${pluralOf(added, "Añadida", "Añadidas")} ${runsWords(added)} de ${name}${rest}.`,
      ...(ofOwn ? [`Este dispositivo ha hecho él mismo ${runsWords(ofOwn)} de ellas en otro backend: cuentan las suyas.`] : []),
      ...(ofPage ? [`De ${runsWords(ofPage)} de ellas la página tiene registradas: cuentan esas.`] : []),
    ].join(" ");
  },
  nothing: (name, why) => `No se ha tomado nada de ${name}: ${why}`,
  tooLarge: (bytes) => `tiene más de ${bytes / 1e6}\u202fMB: cortarlo en partes.`,
  unreadable: (why) => `no se puede leer (${why}): ¿es un archivo y sigue ahí?`,
};

const minute = 60_000;
const units = [
  { unit: "day", milliseconds: 24 * 60 * minute },
  { unit: "hour", milliseconds: 60 * minute },
  { unit: "minute", milliseconds: minute },
] as const;
const ago = new Intl.RelativeTimeFormat(language(), { numeric: "auto" });
const date = new Intl.DateTimeFormat(language(), { dateStyle: "medium" });
const dateAndTime = new Intl.DateTimeFormat(language(), { dateStyle: "medium", timeStyle: "medium" });
const longAgo = 30 * 24 * 60 * minute;

export const whenWords: typeof english.whenWords = (at, now) => {
  const past = now - at;
  if (past > longAgo) return date.format(at);
  const found = units.find(({ milliseconds }) => past >= milliseconds);
  return found ? ago.format(-Math.floor(past / found.milliseconds), found.unit) : "ahora mismo";
};
export const exactTime: typeof english.exactTime = (at) => dateAndTime.format(at);

export const versionWords: typeof english.versionWords = ({ numbers }) => `versión ${numbers}`;
const diverged = "divergió";
export const marksOf: typeof english.marksOf = (record) => [
  ...(record.stopped === "diverged" ? [diverged] : []),
  ...(isOfAnotherVersion(record) ? [versionWords(record)] : []),
];
export const accuracyWords: typeof english.accuracyWords = ({ accuracy }) => (accuracy === null ? diverged : percent(accuracy));
export const secondsWords: typeof english.secondsWords = (run) => seconds(run.seconds);
export const labelsWords: typeof english.labelsWords = ({ labels }) => (labels === "all" ? "todas" : count(labels));
