/** From one choice to another by arrow: along a line of them and across to the next line, which ends where they end. */

/** Along: Home, back, on, End. Across: to the line before, to the line after. */
export type Move = "first" | "back" | "on" | "last" | "before" | "after";

/** In columns, up and down lead along. */
export const inColumns: Readonly<Record<string, Move>> = {
  ArrowUp: "back",
  ArrowDown: "on",
  ArrowLeft: "before",
  ArrowRight: "after",
  Home: "first",
  End: "last",
};
/** In rows, left and right do. */
export const inRows: Readonly<Record<string, Move>> = {
  ArrowLeft: "back",
  ArrowRight: "on",
  ArrowUp: "before",
  ArrowDown: "after",
  Home: "first",
  End: "last",
};

/** A row of choices as the lines that it fills where so many stand beside each other. */
export const inLines = <T>(row: readonly T[], across: number): T[][] =>
  Number.isFinite(across)
    ? Array.from({ length: Math.ceil(row.length / across) }, (_, i) => row.slice(i * across, (i + 1) * across))
    : [[...row]];

/**
 * @param lines ids, line by line; empty lines are passed over
 * @returns where it leads: to the same one where there is no further; undefined where there is nobody
 */
export function moved(lines: readonly (readonly string[])[], from: string | undefined, move: Move): string | undefined {
  const filled = lines.filter((line) => line.length);
  const at = filled.findIndex((line) => line.includes(from ?? ""));
  if (at < 0) return filled[0]?.[0];
  const line = filled[at]!;
  const place = line.indexOf(from!);
  const other = (next: readonly string[] | undefined) => next?.[Math.min(place, next.length - 1)] ?? from;
  switch (move) {
    case "first":
      return line[0];
    case "last":
      return line.at(-1);
    case "back":
      return line[place - 1] ?? from;
    case "on":
      return line[place + 1] ?? from;
    case "before":
      return other(filled[at - 1]);
    case "after":
      return other(filled[at + 1]);
  }
}
