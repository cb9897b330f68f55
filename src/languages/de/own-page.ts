import { counted, decimals } from "../../shape/numerals";
import type * as english from "../../sentences/own-page";
import { count, percent, plain } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { classesMany, examplesMany } from "./inflected";

const size = (bytes: number): string =>
  bytes < 1e6 ? `${count(Math.max(1, bytes / 1000))}\u202fkB` : `${decimals(bytes / 1e6, 1)}\u202fMB`;
const shortest = 8;
const called = ({ name, checksum }: { name: string; checksum: string }): string => `„${name}“ (Prüfsumme ${checksum.slice(0, shortest)}…)`;

export const ownPageSentences: Translated<typeof english.ownPageSentences> = {
  title: "Eigene Daten",
  name: "Eigene Daten",
  tile: {
    kind: "eigene",
    lesson:
      "Zeilen einer Tabelle, Textzeilen oder ein Ordner mit Bildern oder Klängen: ablegen, auswählen oder einfügen. Sie bleiben auf diesem Gerät.",
    none: "noch nichts mitgebracht",
    kept: (sets) => `${counted(sets, "Datensatz", "Datensätze")} auf diesem Gerät`,
  },
  privacy: "Sie werden in dieser Seite gelesen und nur in diesem Browser behalten: Nichts davon wird irgendwohin gesendet.",
  caps: ({ examples, bytes }) =>
    `CSV, TSV, durch Leerzeichen getrennte Spalten, JSON Lines oder Textzeilen; oder Bilder (PNG, JPEG, GIF) oder Klänge (WAV, und was dieser Browser von MP3, Ogg, FLAC und M4A dekodiert), die jeder Klasse in einem eigenen Ordner, als Ordner oder zip-Archiv; oder Arrays von NumPy. Höchstens ${examplesMany(examples)} und ${plain(bytes / 1e6)}\u202fMB werden genommen, aus jeder Klasse ihrem Anteil entsprechend; beides lässt sich erhöhen, soweit der Speicher dieses Geräts reicht.`,
  mostExamples: "höchstens Beispiele",
  mostMegabytes: "höchstens Megabyte",
  pick: "Datei wählen",
  pickFolder: "Ordner wählen",
  drop: "oder irgendwo auf dieser Seite ablegen oder die Zeilen einfügen:",
  paste: "Zeilen zum Lesen",
  readPasted: "Diese Zeilen lesen",
  pastedName: "pasted.csv",
  severalName: "dropped.zip",
  reading: (name) => `${name} wird gelesen …`,
  died: (why) =>
    `Was Dateien liest, arbeitet nicht mehr${why ? ` (${why})` : ""}: noch einmal versuchen, mit einer kleineren Datei, wenn das nicht hilft.`,
  unreadable: (name, why) => `${name} ist nicht zu lesen: ${why}.`,

  preview: {
    cells: (name, rows) => `${name}: ${counted(rows, "Zeile", "Zeilen")}, davon hier die ersten`,
    examples: (name, examples) => `${name}: ${examplesMany(examples)}, davon hier die ersten jeder Klasse`,
  },
  unlabelled: "ohne Label",
  ofClass: (examples) => count(examples),
  moreClasses: (classes) => `und ${counted(classes, "weitere Klasse", "weitere Klassen")}`,
  seconds: "Länge",
  ofSeconds: (seconds) => counted(seconds, "Sekunde", "Sekunden"),
  side: "gebracht auf",
  pixels: (side) => `${side} × ${side} Pixel`,
  colours: "in",
  ofColours: { grey: "Graustufen", colour: "Farbe" },
  arrays: { inputs: "Beispiele in", labels: "Labels in" },
  noArray: "keinem",
  paper: "Papier ist",
  papers: { light: "das Helle", dark: "das Dunkle" },
  recognised: "gelesen als",
  choices: "Wie es gelesen wird",
  roles: { label: "Label", group: "zusammengehalten nach", id: "benannt nach", words: "Wörter in" },
  none: { group: "nichts", id: "nichts", words: "keiner Spalte" },
  delimiter: "getrennt durch",
  decimal: "Dezimalzeichen",
  decimals: { comma: "Komma", point: "Punkt" },
  encoding: "Kodierung",
  header: "erste Zeile",
  headers: { names: "nennt die Spalten", values: "enthält Werte" },
  form: "Form",
  forms: { rows: "Zeilen aus Zellen", objects: "Objekte", lines: "Textzeilen" },
  classes: (names) => `${classesMany(names.length)}: ${names.slice(0, shortest).join(", ")}${names.length > shortest ? " …" : ""}.`,
  use: "Diese Daten nutzen",
  using: "Alles wird gelesen …",
  fewTested: ({ tested, right, low, high }) =>
    `Getestet ${tested === 1 ? "wird" : "werden"} nur ${examplesMany(tested)}: Mit ${count(right)} davon richtig könnte die Genauigkeit alles von ${percent(low, 0)} bis ${percent(high, 0)} sein. Mehr labeln, damit sich etwas sagen lässt.`,

  kept: "Auf diesem Gerät behalten",
  keptFacts: (of) => `${examplesMany(of.count)}, ${count(of.labelled)} davon gelabelt, in ${classesMany(of.classes)} · ${size(of.bytes)}`,
  take: "nutzen",
  onBench: "auf dem Prüfstand",
  save: "Datei speichern",
  remove: "entfernen",
  takeNamed: (name) => `${name} nutzen`,
  saveNamed: (name) => `die Datei ${name} speichern`,
  removeNamed: (name) => `${name} entfernen`,
  removed: (name) => `${name} ist von diesem Gerät entfernt.`,
  notKept: (name, why) =>
    `${name} wird auf diesem Gerät nicht behalten (${why}): Wird diese Seite geschlossen, ist es weg und kann wieder mitgebracht werden.`,
  storage: (why) => `Was auf diesem Gerät behalten ist, lässt sich nicht lesen (${why}).`,

  awaited: (of) =>
    `In diesem Link geht es um eigene Daten: ${called(of)}; auf diesem Gerät sind sie nicht. Diese Datei irgendwo auf der Seite ablegen oder wählen:`,
  choose: "Datei mitbringen",
  awaitedHere: (of) => `Im geöffneten Link geht es um ${called(of)}: diese Datei mitbringen und so lesen, wie sie dort gelesen wurde.`,
  another: ({ name, wanted }) =>
    `Im geöffneten Link geht es um „${wanted}“, und ${name} ist nicht diese Datei oder wird anders gelesen. Genommen wird sie trotzdem.`,

  from: "Selbst mitgebracht und auf diesem Gerät gelesen.",
  read: "Wie es gelesen wurde",
};
