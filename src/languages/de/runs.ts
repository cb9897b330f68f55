import { language } from "../../shape/language";
import { pluralOf } from "../../shape/numerals";
import { isOfAnotherVersion, labelsOf } from "../../shape/record";
import type * as english from "../../sentences/runs";
import { count, percent, seconds } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { budgetWords, labelsAClass } from "./budgets";
import { runsMany } from "./inflected";
import { computedBy } from "./machine";

/** “von 1 Lauf”, “von 3 Läufen” */
const ofRuns = (number: number): string => `${count(number)} ${pluralOf(number, "Lauf", "Läufen")}`;

export const traySentences: Translated<typeof english.traySentences> = {
  kept: "Behaltene Läufe",
  none: "Noch ist kein Lauf behalten: Einer, der zu Ende kommt, wird hier behalten, mit seinen Zahlen und dem Link, der ihn wiederholt. Eine Datei mit Läufen lässt sich importieren oder auf der Seite ablegen.",
  noneFound: "Kein Lauf gefunden.",
  showAll: "Alle zeigen",
  deleted: (runs) => `${runsMany(runs)} gelöscht ·`,
  undo: "Rückgängig",
  drop: "Ablegen, um die Läufe dieser Datei hinzuzufügen",
  unreadable: (why) => `Die Datei war nicht zu lesen (${why}): die Seite neu laden und noch einmal versuchen.`,
  unwritable: (why) => `Die Datei war nicht zu schreiben (${why}): die Seite neu laden und noch einmal versuchen.`,
  shown: (shown, all) => `${count(shown)} von ${ofRuns(all)} ${pluralOf(shown, "wird", "werden")} gezeigt.`,
  more: (runs) => `${count(runs)} weitere zeigen`,
  columns: {
    run: "Lauf",
    accuracy: "Genauigkeit",
    curve: "Genauigkeit unterwegs",
    labels: labelsAClass,
    data: "Daten",
    seed: "Seed",
    seconds: "Zeit",
    at: "Wann und wo",
    place: "Auf der Label-Kurve",
    acts: "Was damit zu tun ist",
  },
};

export const barSentences: Translated<typeof english.barSentences> = {
  find: "Suchen",
  findSpoken: "Läufe nach ihren Wörtern suchen",
  data: "Daten",
  technique: "Verfahren",
  any: "alle",
  found: (found, all) => (found < all ? `${count(found)} von ${ofRuns(all)}` : runsMany(found)),
  withThem: (areSome) => (areSome ? "Mit den gefundenen Läufen" : "Mit allen Läufen"),
  import: "Importieren",
  exportAs: "Exportieren als",
  forms: { json: "JSON", csv: "CSV", notebook: "Notebook" },
  export: (runs, form) => `${runsMany(runs)} als ${form} exportieren`,
  partedBy: "getrennt durch",
  delete: (found, all) => (found < all ? `${runsMany(found)} löschen` : "Alle löschen"),
};

export const rowSentences: Translated<typeof english.rowSentences> = {
  title: ({ record, technique, changes, data }) =>
    [record.name ?? technique, changes, data, budgetWords(labelsOf(record)), `Seed ${record.seed}`].filter(Boolean).join(", "),
  name: (title) => `Name von ${title}`,
  rename: "Umbenennen",
  renameSpoken: ", umbenennen",
  notCompared: (why) => `Nicht mit den heutigen Zahlen verglichen: ${why}.`,
  touched: "Einstellungen unterwegs bewegt",
  touchedHelp: "Der Link wiederholt ihn nicht.",
  isHere: "jetzt auf der Seite",
  diverged: "Sein Verlust war keine Zahl mehr.",
  accuracyBy: (by) => `Ablesung der Genauigkeit: ${by}`,
  madeBy: (record) => `${computedBy(record)}, Labelscape ${record.version}`,
  place: (why) => why && `Auf der Label-Kurve ${why}`,
  placeSpoken: (why, title) => (why ? `Auf der Label-Kurve ${why}: ${title}` : `Auf der Label-Kurve: ${title}`),
  open: "Öffnen",
  openSpoken: (title) => `${title} öffnen`,
  pin: (isPinned) => (isPinned ? "Angeheftet" : "Anheften"),
  pinSpoken: (title) => `${title} anheften`,
  delete: "Löschen",
  deleteSpoken: (title) => `${title} löschen`,
};

export const placeWords: Translated<typeof english.placeWords> = {
  chosen: { isDrawn: true, why: "" },
  "not chosen": { isDrawn: false, why: "" },
  "by its settings": { isDrawn: true, why: "immer, da er die Einstellungen hat, die dort verglichen werden" },
  "by the sweep": { isDrawn: true, why: "als Teil des Sweeps" },
  touched: { isDrawn: false, why: "nie, da seine Einstellungen unterwegs bewegt wurden" },
  diverged: { isDrawn: false, why: "nie, da er keine Genauigkeit hat" },
  outranked: { isDrawn: false, why: "nie, da ein anderer Lauf mit demselben Seed zählt" },
  "of another kind": { isDrawn: false, why: "nur, wo sein Datensatz auf dem Prüfstand ist" },
};

export const importSentences: Translated<typeof english.importSentences> = {
  added: ({ name, added, known, ofOwn, ofPage }) => {
    const rest = known ? `, ${count(known)} ${pluralOf(known, "war", "waren")} schon da` : "";
    return [
      `${runsMany(added)} aus ${name} hinzugefügt${rest}.`,
      ...(ofOwn ? [`Davon hat dieses Gerät ${runsMany(ofOwn)} selbst auf einem anderen Backend gemacht: Die eigenen zählen.`] : []),
      ...(ofPage ? [`Zu ${ofRuns(ofPage)} davon hat die Seite aufgezeichnete: Die zählen.`] : []),
    ].join(" ");
  },
  nothing: (name, why) => `Aus ${name} wurde nichts genommen: ${why}`,
  tooLarge: (bytes) => `sie ist größer als ${bytes / 1e6}\u202fMB: in Teile schneiden.`,
  unreadable: (why) => `sie ist nicht zu lesen (${why}): Ist es eine Datei, und noch da?`,
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
  return found ? ago.format(-Math.floor(past / found.milliseconds), found.unit) : "gerade eben";
};
export const exactTime: typeof english.exactTime = (at) => dateAndTime.format(at);

export const versionWords: typeof english.versionWords = ({ numbers }) => `Version ${numbers}`;
const diverged = "divergiert";
export const marksOf: typeof english.marksOf = (record) => [
  ...(record.stopped === "diverged" ? [diverged] : []),
  ...(isOfAnotherVersion(record) ? [versionWords(record)] : []),
];
export const accuracyWords: typeof english.accuracyWords = ({ accuracy }) => (accuracy === null ? diverged : percent(accuracy));
export const secondsWords: typeof english.secondsWords = (run) => seconds(run.seconds);
export const labelsWords: typeof english.labelsWords = ({ labels }) => (labels === "all" ? "alle" : count(labels));
