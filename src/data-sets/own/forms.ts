/** From the bytes of a file to rows of cells: in which encoding and form it is, where nobody has said so. */
import { textIn, type Encoding } from "../../shape/file-text";
import type { Delimiter, OwnChoices, OwnForm } from "../../shape/own-choices";
import type { Refuse } from "./fault";
import type { Grid } from "./grid";
import { gridOfLines } from "./lines";
import { gridOfObjects, looksLikeObjects } from "./objects";
import type { Entry } from "./reading";
import { gridOfRows, guessDelimiter, guessHeader } from "./rows";

/** A file as a grid, and how it was read. */
export interface Read {
  grid: Grid;
  encoding: Encoding;
  form: OwnForm;
  delimiter: Delimiter;
  header: boolean;
}

/** A network has a weight for each and more; pages, plans and memory are made for as many. */
const mostColumns = 2000;
const sampledLines = 200;
const markup = /^\s*(?:<!doctype|<html|<\?xml|<svg|\{\\rtf)/i;

/** A label, a tab and a text: no line has more than one tab, and the first names no columns. */
function areLabelledLines(text: string): boolean {
  const pairs = text
    .split("\n", sampledLines)
    .filter((line) => line.trim())
    .map((line) => line.split("\t"));
  const parted = pairs.filter(({ length }) => length === 2);
  return parted.length > 0 && pairs.every(({ length }) => length <= 2) && !guessHeader(parted);
}

function guessForm(text: string, name: string): OwnForm {
  if (/\.(?:json|jsonl|ndjson)$/i.test(name) || looksLikeObjects(text)) return "objects";
  const { delimiter, evenness } = guessDelimiter(text);
  if (/\.csv$/i.test(name) || delimiter === " ") return "rows";
  if (areLabelledLines(text)) return "lines";
  return evenness > 0.9 || (evenness > 0.5 && text.split("\n", 1)[0]!.includes(delimiter)) ? "rows" : "lines";
}

/** @throws Unreadable */
export function readForm({ path: name, bytes }: Entry, asked: Partial<OwnChoices>, refuse: Refuse): Read {
  const found = textIn(bytes, asked.encoding);
  if ("noText" in found) return refuse({ fault: "no text", is: found.noText });
  const text = found.text.replace(/\r\n?/g, "\n");
  if (!text.trim()) refuse({ fault: "empty" });
  if (markup.test(text)) refuse({ fault: "no text", is: "document" });
  const { encoding } = found;
  const form = asked.form ?? guessForm(text, name);
  if (form === "rows") return { encoding, form, ...gridOfRows(text, asked, mostColumns, refuse) };
  const isObjects = form === "objects";
  const grid = isObjects ? gridOfObjects(text, mostColumns, refuse) : gridOfLines(text);
  return { encoding, form, grid, delimiter: isObjects ? "," : "\t", header: isObjects };
}
