import { aboutName, type Recognised } from "../../shape/own";
import type { Encoding, NoText } from "../../shape/file-text";
import type { Delimiter, Paper } from "../../shape/own-choices";
import type { Fault, FaultOf, LabelsIn } from "../../shape/own-faults";
import type { ImageNews, NotRead, OwnNote, SoundNews } from "../../shape/own-notes";
import type * as english from "../../sentences/own";
import { count, percent, plain } from "../../sentences/numbers";
import type { Translated } from "../translated";

const encodings: Readonly<Record<Encoding, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16, Little Endian",
  "utf-16be": "UTF-16, Big Endian",
  "windows-1252": "Windows-1252 (Latin-1)",
};

const delimiters: Readonly<Record<Delimiter, string>> = {
  ",": "Komma",
  ";": "Semikolon",
  "\t": "Tabulator",
  "|": "senkrechter Strich",
  " ": "Leerzeichen",
};

const recognised: Readonly<Record<Recognised, string>> = {
  number: "Zahlen",
  category: "Kategorien",
  words: "Sätze",
  id: "ein Wert je Zeile",
  empty: "nichts",
};

const noTexts: Readonly<Record<NoText, string>> = {
  packed: "sie ist gepackt. Entpacken.",
  archive: "sie ist eine Arbeitsmappe oder ein Archiv ohne Bilder, Klänge oder Arrays. Die Tabelle als CSV speichern oder entpacken.",
  workbook: "sie ist eine Arbeitsmappe. Die Tabelle als CSV speichern.",
  "utf-32": "sie ist in UTF-32 geschrieben. Als UTF-8 speichern.",
  picture: "sie ist ein einzelnes Bild. Einen Ordner oder ein zip-Archiv mit vielen mitbringen, die jeder Klasse in einem eigenen Ordner.",
  recording: "sie ist eine Aufnahme. Zeilen mitbringen: CSV, TSV, JSON Lines oder einfache Zeilen.",
  document: "sie ist ein Dokument oder eine Seite mit Markup. Die Tabelle als CSV speichern.",
  unknown: "sie enthält Bytes, die kein Text sind. Als CSV in UTF-8 speichern oder eine andere Kodierung wählen.",
};

const asPicture = "Als PNG oder JPEG speichern";
const asSound = "Als WAV speichern";
/** Why a file of an archive is not read, after a colon, and what to do. */
const notRead: Readonly<Record<NotRead, { is: string; remedy: string }>> = {
  webp: { is: "im Format WebP", remedy: asPicture },
  avif: { is: "im Format AVIF oder HEIC", remedy: asPicture },
  tiff: { is: "im Format TIFF", remedy: asPicture },
  bmp: { is: "im Format BMP", remedy: asPicture },
  svg: { is: "im Format SVG, das gezeichnet wird und keine Pixel hat", remedy: "Als PNG speichern" },
  html: { is: "eine Seite mit Markup, gleich was der Name sagt", remedy: "Das Bild selbst speichern, als PNG oder JPEG" },
  ogg: {
    is: "im Format Ogg, das ein Browser dekodiert, hier aber wird nur WAV gelesen",
    remedy: "Als WAV speichern, etwa mit ffmpeg -i one.ogg one.wav",
  },
  mp3: {
    is: "im Format MP3, das ein Browser dekodiert, hier aber wird nur WAV gelesen",
    remedy: "Als WAV speichern, etwa mit ffmpeg -i one.mp3 one.wav",
  },
  flac: {
    is: "im Format FLAC, das ein Browser dekodiert, hier aber wird nur WAV gelesen",
    remedy: "Als WAV speichern, etwa mit ffmpeg -i one.flac one.wav",
  },
  m4a: {
    is: "im Format MPEG-4, das ein Browser dekodiert, hier aber wird nur WAV gelesen",
    remedy: "Als WAV speichern, etwa mit ffmpeg -i one.m4a one.wav",
  },
  "not decoded": { is: "kaputt oder in einer Form, die dieser Browser nicht dekodiert", remedy: asSound },
  aiff: { is: "im Format AIFF", remedy: asSound },
  other: { is: "nichts, was hier gelesen wird", remedy: "PNG, JPEG, GIF oder WAV mitbringen" },
  broken: { is: "beschädigt", remedy: "Neu speichern oder noch einmal von der Quelle kopieren" },
  "too many pixels": { is: "größer als 40 Megapixel", remedy: "Verkleinern" },
  "too long": { is: "länger als eine Minute", remedy: "In Teile schneiden, jeder ein Beispiel" },
  silent: { is: "stumm", remedy: "Neu aufnehmen" },
  "packed samples": { is: "WAV mit gepackten Abtastwerten", remedy: "Als WAV mit PCM von 16 Bit speichern" },
  "interlaced bits": { is: "PNG mit Interlacing und weniger als 8 Bit", remedy: "Ohne Interlacing speichern" },
};

const imageNews: Readonly<Record<ImageNews, string>> = {
  transparent: "teilweise durchsichtig, das wird über Weiß gezeigt",
  deep: "16 Bit je Farbe, wovon die oberen 8 bleiben",
  inks: "in Druckfarben (CMYK), ohne Profil in Rot, Grün und Blau umgerechnet",
  frames: "animiert, genommen wird das erste Einzelbild",
  turned: "aufrecht gedreht, wie die Kamera ihre Haltung vermerkt hat",
};

const secondsMany = (seconds: number): string => counted(seconds, "Sekunde", "Sekunden");
const soundNews: Readonly<Record<SoundNews, (seconds: number) => string>> = {
  channels: () => "in Stereo oder mit mehr Kanälen, genommen wird deren Mittel",
  loudest: (seconds) => `länger als ${secondsMany(seconds)}, genommen wird der lauteste Teil dieser Länge`,
  short: (seconds) => `kürzer als ${secondsMany(seconds)}, zwischen Stille gesetzt`,
};

const papers: Readonly<Record<Paper, { are: string; counts: string }>> = {
  light: { are: "hell", counts: "Hell" },
  dark: { are: "dunkel", counts: "Dunkel" },
};

const mostListed = 6;
const quoted = (name: string): string => `„${name}“`;

/** „a“, „b“ und 3 weitere */
function listed(names: readonly string[], word = "und"): string {
  const shown = names.slice(0, mostListed).map(quoted);
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(", ")} ${word} ${count(more)} weitere`;
  return shown.length > 1 ? `${shown.slice(0, -1).join(", ")} ${word} ${shown.at(-1)}` : (shown[0] ?? "");
}

const megabytes = (bytes: number): string => `${plain(bytes / 1e6)}\u202fMB`;
const counted = (number: number, one: string, many: string): string => `${count(number)} ${number === 1 ? one : many}`;
const examples = (number: number): string => counted(number, "Beispiel", "Beispiele");
const filesMany = (number: number): string => counted(number, "Datei", "Dateien");

const noArchives: Readonly<Record<Extract<FaultOf, { fault: "no archive" }>["why"], string>> = {
  broken: "das Archiv ist beschädigt oder unvollständig. Noch einmal kopieren oder neu packen.",
  locked: "das Archiv ist mit einem Passwort geschützt. Ohne Passwort packen.",
  method: "das Archiv ist auf eine Weise gepackt, die hier nicht gelesen wird. Als zip mit dem üblichen Deflate packen.",
};

const arrayFaults: Readonly<Record<Extract<FaultOf, { fault: "array" }>["is"], (type: string) => string>> = {
  broken: () => "ist beschädigt oder unvollständig. Neu speichern.",
  records: () => "enthält Datensätze aus mehreren Werten. Jeden davon als eigenes Array speichern.",
  objects: () => "enthält gepickelte Objekte, die beim Lesen alles Mögliche tun dürfen. Zahlen speichern: array.astype('float32').",
  "big-endian": () => "hat das letzte Byte jeder Zahl zuerst. Als array.astype('<f4') speichern.",
  Fortran: () => "ist spaltenweise geschrieben. Als numpy.ascontiguousarray(array) speichern.",
  "another type": (type) => `enthält Zahlen vom Typ ${quoted(type)}. Als array.astype('float32') speichern.`,
};

const allowedValues: Readonly<Record<Extract<FaultOf, { fault: "array value" }>["allowed"], string>> = {
  finite: "eine endliche Zahl",
  "0 to 1": "eine Zahl von 0 bis 1",
  listed: "eine Stelle in der zugehörigen Liste",
};

/** As NumPy calls what is no number. */
const numeral = (value: number): string => (Number.isFinite(value) ? plain(value) : Number.isNaN(value) ? "NaN" : "inf");

const labelsIn = (of: LabelsIn): string =>
  "column" in of ? `von ${quoted(of.column)}` : "array" in of ? `von ${quoted(of.array)}` : "nach Ordnern";

/** What happened, and what to do: to follow “wine.csv, Zeile 17: ”. */
const faults: { readonly [K in FaultOf["fault"]]: (of: Extract<FaultOf, { fault: K }>) => string } = {
  empty: () => "in der Datei steht nichts. Eine andere wählen.",
  "too large": (of) =>
    `die Datei hat ${megabytes(of.bytes)}, und höchstens ${megabytes(of.most)} werden gelesen. Diese Grenze erhöhen oder die Datei teilen.`,
  "no text": (of) => noTexts[of.is],
  "no rows": () => "es gibt eine Kopfzeile und keine Zeile darunter. Zeilen ergänzen oder angeben, dass die erste keine Kopfzeile ist.",
  "one column": (of) => `getrennt durch „${delimiters[of.delimiter]}“ gibt es nur eine Spalte. Ein anderes Trennzeichen wählen.`,
  ragged: (of) =>
    `${counted(of.found, "Wert", "Werte")}, wo die erste Zeile ${count(of.expected)} hat. ${
      of.found < of.expected
        ? "Den fehlenden Wert ergänzen oder die Zeile entfernen"
        : "Einen Wert, der das Trennzeichen enthält, in Anführungszeichen setzen oder entfernen, was zu viel ist"
    }.`,
  "open quote": () =>
    'hier beginnt ein Anführungszeichen und endet nicht. Schließen oder für ein Anführungszeichen in einem Wert "" schreiben.',
  "stray quote": () =>
    'ein Wert in Anführungszeichen geht nach dem schließenden weiter. Für ein Anführungszeichen in einem Wert "" schreiben.',
  "no JSON": () => "das ist kein JSON. Ein Objekt je Zeile oder eine Liste von Objekten schreiben, und null, wo ein Wert fehlt.",
  "no object": () => "das ist kein Objekt mit einem Wert für jede Spalte. Ein Objekt je Zeile oder eine Liste von Objekten schreiben.",
  nested: (of) => `${quoted(of.column)} enthält eine Liste oder ein Objekt. Jedem seiner Werte eine eigene Spalte geben oder es weglassen.`,
  "too many columns": (of) =>
    `es sind ${count(of.found)} Spalten, und höchstens ${count(of.most)} werden gelesen. Die weglassen, die am wenigsten sagen.`,
  "no such column": (of) => `eine Spalte ${quoted(of.column)} gibt es nicht. Eine wählen von ${listed(of.columns)}.`,
  "same choice twice": (of) => `die Spalte ${quoted(of.column)} ist für zweierlei gewählt. Für eines davon eine andere wählen.`,
  "too large a number": (of) =>
    `${quoted(of.found)} in der Spalte ${quoted(of.column)} ist zu groß, um damit zu rechnen. Berichtigen oder die Zelle leer lassen.`,
  "no label": () =>
    "keine Spalte wurde als Label erkannt. Die wählen, die die Klasse nennt; in einer Textzeile steht es vor einem Tabulator.",
  "nothing to learn from": () =>
    "außer Label, Gruppen und Namen ändert sich keine Spalte. Spalten mit Zahlen oder Kategorien mitbringen oder eine mit Sätzen wählen, aus der gelernt wird.",
  "no common words": (of) =>
    `kaum ein Wort von ${quoted(of.column)} steht in zwei Zeilen. Eine andere Spalte wählen; Wörter müssen durch Leerzeichen getrennt sein.`,
  "too few rows": (of) =>
    `es ${of.found === 1 ? "ist" : "sind"} ${examples(of.found)}, und ${count(of.least)} sind das Mindeste. Mehr ergänzen.`,
  "no labels": (of) =>
    "column" in of
      ? `die Label-Spalte ${quoted(of.column)} ist leer. Einige Zeilen labeln oder eine andere Spalte wählen.`
      : "array" in of
        ? `das Array ${quoted(of.array)} hat kein Label. Einige Zeilen labeln oder ein anderes Array wählen.`
        : "kein Ordner nennt eine Klasse. Die Dateien jeder Klasse in einen eigenen Ordner legen und die ohne Label neben diese Ordner.",
  "one class": (of) => `alle Labels sind ${quoted(of.class)}. Beispiele einer anderen Klasse ergänzen oder andere Labels wählen.`,
  "no class twice": (of) =>
    `weniger als zwei Klassen ${labelsIn(of)} haben zwei gelabelte Beispiele, eines zum Lernen und eines zum Testen. Mehr labeln${
      "column" in of ? " oder eine andere Spalte wählen" : ""
    }.`,
  "numbers as labels": (of) =>
    `die Label-Spalte ${quoted(of.column)} enthält ${count(of.distinct)} verschiedene Zahlen, die etwas messen. Klassen daraus machen, etwa niedrig und hoch, oder eine andere Spalte wählen.`,
  "too many classes": (of) =>
    `es gibt ${count(of.distinct)} Klassen ${labelsIn(of)}, und höchstens ${count(of.most)} werden unterschieden. Einige zusammenlegen${
      "column" in of ? " oder eine andere Spalte wählen" : ""
    }.`,
  "no archive": (of) => noArchives[of.why],
  "unpacks to too much": (of) =>
    `entpackt hat es ${megabytes(of.bytes)}, und höchstens ${megabytes(of.most)} werden gelesen. Diese Grenze erhöhen oder einige Dateien herausnehmen.`,
  "unpacks to more than it says": () => "darin ist mehr gepackt, als es von sich selbst sagt. Neu packen.",
  array: (of) => `das Array ${quoted(of.array)} ${arrayFaults[of.is](of.type ?? "")}`,
  "no inputs": (of) =>
    `kein Array mit Beispielen wurde erkannt unter ${listed(of.arrays)}. Es inputs oder X nennen, mit einem Beispiel je Zeile, oder eines wählen.`,
  "no such array": (of) => `ein Array ${quoted(of.array)} gibt es nicht. Eines wählen von ${listed(of.arrays)}.`,
  "no label array": () => "kein Array mit Labels wurde erkannt. Es labels oder y nennen, mit einem Label je Zeile, oder eines wählen.",
  "array shape": (of) =>
    `das Array ${quoted(of.array)} hat die Form ${of.shape.join(" × ")}. Zeilen × Spalten für eine Tabelle mitbringen oder Bilder × Höhe × Breite, mit 1 oder 3 Kanälen davor oder danach und 4 bis 64 Pixeln Seitenlänge.`,
  "other length": (of) =>
    `das Array ${quoted(of.array)} hat ${counted(of.found, "Label", "Labels")} für ${examples(of.expected)}. Ein Label je Zeile mitbringen.`,
  "array value": (of) =>
    `das Array ${quoted(of.array)} enthält ${numeral(of.found)} in Zeile ${count(of.row)}, ab 0 gezählt, wo ${allowedValues[of.allowed]} verlangt ist. Berichtigen.`,
  "labels are no classes": (of) =>
    `das Array ${quoted(of.array)} enthält ${plain(of.found)} in Zeile ${count(of.row)}, ab 0 gezählt. Ganze Zahlen ab 0 oder Namen mitbringen, und −1, wo kein Label ist.`,
  "no description": () =>
    `was in ${aboutName} steht, ist nicht das, was beim Export von Arrays dort geschrieben wird. Neu exportieren oder weglassen.`,
  "nothing to read": (of) =>
    `keine Datei darin ist zu lesen; ${filesMany(of.count)}: ${notRead[of.why].is}, etwa ${listed(of.paths)}. ${notRead[of.why].remedy}.`,
};

const unused: Readonly<Record<Extract<OwnNote, { note: "unused" }>["why"], string>> = {
  empty: "dort nichts steht",
  id: "dort fast jede Zeile einen eigenen Wert hat",
  words: "dort Sätze stehen",
  constant: "dort in jeder Zeile derselbe Wert steht",
  "beside words": "aus den Wörtern gelernt wird",
};

/** “in 1 Zeile”, “in 3 Zeilen” */
const inRows = (number: number): string => `in ${counted(number, "Zeile", "Zeilen")}`;

/** Whole sentences. */
const notes: { readonly [K in OwnNote["note"]]: (of: Extract<OwnNote, { note: K }>) => string } = {
  encoding: (of) => `Die Datei wird als ${encodings[of.encoding]} gelesen: eine andere Kodierung wählen, wenn Buchstaben falsch aussehen.`,
  "no header": () => "Die erste Zeile enthält Werte, also sind die Spalten nummeriert: angeben, wenn sie eine Kopfzeile ist.",
  "decimal comma": (of) => `Kommas gelten als Dezimalzeichen in ${listed(of.columns)}.`,
  "left out": (of) =>
    `${count(of.kept)} von ${counted(of.of, "Beispiel", "Beispielen")} bleiben, gleichmäßig aus jeder Klasse: ${
      of.why === "bytes" ? "Mehr bräuchten mehr Speicher, als die Grenze erlaubt" : "Das ist die Grenze"
    }.`,
  imputed: (of) => `${quoted(of.column)} fehlt ${inRows(of.count)}: Dort steht der Median, ${plain(of.median)}.`,
  "no number": (of) =>
    `${quoted(of.column)} enthält Zahlen, aber nicht ${inRows(of.count)} (Zeile ${count(of.line)}: ${quoted(of.found)}): Dort steht der Median, ${plain(of.median)}.`,
  "missing category": (of) => `${quoted(of.column)} fehlt ${inRows(of.count)}: Das ist eine eigene Kategorie.`,
  unused: (of) => `Nicht gelernt wird aus ${listed(of.columns)}, da ${unused[of.why]}.`,
  "rare categories": (of) =>
    `${counted(of.count, "Zeile hat eine seltene Kategorie", "Zeilen haben seltene Kategorien")} von ${quoted(of.column)}: Sie alle zählen als eine.`,
  unlabelled: (of) =>
    `${count(of.of - of.count)} von ${counted(of.of, "Beispiel", "Beispielen")} sind gelabelt: Die anderen sind ungelabelt.`,
  single: (of) =>
    `Nur je ein Beispiel hat das Label ${listed(of.classes, "oder")}, zu wenig zum Lernen und zum Testen: Es zählt als ungelabelt.`,
  few: (of) =>
    `Weniger als je ${count(of.most)} Beispiele haben das Label ${listed(of.classes, "oder")}: Was darauf gemessen wird, sagt wenig.`,
  copies: (of) =>
    `${counted(of.count, "Beispiel wiederholt", "Beispiele wiederholen")} ein früheres: ${of.areApart ? "Aus gleichen wird entweder gelernt, oder sie werden alle getestet, so dass keines getestet wird, aus dessen Kopie gelernt wurde" : "Aus einer getesteten Kopie kann gelernt worden sein, und Genauigkeiten sehen besser aus, als sie sind"}.`,
  contradictions: (of) =>
    `${counted(of.count, "Beispiel wiederholt", "Beispiele wiederholen")} ein früheres mit einem anderen Label: Niemand kann beide richtig haben.`,
  disguise: (of) =>
    `${quoted(of.column)} verrät das Label allein schon in ${percent(of.share)} der Zeilen: weglassen, wenn es das Label in anderen Worten ist.`,
  "few groups": (of) =>
    `Es gibt nur ${counted(of.count, "Gruppe", "Gruppen")}, und jede dient als Ganzes zum Lernen oder zum Testen: möglichst eine andere Spalte wählen.`,
  cut: (of) =>
    `${counted(of.count, "Beispiel ist", "Beispiele sind")} länger als ${counted(of.length, "Wort", "Wörter")} und dort abgeschnitten.`,
  "no words": (of) => `${counted(of.count, "Beispiel bleibt", "Beispiele bleiben")} weg, ohne ein Wort, das auch ein anderes hat.`,
  vocabulary: (of) =>
    `${counted(of.known, "Wort", "Wörter")} aus zwei oder mehr Beispielen haben eine eigene Nummer, ${percent(of.share)} von allem, was dasteht.`,
  "cleaned labels": (of) =>
    `${counted(of.count, "Label unterscheidet sich", "Labels unterscheiden sich")} von einem anderen nur in Unsichtbarem und ${of.count === 1 ? "zählt" : "zählen"} als dasselbe.`,
  "system files": (of) => `${filesMany(of.count)}, die das System für sich anlegt, ${of.count === 1 ? "bleibt" : "bleiben"} weg.`,
  "not read": (of) =>
    `${counted(of.count, "Datei bleibt", "Dateien bleiben")} weg: ${notRead[of.why].is}, etwa ${listed(of.paths)}. Um sie zu lesen: ${notRead[of.why].remedy}.`,
  "changed images": (of) => `${filesMany(of.count)}: ${imageNews[of.change]}.`,
  "changed sounds": (of) => `${filesMany(of.count)}: ${soundNews[of.change](of.seconds)}.`,
  "cut to squares": (of) =>
    `Aus ${count(of.count)} von ${counted(of.of, "Datei", "Dateien")} wird das mittlere Quadrat genommen, da sie nicht so hoch wie breit sind.`,
  scaled: (of) =>
    `Die Zahlen der Bilder gehen von ${plain(of.least)} bis ${plain(of.most)}: Sie werden gestreckt, sodass das dunkel und hell ist.`,
  tested: (of) => `${counted(of.count, "Beispiel wird", "Beispiele werden")} getestet, wie es die Datei sagt.`,
  paper: (of) =>
    `Die meisten Bilder sind an den Rändern ${papers[of.paper].are}, also gilt ${papers[of.paper].counts} als Papier: das andere wählen, wenn das falsch ist.`,
};

/** Where it stands. */
const place = ({ file, line }: Pick<Fault, "file" | "line">): string => (line === undefined ? file : `${file}, Zeile ${count(line)}`);

export const ownSentences: Translated<typeof english.ownSentences> = {
  encodings,
  delimiters,
  recognised,
  fault: (fault) => `${place(fault)}: ${(faults[fault.fault] as (of: FaultOf) => string)(fault)}`,
  note: (note) => (notes[note.note] as (of: OwnNote) => string)(note),
};
