/** What is said of a file that a reader brings: why it cannot be read, and what was guessed, filled in or left out. */
import { said } from "../shape/language";
import type { Encoding, NoText } from "../shape/file-text";
import { aboutName } from "../shape/own";
import type { Recognised } from "../shape/own";
import type { Delimiter, Paper } from "../shape/own-choices";
import type { Fault, FaultOf, LabelsIn } from "../shape/own-faults";
import type { ImageNews, NotRead, OwnNote, SoundNews } from "../shape/own-notes";
import { count, percent, plain } from "./numbers";

const encodings: Readonly<Record<Encoding, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16, little-endian",
  "utf-16be": "UTF-16, big-endian",
  "windows-1252": "Windows-1252 (Latin-1)",
};

const delimiters: Readonly<Record<Delimiter, string>> = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "vertical bar", " ": "blank" };

const recognised: Readonly<Record<Recognised, string>> = {
  number: "numbers",
  category: "categories",
  words: "sentences",
  id: "a value for each row",
  empty: "nothing",
};

const noTexts: Readonly<Record<NoText, string>> = {
  packed: "it is packed. Unpack it.",
  archive: "it is a workbook, or an archive without images, sounds or arrays. Save its table as CSV, or unpack it.",
  workbook: "it is a workbook. Save its table as CSV.",
  "utf-32": "it is written in UTF-32. Save it as UTF-8.",
  picture: "it is a single picture. Bring a folder or a zip archive of many, those of each class in a folder of its own.",
  recording: "it is a recording. Bring rows or lines: CSV, TSV, JSON lines or plain lines.",
  document: "it is a document or a page with markup. Save its table as CSV.",
  unknown: "it holds bytes that are no text. Save it as CSV in UTF-8, or choose another encoding.",
};

/** Read on the page, and not where there is no browser to decode it. */
const packedSound = (form: string, ending: string) => ({
  is: `in ${form}, which a browser decodes, while WAV alone is read here`,
  remedy: `Save as WAV, as by ffmpeg -i one.${ending} one.wav`,
});

/** Why a file of an archive is not read, to follow what is said of how many, and what to do. */
const notRead: Readonly<Record<NotRead, { is: string; remedy: string }>> = {
  webp: { is: "in WebP", remedy: "Save as PNG or JPEG" },
  avif: { is: "in AVIF or HEIC", remedy: "Save as PNG or JPEG" },
  tiff: { is: "in TIFF", remedy: "Save as PNG or JPEG" },
  bmp: { is: "in BMP", remedy: "Save as PNG or JPEG" },
  svg: { is: "in SVG, which is drawn and has no pixels", remedy: "Save as PNG" },
  html: { is: "a page with markup, whatever its name says", remedy: "Save the image itself, as PNG or JPEG" },
  ogg: packedSound("Ogg", "ogg"),
  mp3: packedSound("MP3", "mp3"),
  flac: packedSound("FLAC", "flac"),
  m4a: packedSound("MPEG-4", "m4a"),
  aiff: { is: "in AIFF", remedy: "Save as WAV" },
  other: { is: "nothing that is read here", remedy: "Bring PNG, JPEG, GIF or WAV" },
  broken: { is: "broken", remedy: "Save anew, or copy once more from where it comes" },
  "too many pixels": { is: "larger than 40 megapixels", remedy: "Make smaller" },
  "too long": { is: "longer than a minute", remedy: "Cut into parts, each an example" },
  silent: { is: "silent", remedy: "Record anew" },
  "not decoded": { is: "broken, or in a form that this browser does not decode", remedy: "Save as WAV" },
  "packed samples": { is: "WAV with samples that are packed", remedy: "Save as WAV with PCM of 16 bits" },
  "interlaced bits": { is: "interlaced PNG with fewer than 8 bits", remedy: "Save without interlacing" },
};

const imageNews: Readonly<Record<ImageNews, string>> = {
  transparent: "transparent in parts, which are shown over white",
  deep: "of 16 bits a colour, of which the upper 8 are kept",
  inks: "in the inks of printers (CMYK), made red, green and blue without a profile",
  frames: "animated: the first frame is taken",
  turned: "turned upright, as the camera noted how it was held",
};

const soundNews: Readonly<Record<SoundNews, (seconds: number) => string>> = {
  channels: () => "in stereo or more channels, of which the mean is taken",
  loudest: (seconds) => `longer than ${counted(seconds, "second")}: the loudest part of that length is taken`,
  short: (seconds) => `shorter than ${counted(seconds, "second")}, and put between silences`,
};

const papers: Readonly<Record<Paper, string>> = { light: "light", dark: "dark" };

const mostListed = 6;
const quoted = (name: string): string => `“${name}”`;

/** “a”, “b” and 3 more */
function listed(names: readonly string[], word = "and"): string {
  const shown = names.slice(0, mostListed).map(quoted);
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(", ")} ${word} ${count(more)} more`;
  return shown.length > 1 ? `${shown.slice(0, -1).join(", ")} ${word} ${shown.at(-1)}` : (shown[0] ?? "");
}

const megabytes = (bytes: number): string => `${plain(bytes / 1e6)}\u202fMB`;
const counted = (number: number, one: string, many = `${one}s`): string => `${count(number)} ${number === 1 ? one : many}`;

const noArchives: Readonly<Record<Extract<FaultOf, { fault: "no archive" }>["why"], string>> = {
  broken: "the archive is broken or not whole. Copy it once more, or pack it anew.",
  locked: "the archive is locked by a password. Pack it without one.",
  method: "the archive is packed in a way that is not read here. Pack it as zip with the usual deflation.",
};

const arrayFaults: Readonly<Record<Extract<FaultOf, { fault: "array" }>["is"], (type: string) => string>> = {
  broken: () => "is broken or not whole. Save it anew.",
  records: () => "holds records of several values. Save each of these as an array of its own.",
  objects: () => "holds pickled objects, which may do anything when they are read. Save numbers: array.astype('float32').",
  "big-endian": () => "has the last byte of each number first. Save it as array.astype('<f4').",
  Fortran: () => "is written column by column. Save it as numpy.ascontiguousarray(array).",
  "another type": (type) => `holds numbers of the type ${quoted(type)}. Save it as array.astype('float32').`,
};

const allowedValues: Readonly<Record<Extract<FaultOf, { fault: "array value" }>["allowed"], string>> = {
  finite: "a finite number",
  "0 to 1": "a number from 0 to 1",
  listed: "a place in the list that belongs to it",
};

/** As NumPy calls what is no number. */
const numeral = (value: number): string => (Number.isFinite(value) ? plain(value) : Number.isNaN(value) ? "NaN" : "inf");

const labelsIn = (of: LabelsIn): string =>
  "column" in of ? `of ${quoted(of.column)}` : "array" in of ? `of ${quoted(of.array)}` : "by folder";

/** What happened, and what to do: to follow “wine.csv, line 17: ”. */
const faults: { readonly [K in FaultOf["fault"]]: (of: Extract<FaultOf, { fault: K }>) => string } = {
  empty: () => "nothing stands in the file. Choose another one.",
  "too large": (of) =>
    `the file has ${megabytes(of.bytes)}, and at most ${megabytes(of.most)} are read. Raise that cap, or cut the file in parts.`,
  "no text": (of) => noTexts[of.is],
  "no rows": () => "there is a header and no row below it. Add rows, or say that the first row is no header.",
  "one column": (of) => `with a ${delimiters[of.delimiter]} between cells there is one column only. Choose another delimiter.`,
  ragged: (of) =>
    `${counted(of.found, "value")} where the first row has ${count(of.expected)}. ${
      of.found < of.expected
        ? "Add the missing value or remove the line"
        : "Put quotes around a value that holds the delimiter, or remove what is too much"
    }.`,
  "open quote": () => 'a quote opens here and does not close. Close it, or write "" for a quote inside a value.',
  "stray quote": () => 'a quoted value goes on after its closing quote. Write "" for a quote inside a value.',
  "no JSON": () => "this is no JSON. Write one object a line or a list of objects, and null where a value is missing.",
  "no object": () => "this is no object with a value for each column. Write one object a line, or a list of objects.",
  nested: (of) => `${quoted(of.column)} holds a list or an object. Give each of its values a column of its own, or leave it out.`,
  "too many columns": (of) =>
    `there are ${count(of.found)} columns, and at most ${count(of.most)} are read. Leave out those that say least.`,
  "no such column": (of) => `there is no column ${quoted(of.column)}. Choose one of ${listed(of.columns)}.`,
  "same choice twice": (of) => `the column ${quoted(of.column)} is chosen for two things. Choose another one for one of them.`,
  "too large a number": (of) =>
    `${quoted(of.found)} in the column ${quoted(of.column)} is too large to compute with. Correct it, or leave the cell empty.`,
  "no label": () => "no column was recognised as the label. Choose the one that says the class; a line of text has it before a tab.",
  "nothing to learn from": () =>
    "beside label, groups and names no column varies. Bring columns of numbers or categories, or choose one of sentences to learn from.",
  "no common words": (of) =>
    `hardly a word of ${quoted(of.column)} stands in two rows. Choose another column; words have to be parted by blanks.`,
  "too few rows": (of) => `there are ${counted(of.found, "example")}, and ${count(of.least)} are the least. Add more.`,
  "no labels": (of) =>
    "column" in of
      ? `the label column ${quoted(of.column)} is empty. Label some rows, or choose another column.`
      : "array" in of
        ? `the array ${quoted(of.array)} has no label. Label some rows, or choose another array.`
        : "no folder says a class. Put the files of each class into a folder of its own, and those without a label beside these folders.",
  "one class": (of) => `all labels are ${quoted(of.class)}. Add examples of another class, or choose other labels.`,
  "no class twice": (of) =>
    `fewer than two classes ${labelsIn(of)} have two labelled examples, one to learn from and one to test on. Label more${
      "column" in of ? ", or choose another column" : ""
    }.`,
  "numbers as labels": (of) =>
    `the label column ${quoted(of.column)} holds ${count(of.distinct)} different numbers, which measure something. Make classes of them, such as low and high, or choose another column.`,
  "too many classes": (of) =>
    `there are ${count(of.distinct)} classes ${labelsIn(of)}, and at most ${count(of.most)} are told apart. Join some${
      "column" in of ? ", or choose another column" : ""
    }.`,
  "no archive": (of) => noArchives[of.why],
  "unpacks to too much": (of) =>
    `unpacked it has ${megabytes(of.bytes)}, and at most ${megabytes(of.most)} are read. Raise that cap, or take some files out.`,
  "unpacks to more than it says": () => "more is packed in it than it says of itself. Pack it anew.",
  array: (of) => `the array ${quoted(of.array)} ${arrayFaults[of.is](of.type ?? "")}`,
  "no inputs": (of) =>
    `no array of examples was recognised among ${listed(of.arrays)}. Name it inputs or X, with one example a row, or choose one.`,
  "no such array": (of) => `there is no array ${quoted(of.array)}. Choose one of ${listed(of.arrays)}.`,
  "no label array": () => "no array of labels was recognised. Name it labels or y, with one label a row, or choose one.",
  "array shape": (of) =>
    `the array ${quoted(of.array)} has the shape ${of.shape.join(" × ")}. Bring rows × columns for a table, or images × height × width, with 1 or 3 channels before or after these and 4 to 64 pixels a side.`,
  "other length": (of) =>
    `the array ${quoted(of.array)} has ${counted(of.found, "label")} for ${counted(of.expected, "example")}. Bring one label a row.`,
  "array value": (of) =>
    `the array ${quoted(of.array)} holds ${numeral(of.found)} in row ${count(of.row)}, counted from 0, where ${allowedValues[of.allowed]} is wanted. Correct it.`,
  "labels are no classes": (of) =>
    `the array ${quoted(of.array)} holds ${plain(of.found)} in row ${count(of.row)}, counted from 0. Bring whole numbers from 0 on or names, and −1 where there is no label.`,
  "no description": () =>
    `what stands in ${aboutName} is not what is written there when arrays are exported. Export them anew, or leave it out.`,
  "nothing to read": (of) =>
    `no file in it can be read: ${counted(of.count, "file is", "files are")} ${notRead[of.why].is}, such as ${listed(of.paths)}. ${notRead[of.why].remedy}.`,
};

const unused: Readonly<Record<Extract<OwnNote, { note: "unused" }>["why"], string>> = {
  empty: "nothing stands there",
  id: "nearly every row has a value of its own there",
  words: "sentences stand there",
  constant: "the same value stands in every row",
  "beside words": "the words are learned from",
};

const rows = (number: number): string => counted(number, "row");

/** Whole sentences. */
const notes: { readonly [K in OwnNote["note"]]: (of: Extract<OwnNote, { note: K }>) => string } = {
  encoding: (of) => `The file is read as ${encodings[of.encoding]}: choose another encoding if letters look wrong.`,
  "no header": () => "The first row holds values, so columns are numbered: say so if it is a header.",
  "decimal comma": (of) => `Commas are read as decimal marks in ${listed(of.columns)}.`,
  "left out": (of) =>
    `${count(of.kept)} of ${counted(of.of, "example")} are kept, taken evenly from each class: ${
      of.why === "bytes" ? "more would take more memory than the cap allows" : "that is the cap"
    }.`,
  imputed: (of) => `${quoted(of.column)} is missing in ${rows(of.count)}: the median, ${plain(of.median)}, stands for it.`,
  "no number": (of) =>
    `${quoted(of.column)} holds numbers, but not in ${rows(of.count)} (line ${count(of.line)}: ${quoted(of.found)}): the median, ${plain(of.median)}, stands there.`,
  "missing category": (of) => `${quoted(of.column)} is missing in ${rows(of.count)}: that is a category of its own.`,
  unused: (of) => `Not learned from: ${listed(of.columns)}, as ${unused[of.why]}.`,
  "rare categories": (of) =>
    `${counted(of.count, "row has a rare category", "rows have rare categories")} of ${quoted(of.column)}: all of these count as one.`,
  unlabelled: (of) => `${count(of.of - of.count)} of ${counted(of.of, "example")} are labelled: the others are unlabelled.`,
  single: (of) =>
    `One example only is labelled ${listed(of.classes, "or")}, too few to learn from and to test on: it counts as unlabelled.`,
  few: (of) =>
    `Fewer than ${count(of.most)} examples each are labelled ${listed(of.classes, "or")}: what is measured on them tells little.`,
  copies: (of) =>
    `${counted(of.count, "example repeats", "examples repeat")} an earlier one: ${
      of.areApart
        ? "equal ones are all learned from or all tested, so that none is tested of which a copy is learned from"
        : "a copy that is tested may have been learned from, and accuracies look better than they are"
    }.`,
  contradictions: (of) =>
    `${counted(of.count, "example repeats", "examples repeat")} an earlier one with another label: nobody can get both right.`,
  disguise: (of) =>
    `${quoted(of.column)} tells the label by itself in ${percent(of.share)} of the rows: leave it out if it is the label in other words.`,
  "few groups": (of) =>
    `There are ${counted(of.count, "group")} only, and each is learned from or tested as a whole: choose another column if you can.`,
  cut: (of) => `${counted(of.count, "example is", "examples are")} longer than ${counted(of.length, "word")} and cut there.`,
  "no words": (of) => `${counted(of.count, "example is", "examples are")} left out, without a word that another one has.`,
  vocabulary: (of) =>
    `${counted(of.known, "word")} of two examples or more have a number of their own, ${percent(of.share)} of all that is written.`,
  "cleaned labels": (of) =>
    `${counted(of.count, "label differs", "labels differ")} from another only in what cannot be seen, and count as the same.`,
  "system files": (of) => `${counted(of.count, "file")} that the system keeps for itself ${of.count === 1 ? "is" : "are"} left out.`,
  "not read": (of) =>
    `${counted(of.count, "file is", "files are")} left out: ${notRead[of.why].is}, such as ${listed(of.paths)}. ${notRead[of.why].remedy} to have them read.`,
  "changed images": (of) => `${counted(of.count, "file is", "files are")} ${imageNews[of.change]}.`,
  "changed sounds": (of) => `${counted(of.count, "file is", "files are")} ${soundNews[of.change](of.seconds)}.`,
  "cut to squares": (of) =>
    `Of ${count(of.count)} of ${counted(of.of, "file")} the middle square is taken, as they are not as high as wide.`,
  scaled: (of) =>
    `The numbers of the images go from ${plain(of.least)} to ${plain(of.most)}: they are stretched, so that these are dark and light.`,
  tested: (of) => `${counted(of.count, "example is", "examples are")} tested, as the file says it.`,
  paper: (of) =>
    `Most images are ${papers[of.paper]} at their edges, so ${papers[of.paper]} counts as paper: choose the other if that is wrong.`,
};

/** Where it stands. */
const place = ({ file, line }: Pick<Fault, "file" | "line">): string => (line === undefined ? file : `${file}, line ${count(line)}`);

export const ownSentences = said("ownSentences", {
  encodings,
  delimiters,
  recognised,
  /** “wine.csv, line 17: 12 values where the first row has 13. Add the missing value or remove the line.” */
  fault: (fault: Fault): string => `${place(fault)}: ${(faults[fault.fault] as (of: FaultOf) => string)(fault)}`,
  note: (note: OwnNote): string => (notes[note.note] as (of: OwnNote) => string)(note),
} as const);
