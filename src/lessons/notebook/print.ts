/** What a technique computes as a Jupyter notebook, on the arrays of a run. */
import { cellNotebookSentences as words } from "../../sentences/cell-notebook";
import { codeCell, notebookOf, textCell } from "../../shape/notebook";
import arrays from "./arrays.py?raw";
import features from "./features.py?raw";
import guesses from "./guesses.py?raw";
import loss from "./loss.py?raw";
import step from "./step.py?raw";

export interface CellNotebookParts {
  /** Of the technique. */
  id: string;
  name: string;
  /** To an experiment whose arrays it is to be read with. */
  link: string;
  /** Those that it needs, and its own at the end. */
  cells: readonly { id: string; text: string }[];
  /** The function of its own, and what that is given. */
  asked: { name: string; given: readonly string[] };
  /** Of the program that writes it, and when, in milliseconds since 1970. */
  version: string;
  at: number;
}

export function printCells({ id, name, link, cells, asked, version, at }: CellNotebookParts): string {
  const told = asked.given.includes("labels") ? guesses : asked.given.join() === "pool" ? features : loss;
  const makes = partsFor(step, asked.given);
  const about = words.about({ name, link, folder: id, version, day: new Date(at).toISOString().slice(0, 10) });
  return notebookOf([
    textCell("about", about),
    codeCell("arrays", arrays.replace('"."', JSON.stringify(id))),
    ...cells.map((cell) => codeCell(cell.id, cell.text)),
    ...(makes ? [codeCell("step", makes)] : []),
    codeCell("asked", told.replace("asked()", `${asked.name}(${asked.given.join(", ")})`)),
  ]);
}

/** The paragraphs of a script that make these names, and those that make what these need, in their order. */
export function partsFor(script: string, names: readonly string[]): string {
  const wanted = new Set(names);
  const needed = script
    .trimEnd()
    .split("\n\n")
    .toReversed()
    .filter((paragraph) => {
      if (!namesMadeIn(paragraph).some((name) => wanted.has(name))) return false;
      for (const [name] of paragraph.replaceAll(/#.*/g, "").matchAll(/\w+/g)) wanted.add(name);
      return true;
    });
  return needed.toReversed().join("\n\n");
}

/** What a script imports, defines or assigns, but for what is inside a function. */
export const namesMadeIn = (script: string): string[] =>
  [...script.matchAll(/^(?:from \w+ )?import (\w+)|^def (\w+)|^(\w[\w, ]*?) = /gm)].flatMap(([, module, name, list]) =>
    (module ?? name ?? list!).split(", "),
  );
