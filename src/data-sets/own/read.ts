/** Reads the file that a reader brings, and checks it: from rows of cells, objects or lines to what is learned from. */
import { ownCaps, type Fault, type Own, type OwnChoices, type OwnFile, type OwnNote, type Preview } from "../../shape/own";
import { cleaned } from "./cleaned";
import { readColumns, type ReadColumn } from "./columns";
import { refusing, Unreadable, type Refuse } from "./fault";
import { readForm, type Read } from "./forms";
import { examplesOf } from "./examples";
import { rolesOf } from "./roles";

const shownRows = 8;

/** A file that could be read, whatever can be learned from it. */
interface Opened extends Read {
  name: string;
  columns: readonly ReadColumn[];
  choices: OwnChoices;
  refuse: Refuse;
}

function open(file: OwnFile, asked: Partial<OwnChoices>, name: string): Opened {
  const refuse = refusing(name);
  const { mostExamples = ownCaps.mostExamples, mostBytes = ownCaps.mostBytes } = asked;
  if (file.bytes.length > mostBytes) refuse({ fault: "too large", bytes: file.bytes.length, most: mostBytes });
  const read = readForm(file, asked, refuse);
  if (!read.grid.rows.length) refuse({ fault: "no rows" });
  const { encoding, form, delimiter, header } = read;
  const { columns: found, decimalComma } = readColumns(read.grid, form === "objects" ? false : asked.decimalComma);
  const columns =
    form === "lines" ? found.map((column, i) => (i === found.length - 1 ? { ...column, as: "words" as const } : column)) : found;
  const roles = rolesOf(columns, asked, refuse);
  return {
    ...read,
    name,
    columns,
    refuse,
    choices: { encoding, form, delimiter, header, decimalComma, ...roles, mostExamples, mostBytes },
  };
}

/** How the file was read, where that may be wrong. */
function notesOn({ encoding, form, header, columns }: Opened): OwnNote[] {
  const commas = columns.filter(({ as, comma }) => as === "number" && comma).map(({ name }) => name);
  return [
    ...(encoding === "utf-8" ? [] : [{ note: "encoding", encoding } as const]),
    ...(form === "rows" && !header ? [{ note: "no header" } as const] : []),
    ...(commas.length ? [{ note: "decimal comma", columns: commas } as const] : []),
  ];
}

function ownOf(opened: Opened): Own {
  const { name } = opened;
  const { notes, ...own } = examplesOf(opened);
  return { name, ...own, notes: [...notesOn(opened), ...notes] };
}

/** What is done with a file, or why it cannot be. */
function trying<T>(work: () => T): T | Fault {
  try {
    return work();
  } catch (error) {
    if (error instanceof Unreadable) return error.fault;
    throw error;
  }
}

const nameOf = ({ name }: OwnFile): string => cleaned(name) || "…";

/** What is learned from, or why nothing is. @param choices what is left out is guessed */
export const read = (file: OwnFile, choices: Partial<OwnChoices> = {}): Own | Fault =>
  trying(() => ownOf(open(file, choices, nameOf(file))));

/** What the file looks like, before anything is learned from it. @param choices what is left out is guessed */
export const preview = (file: OwnFile, choices: Partial<OwnChoices> = {}): Preview | Fault =>
  trying(() => {
    const opened = open(file, choices, nameOf(file));
    const own = trying(() => ownOf(opened));
    const { name, grid, columns } = opened;
    return {
      name,
      count: grid.rows.length,
      columns: columns.map(({ name, as, distinct, missing }) => ({ name, as, distinct, missing })),
      rows: grid.rows.slice(0, shownRows).map((row) => row.map(cleaned)),
      choices: opened.choices,
      ...("fault" in own ? { classes: [], notes: notesOn(opened), problem: own } : { classes: own.classes, notes: own.notes }),
    };
  });
