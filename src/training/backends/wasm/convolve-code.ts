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

/** What it takes, where it stands, and what it adds up. */
function registers(taken: Record<keyof Convolve, w.Local>, make: w.Maker) {
  return {
    taken,
    ...w.named(make.integer, "from", "to", "at", "column", "line", "left"),
    ...w.named(make.integer, "segment", "count", "channel", "width"),
    pointers: rows.map(make.integer),
    outs: rows.map(make.integer),
    sums: rows.map(() => halves.map(make.four)),
    right: halves.map(make.four),
    value: make.four(),
  };
}
type Registers = ReturnType<typeof registers>;

const program = makeProgramFor((activation: Activation | undefined) =>
  w.program(names, [], (t, make) => {
    const r = registers(t, make);
    const { from, to, column, line, left, channel, width } = r;
    const finish = (sum: w.Local): w.Code => {
      const { steps, result } = activated(make, activation, sum);
      return [steps, sum.set(result)];
    };
    return [
      channel.set(w.integer(0)),
      w.repeat(w.isLess(channel.get, t.width.get), [
        width.set(w.subtract(t.width.get, channel.get)),
        w.when(w.isLess(w.integer(wide), width.get), width.set(w.integer(wide))),
        [from.set(t.left.get), to.set(w.add(t.out.get, w.multiply(channel.get, w.integer(4))))],
        [column.set(t.columns.get), line.set(t.lines.get)],
        left.set(w.multiply(t.columns.get, w.multiply(t.lines.get, t.images.get))),
        w.repeat(w.isLess(w.integer(rows.length - 1), left.get), [tile(r, rows.length, finish), left.increase(w.integer(-rows.length))]),
        w.repeat(left.get, [tile(r, 1, finish), left.increase(w.integer(-1))]),
        t.panel.increase(w.integer(4 * wide)),
        t.panel.increase(w.multiply(w.multiply(t.segments.get, t.length.get), w.integer(4 * wide))),
        channel.increase(w.integer(wide)),
      ]),
    ];
  }),
);

/** So many places times a panel. @param finish what is done to each sum before it is stored */
function tile(r: Registers, height: number, finish: (sum: w.Local) => w.Code): w.Code {
  const { taken, from, to, at, segment, count, width, pointers, outs, sums } = r;
  const each = rows.slice(0, height);
  return [
    each.map((i) => [pointers[i]!.set(from.get), outs[i]!.set(to.get), advance(r)]),
    each.map((i) => halves.map((half) => sums[i]![half]!.set(w.loadFour(taken.panel.get, 16 * half)))),
    at.set(w.add(taken.panel.get, w.integer(4 * wide))),
    segment.set(taken.segments.get),
    w.repeat(segment.get, [
      count.set(taken.length.get),
      w.repeat(w.isLess(w.integer(unrolled - 1), count.get), addUp(r, height, unrolled)),
      w.repeat(count.get, addUp(r, height, 1)),
      each.map((i) => pointers[i]!.increase(taken.segmentStep.get)),
      segment.increase(w.integer(-1)),
    ]),
    sums.slice(0, height).flatMap((row) => row.map(finish)),
    w.when(
      w.isEqual(width.get, w.integer(wide)),
      each.map((i) => storeWide(r, i)),
      each.map((i) => storeNarrow(r, i)),
    ),
  ];
}

/** To the next place. */
const advance = ({ taken, from, to, column, line }: Registers): w.Code => [
  [from.increase(taken.leftColumn.get), to.increase(taken.outColumn.get), column.increase(w.integer(-1))],
  w.when(w.isEqual(column.get, w.integer(0)), [
    column.set(taken.columns.get),
    [from.increase(taken.leftLine.get), to.increase(taken.outLine.get), line.increase(w.integer(-1))],
    w.when(w.isEqual(line.get, w.integer(0)), [
      line.set(taken.lines.get),
      [from.increase(taken.leftImage.get), to.increase(taken.outImage.get)],
    ]),
  ]),
];

/** Adds the products of so many values from here. */
const addUp = ({ at, count, pointers, sums, right, value }: Registers, height: number, values: number): w.Code => {
  const each = rows.slice(0, height);
  return [
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
};

const storeWide = ({ outs, sums }: Registers, i: number): w.Code =>
  halves.map((half) => w.storeFour(outs[i]!.get, sums[i]![half]!.get, 16 * half));

const storeNarrow = ({ taken, at, count, width, outs, sums }: Registers, i: number): w.Code => [
  halves.map((half) => w.storeFour(taken.scratch.get, sums[i]![half]!.get, 16 * half)),
  [at.set(taken.scratch.get), count.set(width.get)],
  w.repeat(count.get, [
    w.storeFloat(outs[i]!.get, w.loadFloat(at.get)),
    [outs[i]!, at].map((pointer) => pointer.increase(w.integer(4))),
    count.increase(w.integer(-1)),
  ]),
];

/** Runs it, as `places` says. */
export const convolveCode = (backend: Parameters<typeof program>[0], activation: Activation | undefined) => {
  const run = program(backend, activation);
  return (places: Convolve) => run(...names.map((name) => places[name]));
};
