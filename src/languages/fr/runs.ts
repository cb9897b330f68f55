import { language } from "../../shape/language";
import { counted, pluralOf } from "../../shape/numerals";
import { isOfAnotherVersion, labelsOf } from "../../shape/record";
import { count, percent, seconds } from "../../sentences/numbers";
import type * as english from "../../sentences/runs";
import type { Translated } from "../translated";
import { budgetWords, labelsAClass } from "./budgets";
import { capital } from "./capital";
import { computedBy } from "./machine";

const runsWords = (number: number): string => counted(number, "essai");

export const traySentences: Translated<typeof english.traySentences> = {
  kept: "Essais gardés",
  none: "Aucun essai n’est encore gardé\u00a0: un essai arrivé à son terme est gardé ici, avec ses nombres et le lien qui le refait. Un fichier d’essais peut être importé, ou déposé sur la page.",
  noneFound: "Aucun essai trouvé.",
  showAll: "Tout montrer",
  deleted: (runs) => `${counted(runs, "essai supprimé", "essais supprimés")} ·`,
  undo: "Annuler",
  drop: "Déposez pour ajouter les essais de ce fichier",
  unreadable: (why) => `Le fichier n’a pas pu être lu (${why})\u00a0: rechargez la page et réessayez.`,
  unwritable: (why) => `Le fichier n’a pas pu être écrit (${why})\u00a0: rechargez la page et réessayez.`,
  shown: (shown, all) => `${count(shown)} sur ${runsWords(all)} affichés.`,
  more: (runs) => `En montrer ${count(runs)} de plus`,
  columns: {
    run: "Essai",
    accuracy: "Exactitude",
    curve: "Exactitude en chemin",
    labels: capital(labelsAClass),
    data: "Données",
    seed: "Graine",
    seconds: "Durée",
    at: "Quand et où",
    place: "Sur la courbe des labels",
    acts: "Que faire",
  },
};

export const barSentences: Translated<typeof english.barSentences> = {
  find: "Chercher",
  findSpoken: "Chercher des essais par leurs mots",
  data: "données",
  technique: "technique",
  any: "tout",
  found: (found, all) => (found < all ? `${count(found)} sur ${runsWords(all)}` : runsWords(found)),
  withThem: (areSome) => (areSome ? "Avec les essais trouvés" : "Avec tous les essais"),
  import: "Importer",
  exportAs: "Exporter en",
  forms: { json: "JSON", csv: "CSV", notebook: "Notebook" },
  export: (runs, form) => `Exporter ${runsWords(runs)} en ${form}`,
  partedBy: "séparés par",
  delete: (found, all) => (found < all ? `Supprimer ${runsWords(found)}` : "Tout supprimer"),
};

export const rowSentences: Translated<typeof english.rowSentences> = {
  title: ({ record, technique, changes, data }) =>
    [record.name ?? technique, changes, data, budgetWords(labelsOf(record)), `graine ${record.seed}`].filter(Boolean).join(", "),
  name: (title) => `Nom de ${title}`,
  rename: "Renommer",
  renameSpoken: ", renommer",
  notCompared: (why) => `Non comparé aux nombres d’aujourd’hui\u00a0: ${why}.`,
  touched: "réglages modifiés en cours d’essai",
  touchedHelp: "Le lien ne le refait pas.",
  isHere: "sur la page en ce moment",
  diverged: "Sa perte n’était plus un nombre.",
  accuracyBy: (by) => `Exactitude par ${by}`,
  madeBy: (record) => `${computedBy(record)}, Labelscape ${record.version}`,
  place: (why) => why && `Sur la courbe des labels ${why}`,
  placeSpoken: (why, title) => (why ? `Sur la courbe des labels ${why}\u00a0: ${title}` : `Sur la courbe des labels\u00a0: ${title}`),
  open: "Ouvrir",
  openSpoken: (title) => `Ouvrir ${title}`,
  pin: (isPinned) => (isPinned ? "Épinglé" : "Épingler"),
  pinSpoken: (title) => `Épingler ${title}`,
  delete: "Supprimer",
  deleteSpoken: (title) => `Supprimer ${title}`,
};

export const placeWords: Translated<typeof english.placeWords> = {
  chosen: { isDrawn: true, why: "" },
  "not chosen": { isDrawn: false, why: "" },
  "by its settings": { isDrawn: true, why: "toujours, car il a les réglages qui y sont comparés" },
  "by the sweep": { isDrawn: true, why: "comme partie du balayage" },
  touched: { isDrawn: false, why: "jamais, car ses réglages ont été modifiés en cours d’essai" },
  diverged: { isDrawn: false, why: "jamais, car il n’a pas d’exactitude" },
  outranked: { isDrawn: false, why: "jamais, car un autre essai de la même graine compte" },
  "of another kind": { isDrawn: false, why: "seulement si son jeu de données est sur le banc" },
};

export const importSentences: Translated<typeof english.importSentences> = {
  added: ({ name, added, known, ofOwn, ofPage }) => {
    const rest = known ? `, ${count(known)} ${pluralOf(known, "était", "étaient")} déjà là` : "";
    return [
      `${counted(added, "essai ajouté", "essais ajoutés")} depuis ${name}${rest}.`,
      ...(ofOwn ? [`Cet appareil a fait lui-même ${count(ofOwn)} de ces essais sur un autre backend\u00a0: les siens comptent.`] : []),
      ...(ofPage ? [`La page a enregistré ${count(ofPage)} de ces essais\u00a0: les siens comptent.`] : []),
    ].join(" ");
  },
  nothing: (name, why) => `Rien n’a été pris de ${name}\u00a0: ${why}`,
  tooLarge: (bytes) => `il dépasse ${bytes / 1e6}\u202fMo\u00a0: coupez-le en parties.`,
  unreadable: (why) => `il ne peut pas être lu (${why})\u00a0: est-ce un fichier, et existe-t-il encore\u202f?`,
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
  return found ? ago.format(-Math.floor(past / found.milliseconds), found.unit) : "à l’instant";
};
export const exactTime: typeof english.exactTime = (at) => dateAndTime.format(at);

export const versionWords: typeof english.versionWords = ({ numbers }) => `version ${numbers}`;
const diverged = "a divergé";
export const marksOf: typeof english.marksOf = (record) => [
  ...(record.stopped === "diverged" ? [diverged] : []),
  ...(isOfAnotherVersion(record) ? [versionWords(record)] : []),
];
export const accuracyWords: typeof english.accuracyWords = ({ accuracy }) => (accuracy === null ? diverged : percent(accuracy));
export const secondsWords: typeof english.secondsWords = (run) => seconds(run.seconds);
export const labelsWords: typeof english.labelsWords = ({ labels }) => (labels === "all" ? "tous" : count(labels));
