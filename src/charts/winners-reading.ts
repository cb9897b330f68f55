/** A map of winners in words: what each cell says, and the whole of it in a sentence. */

export interface Cell {
  /** One: the winner. Several: they are level. */
  names: readonly { name: string; colour: string }[];
  /** By how much it leads, in points, with its spread: “+2.3 ± 0.9”. */
  margin?: string | undefined;
  /** How large that is, from 0 to 1: how strong the colour. */
  strength: number;
  /** A full sentence, which says the row and the column as well. */
  detail: string;
  recorded: boolean;
}
export interface Row {
  name: string;
  cells: readonly (Cell | null)[];
}
export interface Column {
  name: string;
  note?: string | undefined;
}

export const isLevel = (cell: Cell): boolean => cell.names.length !== 1;

/** Winner, or those that are level, as many as have room. */
export function namesInWords({ names }: Cell, most = 3): string {
  const said = names.slice(0, names.length > most ? most - 1 : most).map((n) => n.name);
  return names.length > said.length ? `${said.join(", ")} and ${names.length - said.length} more` : said.join(", ");
}

/** “FixMatch is best in 12 of 40 cells, SimCLR in 7; 9 are even.” */
export function summariseWinners(rows: readonly Row[]): string {
  const cells = rows.flatMap((row) => row.cells).filter((cell) => cell !== null);
  if (!cells.length) return "nothing measured yet.";
  const wins = new Map<string, number>();
  for (const cell of cells) if (!isLevel(cell)) wins.set(cell.names[0]!.name, (wins.get(cell.names[0]!.name) ?? 0) + 1);
  const even = cells.filter(isLevel).length;
  const best = [...wins]
    .sort((a, b) => b[1] - a[1])
    .map(([name, count], i) => (i ? `${name} in ${count}` : `${name} is best in ${count} of ${cells.length} cells`));
  if (!best.length) return `${even} ${even === 1 ? "cell" : "cells"}, all even.`;
  return `${best.join(", ")}${even ? `; ${even} ${even === 1 ? "is" : "are"} even` : ""}.`;
}

/** Where an arrow key leads: the next cell in its direction that holds something. */
export function nextCell(
  rows: readonly Row[],
  [row, column]: readonly [number, number],
  key: string,
): readonly [number, number] | undefined {
  const down = Number(key === "ArrowDown") - Number(key === "ArrowUp");
  const along = Number(key === "ArrowRight") - Number(key === "ArrowLeft");
  if (!down && !along) return undefined;
  for (let [r, c] = [row + down, column + along]; ; [r, c] = [r + down, c + along]) {
    const cell = rows[r]?.cells[c];
    if (cell === undefined) return undefined;
    if (cell) return [r, c];
  }
}
