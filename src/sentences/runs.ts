/** What is said of kept runs: the table of them, and what is done with them. */
import { language, said } from "../shape/language";
import { counted, pluralOf } from "../shape/numerals";
import { isOfAnotherVersion, labelsOf, type RunRecord } from "../shape/record";
import { budgetWords, labelsAClass } from "./budgets";
import { capital } from "./capital";
import { computedBy } from "./machine";
import { count, percent, seconds } from "./numbers";

const runsWords = (number: number): string => counted(number, "run");

export const traySentences = said("traySentences", {
  kept: "Kept runs",
  none: "No run is kept yet: one that comes to its end is kept here, with its numbers and the link that makes it again. A file of runs can be imported, or dropped on the page.",
  noneFound: "No run is found.",
  showAll: "Show all",
  /** Before the button that undoes it. */
  deleted: (runs: number): string => `Deleted ${runsWords(runs)} ·`,
  undo: "Undo",
  drop: "Drop to add the runs of this file",
  unreadable: (why: string): string => `The file could not be read (${why}): load the page again and try once more.`,
  unwritable: (why: string): string => `The file could not be written (${why}): load the page again and try once more.`,
  shown: (shown: number, all: number): string => `${count(shown)} of ${runsWords(all)} are shown.`,
  more: (runs: number): string => `Show ${count(runs)} more`,
  columns: {
    run: "Run",
    accuracy: "Accuracy",
    curve: "Accuracy on the way",
    labels: capital(labelsAClass),
    data: "Data",
    seed: "Seed",
    seconds: "Time",
    at: "When and where",
    place: "On the label curve",
    acts: "What to do with it",
  },
} as const);

/** Above the table. @param all how many there are, where only some of them are found */
export const barSentences = said("barSentences", {
  find: "Find",
  findSpoken: "Find runs by their words",
  data: "data",
  technique: "technique",
  any: "all",
  found: (found: number, all: number): string => (found < all ? `${count(found)} of ${runsWords(all)}` : runsWords(found)),
  withThem: (areSome: boolean): string => (areSome ? "With the runs found" : "With all runs"),
  import: "Import",
  exportAs: "Export as",
  /** Forms of files. */
  forms: { json: "JSON", csv: "CSV", notebook: "Notebook" },
  export: (runs: number, form: string): string => `Export ${runsWords(runs)} as ${form}`,
  partedBy: "parted by",
  delete: (found: number, all: number): string => (found < all ? `Delete ${runsWords(found)}` : "Delete all"),
} as const);

/** One run. @param title as below */
export const rowSentences = said("rowSentences", {
  /** “FixMatch, threshold 0.9, Handwritten digits, 4 labels a class, seed 1” */
  title: ({ record, technique, changes, data }: { record: RunRecord; technique: string; changes: string; data: string }): string =>
    [record.name ?? technique, changes, data, budgetWords(labelsOf(record)), `seed ${record.seed}`].filter(Boolean).join(", "),
  name: (title: string): string => `Name of ${title}`,
  rename: "Rename",
  /** After its name, for those who listen. */
  renameSpoken: ", rename",
  notCompared: (why: string): string => `Not compared with the numbers of today: ${why}.`,
  touched: "settings moved while it ran",
  touchedHelp: "The link does not make it again.",
  isHere: "on the page now",
  diverged: "Its loss was no number any more.",
  accuracyBy: (by: string): string => `Accuracy by ${by}`,
  madeBy: (record: RunRecord): string => `${computedBy(record)}, Labelscape ${record.version}`,
  /** Whether it is on the label curve. @param why empty where that is the reader's to say */
  place: (why: string): string => why && `On the label curve ${why}`,
  placeSpoken: (why: string, title: string): string => (why ? `On the label curve ${why}: ${title}` : `On the label curve: ${title}`),
  open: "Open",
  openSpoken: (title: string): string => `Open ${title}`,
  pin: (isPinned: boolean): string => (isPinned ? "Pinned" : "Pin"),
  pinSpoken: (title: string): string => `Pin ${title}`,
  delete: "Delete",
  deleteSpoken: (title: string): string => `Delete ${title}`,
} as const);

/** Whether it is on the label curve of its data set, and, where that is not the reader's to say, why. */
export const placeWords = said("placeWords", {
  chosen: { isDrawn: true, why: "" },
  "not chosen": { isDrawn: false, why: "" },
  "by its settings": { isDrawn: true, why: "always, as it has the settings that are compared there" },
  "by the sweep": { isDrawn: true, why: "as part of the sweep" },
  touched: { isDrawn: false, why: "never, as its settings were moved while it ran" },
  diverged: { isDrawn: false, why: "never, as it has no accuracy" },
  outranked: { isDrawn: false, why: "never, as another run of the same seed counts" },
  "of another kind": { isDrawn: false, why: "only where its data set is on the bench" },
} as const);

interface Added {
  /** Of the file. */
  name: string;
  added: number;
  /** How many were here before. */
  known: number;
  /** Of which this device, or the page, has runs that count before them. */
  ofOwn: number;
  ofPage: number;
}

/** What came of a file of runs. */
export const importSentences = said("importSentences", {
  added: ({ name, added, known, ofOwn, ofPage }: Added): string => {
    const rest = known ? `, ${count(known)} ${pluralOf(known, "was", "were")} here already` : "";
    return [
      `Added ${runsWords(added)} from ${name}${rest}.`,
      ...(ofOwn ? [`This device has made ${runsWords(ofOwn)} of them itself on another backend: its own count.`] : []),
      ...(ofPage ? [`Of ${runsWords(ofPage)} of them the page has recorded ones: those count.`] : []),
    ].join(" ");
  },
  /** @param why for the end of a sentence, which it ends */
  nothing: (name: string, why: string): string => `Nothing was taken from ${name}: ${why}`,
  tooLarge: (bytes: number): string => `it is larger than ${bytes / 1e6}\u202fMB: cut it in parts.`,
  unreadable: (why: string): string => `it cannot be read (${why}): is it a file, and still there?`,
} as const);

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

/** “3 minutes ago”; a date where that is long ago. */
export const whenWords = said("whenWords", (at: number, now: number): string => {
  const past = now - at;
  if (past > longAgo) return date.format(at);
  const found = units.find(({ milliseconds }) => past >= milliseconds);
  return found ? ago.format(-Math.floor(past / found.milliseconds), found.unit) : "just now";
});
export const exactTime = said("exactTime", (at: number): string => dateAndTime.format(at));

/** Of the numbers, not of the program. */
export const versionWords = said("versionWords", ({ numbers }: RunRecord): string => `version ${numbers}`);
const diverged = "diverged";
/** What stands in its row and is no value of it: it is found by that, too. */
export const marksOf = said("marksOf", (record: RunRecord): string[] => [
  ...(record.stopped === "diverged" ? [diverged] : []),
  ...(isOfAnotherVersion(record) ? [versionWords(record)] : []),
]);
export const accuracyWords = said("accuracyWords", ({ accuracy }: RunRecord): string => (accuracy === null ? diverged : percent(accuracy)));
export const secondsWords = said("secondsWords", (run: RunRecord): string => seconds(run.seconds));
export const labelsWords = said("labelsWords", ({ labels }: RunRecord): string => (labels === "all" ? "all" : count(labels)));
