/** What is said of a file that a reader brings: why it cannot be read, and what was guessed, filled in or left out. */
import type { Encoding, NoText } from "../shape/file-text";
import type { Delimiter, Fault, FaultOf, OwnNote, Recognised } from "../shape/own";
import { count, percent, plain } from "./numbers";

const encodings: Readonly<Record<Encoding, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16, little-endian",
  "utf-16be": "UTF-16, big-endian",
  "windows-1252": "Windows-1252 (Latin-1)",
};

const delimiters: Readonly<Record<Delimiter, string>> = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "vertical bar" };

const recognised: Readonly<Record<Recognised, string>> = {
  number: "numbers",
  category: "categories",
  words: "sentences",
  id: "a value for each row",
  empty: "nothing",
};

const noTexts: Readonly<Record<NoText, string>> = {
  packed: "it is packed. Unpack it.",
  archive: "it is a workbook or an archive. Save its table as CSV, or unpack it.",
  workbook: "it is a workbook. Save its table as CSV.",
  "utf-32": "it is written in UTF-32. Save it as UTF-8.",
  picture: "it is a picture. Bring rows or lines: CSV, TSV, JSON lines or plain lines.",
  recording: "it is a recording. Bring rows or lines: CSV, TSV, JSON lines or plain lines.",
  document: "it is a document or a page with markup. Save its table as CSV.",
  unknown: "it holds bytes that are no text. Save it as CSV in UTF-8, or choose another encoding.",
};

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
  "no labels": (of) => `the label column ${quoted(of.column)} is empty. Label some rows, or choose another column.`,
  "one class": (of) => `all labels are ${quoted(of.class)}. Add rows of another class, or choose another label column.`,
  "no class twice": (of) =>
    `fewer than two classes of ${quoted(of.column)} have two labelled rows, one to learn from and one to test on. Label more rows, or choose another column.`,
  "numbers as labels": (of) =>
    `the label column ${quoted(of.column)} holds ${count(of.distinct)} different numbers, which measure something. Make classes of them, such as low and high, or choose another column.`,
  "too many classes": (of) =>
    `the label column ${quoted(of.column)} has ${count(of.distinct)} classes, and at most ${count(of.most)} are told apart. Join some, or choose another column.`,
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
  unlabelled: (of) => `${count(of.of - of.count)} of ${rows(of.of)} are labelled: the others are unlabelled examples.`,
  single: (of) => `One row only is labelled ${listed(of.classes, "or")}, too few to learn from and to test on: it counts as unlabelled.`,
  few: (of) => `Fewer than ${count(of.most)} rows each are labelled ${listed(of.classes, "or")}: what is measured on them tells little.`,
  copies: (of) =>
    `${counted(of.count, "row repeats", "rows repeat")} an earlier one: a copy that is tested may have been learned from, and accuracies look better than they are.`,
  contradictions: (of) =>
    `${counted(of.count, "row repeats", "rows repeat")} an earlier one with another label: nobody can get both right.`,
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
};

/** Where it stands. */
const place = ({ file, line }: Pick<Fault, "file" | "line">): string => (line === undefined ? file : `${file}, line ${count(line)}`);

export const ownSentences = {
  encodings,
  delimiters,
  recognised,
  /** “wine.csv, line 17: 12 values where the first row has 13. Add the missing value or remove the line.” */
  fault: (fault: Fault): string => `${place(fault)}: ${(faults[fault.fault] as (of: FaultOf) => string)(fault)}`,
  note: (note: OwnNote): string => (notes[note.note] as (of: OwnNote) => string)(note),
} as const;
