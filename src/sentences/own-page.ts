/** What the page says where a reader brings data: the panel, what is kept on this device, and links to what is not here. */
import { said } from "../shape/language";
import type { OwnForm } from "../shape/own-choices";
import { counted, decimals } from "../shape/numerals";
import { count, percent, plain } from "./numbers";

const size = (bytes: number): string =>
  bytes < 1e6 ? `${count(Math.max(1, bytes / 1000))}\u202fkB` : `${decimals(bytes / 1e6, 1)}\u202fMB`;
const shortest = 8;
const called = ({ name, checksum }: { name: string; checksum: string }): string => `“${name}” (checksum ${checksum.slice(0, shortest)}…)`;

export const ownPageSentences = said("ownPageSentences", {
  title: "Your own data",
  name: "Your own data",
  /** On its tile among the data sets. */
  tile: {
    kind: "yours",
    lesson: "Rows of a table, lines of text or a folder of images or sounds: drop it, pick it or paste it. It stays on this device.",
    none: "nothing brought yet",
    kept: (sets: number): string => `${counted(sets, "set")} on this device`,
  },
  privacy: "They are read in this page and kept in this browser alone: nothing of them is sent anywhere.",
  caps: ({ examples, bytes }: { examples: number; bytes: number }): string =>
    `CSV, TSV, columns parted by blanks, JSON lines or lines of text; or images (PNG, JPEG, GIF) or sounds (WAV, and what this browser decodes of MP3, Ogg, FLAC and M4A), those of each class in a folder of its own, as a folder or a zip archive; or arrays of NumPy. At most ${counted(examples, "example")} and ${plain(bytes / 1e6)}\u202fMB are taken, of each class as many as its share; both can be raised to what the memory of this device allows.`,
  mostExamples: "most examples",
  mostMegabytes: "most megabytes",
  pick: "Choose a file",
  pickFolder: "Choose a folder",
  drop: "or drop it anywhere on this page, or paste its lines:",
  paste: "Lines to be read",
  readPasted: "Read these lines",
  pastedName: "pasted.csv",
  /** Of several that were dropped together. */
  severalName: "dropped.zip",
  reading: (name: string): string => `${name} is being read …`,
  died: (why: string): string =>
    `What reads files stopped working${why ? ` (${why})` : ""}: try again, with a smaller file where that does not help.`,
  unreadable: (name: string, why: string): string => `${name} cannot be read: ${why}.`,

  preview: {
    cells: (name: string, rows: number): string => `${name}: ${counted(rows, "row")}, of which these are the first`,
    examples: (name: string, examples: number): string =>
      `${name}: ${counted(examples, "example")}, of which these are the first of each class`,
  },
  unlabelled: "without a label",
  ofClass: (examples: number): string => count(examples),
  moreClasses: (classes: number): string => `and ${counted(classes, "more class", "more classes")}`,
  seconds: "length",
  ofSeconds: (seconds: number): string => counted(seconds, "second"),
  side: "made to",
  pixels: (side: number): string => `${side} × ${side} pixels`,
  colours: "in",
  ofColours: { grey: "shades of grey", colour: "colour" },
  arrays: { inputs: "examples in", labels: "labels in" },
  noArray: "none",
  paper: "paper is",
  papers: { light: "what is light", dark: "what is dark" },
  recognised: "read as",
  choices: "How it is read",
  roles: { label: "label", group: "kept together by", id: "named by", words: "words in" },
  none: { group: "nothing", id: "nothing", words: "no column" },
  delimiter: "parted by",
  decimal: "decimal mark",
  decimals: { comma: "comma", point: "point" },
  encoding: "encoding",
  header: "first row",
  headers: { names: "names the columns", values: "holds values" },
  form: "form",
  forms: { rows: "rows of cells", objects: "objects", lines: "lines of text" } satisfies Record<OwnForm, string>,
  classes: (names: readonly string[]): string =>
    `${counted(names.length, "class", "classes")}: ${names.slice(0, shortest).join(", ")}${names.length > shortest ? " …" : ""}.`,
  use: "Use these data",
  using: "All of it is being read …",
  /** @param low and high: the 95 % interval of the share, if so many of those tested were right */
  fewTested: ({ tested, right, low, high }: { tested: number; right: number; low: number; high: number }): string =>
    `Only ${counted(tested, "example")} ${tested === 1 ? "is" : "are"} tested: with ${count(right)} of them right, the accuracy could be anything from ${percent(low, 0)} to ${percent(high, 0)}. Label more to tell anything.`,

  kept: "Kept on this device",
  keptFacts: (of: { count: number; labelled: number; classes: number; bytes: number }): string =>
    `${counted(of.count, "example")}, ${count(of.labelled)} of them labelled, in ${counted(of.classes, "class", "classes")} · ${size(of.bytes)}`,
  take: "use",
  onBench: "on the bench",
  save: "save the file",
  remove: "remove",
  takeNamed: (name: string): string => `use ${name}`,
  saveNamed: (name: string): string => `save the file ${name}`,
  removeNamed: (name: string): string => `remove ${name}`,
  removed: (name: string): string => `${name} is removed from this device.`,
  /** @param why without a full stop */
  notKept: (name: string, why: string): string =>
    `${name} is not kept on this device (${why}): it is gone when this page is closed, and can be brought again.`,
  storage: (why: string): string => `What is kept on this device cannot be read (${why}).`,

  /** Of a link to what is not on this device. @param name of the file, and its checksum */
  awaited: (of: { name: string; checksum: string }): string =>
    `This link is about your own data ${called(of)}, which are not on this device. Drop that file anywhere on this page, or choose it:`,
  choose: "Bring the file",
  /** The same where it is brought. */
  awaitedHere: (of: { name: string; checksum: string }): string =>
    `The link that you opened is about ${called(of)}: bring that file, and read it as it was read there.`,
  another: ({ name, wanted }: { name: string; wanted: string }): string =>
    `The link that you opened is about “${wanted}”, and ${name} is not that file, or is read in another way. It is taken all the same.`,

  /** On the card. */
  from: "Brought by you, and read on this device.",
  read: "As it was read",
} as const);
