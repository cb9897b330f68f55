/** What is said of each curve at one place: the best first. */
import { counted } from "../../shape/numerals";
import { indexAt, readPoint, seedsAt, type Curve } from "./curve-reading";
import type { ReadingLine } from "../frame/Reading.svelte";

export interface CurveLine extends ReadingLine {
  /** Index among the curves. */
  curve: number;
  number: number;
  /** Not made just here, so drawn as a ring. */
  hollow: boolean;
}

interface LinesAt {
  lines: readonly CurveLine[];
  /** What is the same for all lines and so is said once: “5 seeds”. */
  note: string | undefined;
}

export function linesAt(
  curves: readonly (Curve & { colour: string })[],
  at: number,
  read: (value: number) => string,
  lit: number | null,
): LinesAt {
  const hasOthers = curves.some((c) => c.origin);
  const lines = curves.map((c, curve): CurveLine => {
    const i = indexAt(c, at);
    const seeds = seedsAt(c, i);
    return {
      name: c.name,
      colour: c.colour,
      value: readPoint(c, i, read),
      seeds: seeds === undefined ? undefined : counted(seeds, "seed"),
      mark: hasOthers && c.dots ? (c.origin ? "hollow" : "solid") : undefined,
      origin: c.origin,
      isLit: lit === curve,
      curve,
      number: c.ys[i] ?? NaN,
      hollow: c.origin !== undefined,
    };
  });
  const best = (line: CurveLine) => (Number.isFinite(line.number) ? line.number : -Infinity);
  const said = lines
    // Where nothing was measured there is nothing to say; a run that has ended still has its line.
    .filter((line) => Number.isFinite(line.number) || !curves[line.curve]!.dots)
    .sort((a, b) => best(b) - best(a) || 0);
  const seeds = new Set(said.flatMap((line) => line.seeds ?? []));
  if (said.length < 2 || seeds.size !== 1) return { lines: said, note: undefined };
  return { lines: said.map((line) => ({ ...line, seeds: undefined })), note: [...seeds][0] };
}
