/** Lines and bands as SVG paths, to a tenth of a pixel. What is not a number is a gap. */
type Position = (value: number) => number;

const tenth = (pixels: number): number => Math.round(pixels * 10) / 10;

/** A point alone between two gaps becomes a line of no length, which a round cap shows as a dot. */
export function linePath(xs: ArrayLike<number>, ys: ArrayLike<number>, x: Position, y: Position): string {
  let path = "";
  let run = 0;
  for (let i = 0; i <= xs.length; i++) {
    if (i < xs.length && Number.isFinite(xs[i]) && Number.isFinite(ys[i])) {
      path += `${run++ ? "L" : "M"}${tenth(x(xs[i]!))},${tenth(y(ys[i]!))}`;
    } else {
      if (run === 1) path += "Z";
      run = 0;
    }
  }
  return path;
}

/** The same as points, in pieces without a gap. */
export function linePieces(xs: ArrayLike<number>, ys: ArrayLike<number>, x: Position, y: Position): { x: number; y: number }[][] {
  const pieces: { x: number; y: number }[][] = [[]];
  for (let i = 0; i < xs.length; i++) {
    if (Number.isFinite(xs[i]) && Number.isFinite(ys[i])) pieces.at(-1)!.push({ x: x(xs[i]!), y: y(ys[i]!) });
    else pieces.push([]);
  }
  return pieces.filter((piece) => piece.length > 1);
}

/** Half as wide as a spread that no neighbour continues: without a width it would not be seen. */
const aloneWidth = 3;

export function bandPath(xs: ArrayLike<number>, low: ArrayLike<number>, high: ArrayLike<number>, x: Position, y: Position): string {
  let path = "";
  let there: string[] = [];
  let back: string[] = [];
  for (let i = 0; i <= xs.length; i++) {
    if (i < xs.length && Number.isFinite(xs[i]) && Number.isFinite(low[i]) && Number.isFinite(high[i])) {
      there.push(`${tenth(x(xs[i]!))},${tenth(y(high[i]!))}`);
      back.unshift(`${tenth(x(xs[i]!))},${tenth(y(low[i]!))}`);
    } else if (there.length) {
      path += there.length > 1 ? `M${[...there, ...back].join("L")}Z` : strip(x(xs[i - 1]!), y(high[i - 1]!), y(low[i - 1]!));
      there = [];
      back = [];
    }
  }
  return path;
}

const strip = (at: number, top: number, bottom: number): string =>
  `M${tenth(at - aloneWidth)},${tenth(top)}H${tenth(at + aloneWidth)}V${tenth(bottom)}H${tenth(at - aloneWidth)}Z`;
