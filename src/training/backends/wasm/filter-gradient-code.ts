// The gradient of a filter as WebAssembly with SIMD, straight from framed images: for each value of the filter, the sum over all places of what
// it was multiplied with times the slope there. Four values of the filter and eight channels at a time, in 4 × 8 sums that stay in registers.
import * as w from "./assembler";
import { makeProgram } from "./program";
import { four, one, type Size } from "./row-code";

/** All addresses and steps in bytes. */
export interface FilterGradient {
  /** The framed images, the slopes place by place, and the filter's gradient, to which is added. */
  frames: number;
  slopes: number;
  out: number;
  columns: number;
  lines: number;
  images: number;
  /** In the frames, from column to column; from the end of a line to the next one, and from the end of an image to the next one, beyond that. */
  column: number;
  line: number;
  image: number;
  /** A place of the filter is pieces of so many floats, so far apart. */
  length: number;
  segmentStep: number;
  /** Values of the filter for each channel that comes out, and how many channels. */
  rows: number;
  width: number;
}
const names = [
  ...["frames", "slopes", "out", "columns", "lines", "images", "column", "line", "image"],
  ...["length", "segmentStep", "rows", "width"],
] as (keyof FilterGradient)[];

const tall = 4;

const program = makeProgram(() =>
  w.program(names, [], (t, make) => {
    const integers = (count: number) => Array.from({ length: count }, make.integer);
    const [row, channel, outRow, to, slope, column, line, image] = integers(8) as Repeat8<w.Local>;
    const pointers = integers(tall);
    const value = make.four();
    const rowStep = make.integer();
    const bytes = (floats: w.Local) => w.multiply(floats.get, w.integer(4));
    const placeOf = (i: number): w.Code => {
      const mine = w.add(row.get, w.integer(i));
      const segment = w.multiply(w.divide(mine, t.length.get), t.segmentStep.get);
      return w.add(t.frames.get, w.add(segment, w.multiply(w.remainder(mine, t.length.get), w.integer(4))));
    };

    /** `loads` times what is loaded from one address, of the slopes, for `height` values of the filter. */
    const tile = (height: number, loads: number, { load, store }: Size): w.Code => {
      const [each, parts] = [height, loads].map((length) => Array.from({ length }, (_, i) => i)) as [number[], number[]];
      const sums = each.map(() => parts.map(make.four));
      const right = parts.map(make.four);
      const move = (step: w.Code) => each.map((i) => pointers[i]!.increase(step));
      return [
        each.map((i) => pointers[i]!.set(placeOf(i))),
        sums.flat().map((sum) => sum.set(make.constant(0))),
        slope.set(w.add(t.slopes.get, bytes(channel))),
        image.set(t.images.get),
        w.repeat(image.get, [
          line.set(t.lines.get),
          w.repeat(line.get, [
            column.set(t.columns.get),
            w.repeat(column.get, [
              parts.map((part) => right[part]!.set(load(slope.get, 16 * part))),
              each.map((i) => [
                value.set(w.loadOneAsFour(pointers[i]!.get)),
                parts.map((part) => sums[i]![part]!.set(w.addFours(sums[i]![part]!.get, w.multiplyFours(value.get, right[part]!.get)))),
              ]),
              [move(t.column.get), slope.increase(rowStep.get), column.increase(w.integer(-1))],
            ]),
            [move(t.line.get), line.increase(w.integer(-1))],
          ]),
          [move(t.image.get), image.increase(w.integer(-1))],
        ]),
        to.set(w.add(outRow.get, bytes(channel))),
        each.map((i) => [
          parts.map((part) => store(to.get, w.addFours(load(to.get, 16 * part), sums[i]![part]!.get), 16 * part)),
          to.increase(rowStep.get),
        ]),
      ];
    };
    /** As long as there are so many channels left. */
    const whileFit = (height: number, channels: number, loads: number, size: Size): w.Code =>
      w.repeat(w.isLess(w.add(channel.get, w.integer(channels - 1)), t.width.get), [
        tile(height, loads, size),
        channel.increase(w.integer(channels)),
      ]);
    const rows = (height: number): w.Code =>
      w.repeat(w.isLess(w.add(row.get, w.integer(height - 1)), t.rows.get), [
        channel.set(w.integer(0)),
        [whileFit(height, 8, 2, four), whileFit(height, 4, 1, four), whileFit(height, 1, 1, one)],
        row.increase(w.integer(height)),
        outRow.increase(w.multiply(rowStep.get, w.integer(height))),
      ]);
    return [rowStep.set(bytes(t.width)), row.set(w.integer(0)), outRow.set(t.out.get), rows(tall), rows(1)];
  }),
);

type Repeat8<T> = [T, T, T, T, T, T, T, T];

/** Runs it, as `places` says. */
export const filterGradientCode = (backend: Parameters<typeof program>[0]) => {
  const run = program(backend);
  return (places: FilterGradient) => run(...names.map((name) => places[name]));
};
