/** What techniques compute in PyTorch, as one reads it and as a notebook. It is loaded when it is asked for. */
import { download } from "../../charts/download";
import { printCells } from "../../lessons/notebook/print";
import { openLink } from "../../shape/open-link";
import type { AnyTechnique } from "../../shape/technique";
import { cellsOf, signatureOf } from "../../techniques/pytorch";

/** All that a technique needs, one after the other. */
export const codeOf = (id: string): string =>
  cellsOf(id)
    .map(({ text }) => text)
    .join("\n\n\n");

/** The experiment that shows where a technique is good, without its rival. */
export const loneLink = (shown: string): string =>
  openLink(
    shown
      .split("&")
      .filter((part) => !/^b[.=]/.test(part))
      .join("&"),
  );

/** @param at when, in milliseconds since 1970 */
export function notebookFor({ id, name, lesson }: Pick<AnyTechnique, "id" | "name" | "lesson">, at: number): string {
  const cells = cellsOf(id);
  const asked = signatureOf(cells.at(-1)!);
  return printCells({ id, name, link: loneLink(lesson.goodShown), cells, asked, version: __VERSION__, at });
}

export const saveNotebook = (technique: AnyTechnique, at: number): void =>
  download(`labelscape-${technique.id}.ipynb`, new Blob([notebookFor(technique, at)], { type: "application/x-ipynb+json" }));
