// A convolution as WebAssembly with SIMD: a product of matrices whose left rows lie in framed images, so that nothing is laid out first. Eight
// columns of the filter lie packed in a panel; four places of the filter at a time are multiplied with them, in 4 × 8 sums that stay in
// registers. Places follow each other along columns, lines and images by steps of their own, in the frames and in what comes out alike: so the
// input gradient of a convolution by steps of s is s × s of these.
import type { Activation } from "../operations/layer";
import * as w from "./assembler";
import { activated } from "./layer-code";
import { makeProgramFor } from "./program";

/** All addresses and steps in bytes. */
export interface Convolve {
  /** Where the first place of the filter begins in the frames, and where its result goes. */
  left: number;
  out: number;
  /** Eight columns after each other: what their sums begin with, then the filter row by row. Columns that are too many are zeros. */
  panel: number;
  columns: number;
  lines: number;
  images: number;
  /** From column to column; from the end of a line to the next one, and from the end of an image to the next one, beyond that. */
  leftColumn: number;
  leftLine: number;
  leftImage: number;
  outColumn: number;
  outLine: number;
  outImage: number;
  /** A place of the filter is so many pieces of so many floats, and from the end of a piece to the next one. */
  segments: number;
  length: number;
  segmentStep: number;
  /** Channels that come out. */
  width: number;
  /** Room for eight floats. */
  scratch: number;
}

const names = [
  ...["left", "out", "panel", "columns", "lines", "images"],
  ...["leftColumn", "leftLine", "leftImage", "outColumn", "outLine", "outImage"],
  ...["segments", "length", "segmentStep", "width", "scratch"],
] as (keyof Convolve)[];

const wide = 8;
/** Values that are written out, as long as there are so many left. */
const unrolled = 4;
const halves = [0, 1] as const;
const rows = [0, 1, 2, 3] as const;

const program = makeProgramFor((activation: Activation | undefined) =>
  w.program(names, [], (t, make) => {
    const { from, to, at, column, line, left } = w.named(make.integer, "from", "to", "at", "column", "line", "left");
    const { segment, count, channel, width } = w.named(make.integer, "segment", "count", "channel", "width");
    const [pointers, outs] = [rows.map(make.integer), rows.map(make.integer)];
    const sums = rows.map(() => halves.map(make.four));
    const right = halves.map(make.four);
    const value = make.four();

    /** To the next place. */
    const advance: w.Code = [
      [from.increase(t.leftColumn.get), to.increase(t.outColumn.get), column.increase(w.integer(-1))],
      w.when(w.isEqual(column.get, w.integer(0)), [
        column.set(t.columns.get),
        [from.increase(t.leftLine.get), to.increase(t.outLine.get), line.increase(w.integer(-1))],
        w.when(w.isEqual(line.get, w.integer(0)), [line.set(t.lines.get), [from.increase(t.leftImage.get), to.increase(t.outImage.get)]]),
      ]),
    ];

    const storeWide = (i: number) => halves.map((half) => w.storeFour(outs[i]!.get, sums[i]![half]!.get, 16 * half));
    const storeNarrow = (i: number): w.Code => [
      halves.map((half) => w.storeFour(t.scratch.get, sums[i]![half]!.get, 16 * half)),
      [at.set(t.scratch.get), count.set(width.get)],
      w.repeat(count.get, [
        w.storeFloat(outs[i]!.get, w.loadFloat(at.get)),
        [outs[i]!, at].map((pointer) => pointer.increase(w.integer(4))),
        count.increase(w.integer(-1)),
      ]),
    ];

    const tile = (height: number): w.Code => {
      const each = rows.slice(0, height);
      /** Adds the products of so many values from here. */
      const addUp = (values: number): w.Code => [
        Array.from({ length: values }, (_, k) => [
          halves.map((half) => right[half]!.set(w.loadFour(at.get, 4 * wide * k + 16 * half))),
          each.map((i) => [
            value.set(w.loadOneAsFour(pointers[i]!.get, 4 * k)),
            halves.map((half) => {
              const sum = sums[i]![half]!;
              return sum.set(w.addFours(sum.get, w.multiplyFours(value.get, right[half]!.get)));
            }),
          ]),
        ]),
        each.map((i) => pointers[i]!.increase(w.integer(4 * values))),
        [at.increase(w.integer(4 * wide * values)), count.increase(w.integer(-values))],
      ];
      return [
        each.map((i) => [pointers[i]!.set(from.get), outs[i]!.set(to.get), advance]),
        each.map((i) => halves.map((half) => sums[i]![half]!.set(w.loadFour(t.panel.get, 16 * half)))),
        at.set(w.add(t.panel.get, w.integer(4 * wide))),
        segment.set(t.segments.get),
        w.repeat(segment.get, [
          count.set(t.length.get),
          w.repeat(w.isLess(w.integer(unrolled - 1), count.get), addUp(unrolled)),
          w.repeat(count.get, addUp(1)),
          each.map((i) => pointers[i]!.increase(t.segmentStep.get)),
          segment.increase(w.integer(-1)),
        ]),
        sums.slice(0, height).flatMap((row) =>
          row.map((sum) => {
            const { steps, result } = activated(make, activation, sum);
            return [steps, sum.set(result)];
          }),
        ),
        w.when(
          w.isEqual(width.get, w.integer(wide)),
          each.map((i) => storeWide(i)),
          each.map((i) => storeNarrow(i)),
        ),
      ];
    };

    return [
      channel.set(w.integer(0)),
      w.repeat(w.isLess(channel.get, t.width.get), [
        width.set(w.subtract(t.width.get, channel.get)),
        w.when(w.isLess(w.integer(wide), width.get), width.set(w.integer(wide))),
        [from.set(t.left.get), to.set(w.add(t.out.get, w.multiply(channel.get, w.integer(4))))],
        [column.set(t.columns.get), line.set(t.lines.get)],
        left.set(w.multiply(t.columns.get, w.multiply(t.lines.get, t.images.get))),
        w.repeat(w.isLess(w.integer(rows.length - 1), left.get), [tile(rows.length), left.increase(w.integer(-rows.length))]),
        w.repeat(left.get, [tile(1), left.increase(w.integer(-1))]),
        t.panel.increase(w.integer(4 * wide)),
        t.panel.increase(w.multiply(w.multiply(t.segments.get, t.length.get), w.integer(4 * wide))),
        channel.increase(w.integer(wide)),
      ]),
    ];
  }),
);

/** Runs it, as `places` says. */
export const convolveCode = (backend: Parameters<typeof program>[0], activation: Activation | undefined) => {
  const run = program(backend, activation);
  return (places: Convolve) => run(...names.map((name) => places[name]));
};
