/** Reads the file that a reader brings, and checks it: from the bytes of a file to what is learned from. */
import type { Own, OwnFile, Preview } from "../../shape/own";
import { ownCaps, type OwnCaps, type OwnChoices } from "../../shape/own-choices";
import type { Fault } from "../../shape/own-faults";
import { cells } from "./cells";
import { cleaned } from "./cleaned";
import { refusing, Unreadable, type Refuse } from "./fault";
import type * as files from "./files";
import { learned } from "./learned";
import type { Content, Decode, Opened, Reading } from "./reading";

/** What reads more than text is large, and comes with the first file that asks for it. */
let more: typeof files | undefined;

/** How files begin that are no text and may be read all the same: archives, and arrays of NumPy. */
const beginnings = ["PK", "\x93NUMPY"];
const isText = ({ bytes }: OwnFile): boolean =>
  !beginnings.some((begins) => [...begins].every((byte, i) => bytes[i] === byte.charCodeAt(0)));

/** Has all come that reading this file takes; undefined where it is there. To be waited for before it is read. */
export const load = (file: OwnFile): Promise<unknown> | undefined =>
  more || isText(file) ? undefined : import("./files").then((come) => (more = come));

function contentOf(file: OwnFile, mostBytes: number, refuse: Refuse): Content {
  if (isText(file)) return { entries: [{ path: file.name, bytes: file.bytes }], isArchive: false, notes: [] };
  if (!more) throw new Error("What reads archives and arrays has to be loaded first.");
  return more.contentOf(file, mostBytes, refuse);
}

interface Recognised {
  content: Content;
  reading: Reading;
  choices: Partial<OwnChoices> & OwnCaps;
}

function recognise(file: OwnFile, asked: Partial<OwnChoices>, refuse: Refuse): Recognised {
  const caps = { mostExamples: asked.mostExamples ?? ownCaps.mostExamples, mostBytes: asked.mostBytes ?? ownCaps.mostBytes };
  if (file.bytes.length > caps.mostBytes) refuse({ fault: "too large", bytes: file.bytes.length, most: caps.mostBytes });
  const content = contentOf(file, caps.mostBytes, refuse);
  const reading = more?.readings.find((one) => one.recognises(content)) ?? cells;
  return { content, reading, choices: { ...asked, ...caps } };
}

function open(file: OwnFile, asked: Partial<OwnChoices>, name: string): Opened {
  const refuse = refusing(name);
  const { content, reading, choices } = recognise(file, asked, refuse);
  const opened = reading.open(content, choices, refuse);
  return { ...opened, notes: [...content.notes, ...opened.notes] };
}

function ownOf({ notes, examples }: Opened, name: string): Own {
  const own = examples();
  return { name, ...own, notes: [...notes, ...own.notes] };
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

function judgedOf(own: Own): NonNullable<Preview["judged"]> {
  const { brought, testShare } = learned(own);
  return { testShare, ...(brought && { brought }) };
}

const nameOf = ({ name }: OwnFile): string => cleaned(name) || "…";

/** Has what only a browser decodes decoded; without it that is told and left out. Only once {@link load} has come, and before the same file is read in the same way. */
export async function prepare(file: OwnFile, choices: Partial<OwnChoices>, decode: Decode): Promise<void> {
  if (isText(file)) return;
  const found = trying(() => recognise(file, choices, refusing(nameOf(file))));
  if (!("fault" in found)) await found.reading.prepare?.(found.content, found.choices, decode);
}

/** What is learned from, or why nothing is. Only once {@link load} has come. @param choices what is left out is guessed */
export const read = (file: OwnFile, choices: Partial<OwnChoices> = {}): Own | Fault =>
  trying(() => ownOf(open(file, choices, nameOf(file)), nameOf(file)));

/** What the file looks like, before anything is learned from it. Likewise. @param choices what is left out is guessed */
export const preview = (file: OwnFile, choices: Partial<OwnChoices> = {}): Preview | Fault =>
  trying(() => {
    const name = nameOf(file);
    const opened = open(file, choices, name);
    const own = trying(() => ownOf(opened, name));
    const isRead = !("fault" in own);
    return {
      name,
      count: opened.count,
      ...opened.shown(isRead ? own : undefined),
      ...(isRead ? { classes: own.classes, notes: own.notes, judged: judgedOf(own) } : { classes: [], notes: opened.notes, problem: own }),
    };
  });
