import type * as english from "../../sentences/folds";
import { count, percent } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { stepsMany } from "./inflected";

export const foldNames: Translated<typeof english.foldNames> = {
  examples: "Beispiele",
  views: "Ansichten",
  lessons: "So geht es",
  evidence: "Belege",
  confusions: "Verwechslungen",
  settings: "Einstellungen",
  figures: "Zahlen und Bilder",
  numbers: "Tabelle",
  save: "Speichern",
  runs: (kept) => `Läufe ${count(kept)}`,
  saveAs: (title) => `„${title}“ als Bild:`,
};

export const exampleSentences: Translated<typeof english.exampleSentences> = {
  title: "Einige aus jeder Klasse",
  counts: ({ pool, test, judged }) => `${count(pool)} zum Lernen · ${count(test)} ${judged}`,
  labelled: (areSkewed) =>
    `${
      areSkewed ? "Von den Labels bekommen manche Klassen viele und andere wenige" : "Labels werden aus jeder Klasse gleich oft gezogen"
    }, was alle Kandidaten sehen. ${
      areSkewed ? "In welchen Anteilen der ganze Pool seine Klassen hat" : "Dass der ganze Pool seine Klassen in diesen Anteilen hat"
    }, erfährt niemand, außer wenn Selbsttraining oder Label Spreading ausgleichen dürfen.`,
  shared: (judged) => `Alle Kandidaten teilen Daten, ${judged}, Labels, Seed, Encoder, Batch und die Zahl der Schritte.`,
};

export const settingsFold: Translated<typeof english.settingsFold> = {
  common: "Für alle gleich",
  data: "Wie die Daten entstehen",
  own: (name) => `Einstellungen von ${name}`,
  none: "Es hat keine.",
  pace: "Tempo",
  paces: (pace) => (pace === "to follow" ? "zum Mitlesen" : pace === Infinity ? "volles Tempo" : `${stepsMany(pace)} pro Sekunde`),
};

export const mapSentences: Translated<typeof english.mapSentences> = {
  placedBy: "angeordnet nach",
  layouts: { neighbours: "Nachbarn", components: "zwei Hauptkomponenten" },
  colouredBy: "gefärbt nach",
  colours: { class: "wahrer Klasse", guess: "Vorhersage", right: "richtig oder falsch" },
  caution: {
    neighbours: "Abzulesen ist, wer wem nah ist: Wie weit Gruppen auseinanderliegen und wie groß sie sind, bedeutet nichts.",
    components: "Zwei von vielen Richtungen: Wer sich in den anderen unterscheidet, liegt übereinander.",
  },
  kept: (kept) =>
    `Von den zehn nächsten behält ${kept.map(({ name, share }, i) => `${i ? "" : "die Karte von "}${name} ${percent(share, 0)}`).join(", ")}.`,
  ringed: (guesses) =>
    `umkreist: ${guesses.map(({ name, guess }) => (guess === undefined ? `${name} ohne Vorhersage` : `${name} sagt ${guess}`)).join(", ")}`,
};
