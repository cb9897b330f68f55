/** A map of winners in words: what each cell says, and the whole of it in a sentence. */
import { counted } from "../../shape/numerals";

export interface Cell {
  /** Of the first of those named, against all others. */
  outcome: "ahead" | "as good as" | "not told apart";
  /** One is ahead of every rival; of several, the first is not known to be ahead of the others. */
  names: readonly { name: string; colour: string }[];
  /** By how much it leads, in points, with its spread: “+2.3 ± 0.9”. */
  margin?: string | undefined;
  /** How large that is, from 0 to 1: how strong the colour. */
  strength: number;
  /** A full sentence, which says the row and the column as well. */
  detail: string;
  /** Where it was made, if not just here: “recorded”. */
  origin?: string | undefined;
}
export interface Row {
  name: string;
  cells: readonly (Cell | null)[];
}
export interface Column {
  name: string;
  note?: string | undefined;
}

/** What stands above the names: who is ahead needs no more than its name. */
export const outcomeInWords = { ahead: "", "as good as": "as good", "not told apart": "not told apart" } as const;

/** As many names as have room. */
export function namesInWords({ names }: Cell, most = 3): string {
  const said = names.slice(0, names.length > most ? most - 1 : most).map((n) => n.name);
  return names.length > said.length ? `${said.join(", ")} and ${names.length - said.length} more` : said.join(", ");
}

/** “FixMatch is ahead in 12 of 40 cells, SimCLR in 7; 2 as good; 19 not told apart.” */
export function summariseWinners(rows: readonly Row[]): string {
  const cells = rows.flatMap((row) => row.cells).filter((cell) => cell !== null);
  if (!cells.length) return "nothing measured yet.";
  const leads = new Map<string, number>();
  for (const { outcome, names } of cells) if (outcome === "ahead") leads.set(names[0]!.name, (leads.get(names[0]!.name) ?? 0) + 1);
  const of = `of ${counted(cells.length, "cell")}`;
  const ahead = [...leads]
    .sort((a, b) => b[1] - a[1])
    .map(([name, count], i) => (i ? `${name} in ${count}` : `${name} is ahead in ${count} ${of}`));
  const others = (["as good as", "not told apart"] as const).flatMap((outcome) => {
    const count = cells.filter((cell) => cell.outcome === outcome).length;
    return count ? [`${count} ${outcomeInWords[outcome]}`] : [];
  });
  return `${[ahead.join(", ") || `nobody is ahead in any ${of}`, ...others].join("; ")}.`;
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
