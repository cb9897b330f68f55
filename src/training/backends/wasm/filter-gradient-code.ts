// The gradient of a filter as WebAssembly with SIMD, straight from framed images: for each value of the filter, the sum over all places of what
// it was multiplied with times the slope there. Four values of the filter and eight channels at a time, in 4 × 8 sums that stay in registers.
// Each shape has a program of its own, so that the places of a line are at distances that are written into it.
import * as w from "./assembler";
import type { WasmBackend } from "./backend";
import { makeProgramFor } from "./program";
import { four, one, type Size } from "./row-code";

/** All steps in bytes. */
interface Shape {
  /** Places in a line, and how far apart in the frames. */
  columns: number;
  column: number;
  /** A place of the filter is pieces of so many floats. */
  length: number;
  /** Channels that come out. */
  width: number;
}
/** All addresses and steps in bytes. */
interface Places {
  /** The framed images, the slopes place by place, and the filter's gradient, to which is added. */
  frames: number;
  slopes: number;
  out: number;
  lines: number;
  images: number;
  /** In the frames, from the end of a line to the next one, and from the end of an image to the next one, beyond that. */
  line: number;
  image: number;
  /** From one piece of the filter to the next, and how many values it has for each channel that comes out. */
  segmentStep: number;
  rows: number;
}
export type FilterGradient = Shape & Places;

const names = ["frames", "slopes", "out", "lines", "images", "line", "image", "segmentStep", "rows"] as const satisfies (keyof Places)[];

const tall = 4;
/** Places that are written out one after the other. */
const unrolled = 4;
const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);

const bytes = (floats: w.Local): w.Code => w.multiply(floats.get, w.integer(4));

/** What it takes, where it stands, and what it adds up. */
function registers(taken: Record<keyof Places, w.Local>, make: w.Maker) {
  return {
    taken,
    make,
    ...w.named(make.integer, "row", "channel", "outRow", "to"),
    ...w.named(make.integer, "slope", "line", "image", "count"),
    pointers: upTo(tall).map(make.integer),
    value: make.four(),
  };
}
type Registers = ReturnType<typeof registers>;

const program = makeProgramFor((shape: Shape & { name: string }) =>
  w.program(names, [], (taken, make) => {
    const r = registers(taken, make);
    const { row, channel, outRow } = r;
    /** As long as there are so many channels left. */
    const whileFit = (height: number, channels: number, loads: number, size: Size): w.Code =>
      w.repeat(w.isLess(w.add(channel.get, w.integer(channels - 1)), w.integer(shape.width)), [
        tile(r, shape, height, loads, size),
        channel.increase(w.integer(channels)),
      ]);
    const rows = (height: number): w.Code =>
      w.repeat(w.isLess(w.add(row.get, w.integer(height - 1)), taken.rows.get), [
        channel.set(w.integer(0)),
        [whileFit(height, 8, 2, four), whileFit(height, 4, 1, four), whileFit(height, 1, 1, one)],
        row.increase(w.integer(height)),
        outRow.increase(w.integer(height * 4 * shape.width)),
      ]);
    return [row.set(w.integer(0)), outRow.set(taken.out.get), rows(tall), rows(1)];
  }),
);

/** `loads` times what is loaded from one address, of the slopes, for `height` values of the filter. */
function tile(r: Registers, { columns, column, length, width }: Shape, height: number, loads: number, { load, store }: Size): w.Code {
  const { taken, make, channel, outRow, to, slope, line, image, count, value } = r;
  const rowStep = 4 * width;
  const [each, parts] = [upTo(height), upTo(loads)];
  const sums = each.map(() => parts.map(make.four));
  const right = parts.map(make.four);
  // Four values of one piece lie side by side.
  const moving = length % height === 0 ? r.pointers.slice(0, 1) : r.pointers.slice(0, height);
  const valueAt = (i: number, place: number) =>
    moving.length === 1 ? w.loadOneAsFour(moving[0]!.get, place * column + 4 * i) : w.loadOneAsFour(moving[i]!.get, place * column);
  const move = (step: w.Code) => moving.map((pointer) => pointer.increase(step));
  const some = (places: number): w.Code => [
    upTo(places).map((place) => [
      parts.map((part) => right[part]!.set(load(slope.get, place * rowStep + 16 * part))),
      each.map((i) => [
        value.set(valueAt(i, place)),
        parts.map((part) => sums[i]![part]!.set(w.addFours(sums[i]![part]!.get, w.multiplyFours(value.get, right[part]!.get)))),
      ]),
    ]),
    [move(w.integer(places * column)), slope.increase(w.integer(places * rowStep))],
  ];
  return [
    moving.map((pointer, i) => pointer.set(placeOf(r, length, i))),
    sums.flat().map((sum) => sum.set(make.constant(0))),
    slope.set(w.add(taken.slopes.get, bytes(channel))),
    image.set(taken.images.get),
    w.repeat(image.get, [
      line.set(taken.lines.get),
      w.repeat(line.get, [
        count.set(w.integer(Math.floor(columns / unrolled))),
        w.repeat(count.get, [some(unrolled), count.increase(w.integer(-1))]),
        columns % unrolled ? some(columns % unrolled) : [],
        [move(taken.line.get), line.increase(w.integer(-1))],
      ]),
      [move(taken.image.get), image.increase(w.integer(-1))],
    ]),
    to.set(w.add(outRow.get, bytes(channel))),
    each.map((i) => [
      parts.map((part) => store(to.get, w.addFours(load(to.get, 16 * part), sums[i]![part]!.get), 16 * part)),
      to.increase(w.integer(rowStep)),
    ]),
  ];
}

/** Where in the frames value `row + i` of the filter lies. @param length of a piece, in floats */
function placeOf({ taken, row }: Registers, length: number, i: number): w.Code {
  const mine = w.add(row.get, w.integer(i));
  const segment = w.multiply(w.divide(mine, w.integer(length)), taken.segmentStep.get);
  return w.add(taken.frames.get, w.add(segment, w.multiply(w.remainder(mine, w.integer(length)), w.integer(4))));
}

/** Runs it, as `given` says. */
export function sumFilterGradient(backend: WasmBackend, { columns, column, length, width, ...places }: FilterGradient): void {
  const shape = { columns, column, length, width, name: [columns, column, length, width].join() };
  program(backend, shape)(...names.map((name) => places[name]));
}
