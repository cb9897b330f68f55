/** What is said of each curve at one place: the best first. */
import { indexAt, type Curve } from "./curve-reading";
import type { ReadingLine } from "../frame/Reading.svelte";

export interface CurveLine extends ReadingLine {
  number: number;
}

export function linesAt(curves: readonly (Curve & { colour: string })[], at: number, read: (value: number) => string): CurveLine[] {
  const lines = curves.map((curve) => {
    const number = curve.ys[indexAt(curve, at)] ?? NaN;
    return { name: curve.name, colour: curve.colour, value: read(number), number, isPoint: curve.dots === true };
  });
  const best = (line: CurveLine) => (Number.isFinite(line.number) ? line.number : -Infinity);
  return (
    lines
      // Where nothing was measured there is nothing to say; a run that has ended still has its line.
      .filter(({ number, isPoint }) => Number.isFinite(number) || !isPoint)
      .sort((a, b) => best(b) - best(a) || 0)
  );
}
