// Images in frames of zeros: whatever a filter reaches for is there, and no place is an edge case. A few images are framed at a time, so that
// they are still in the cache when they are read.
import * as w from "./assembler";
import type { WasmBackend } from "./backend";
import { makeProgram } from "./program";

/** Sides in pixels. */
export interface Frame {
  height: number;
  width: number;
  channels: number;
  /** Of the frame, and where in it the image begins. */
  outer: { height: number; width: number; top: number; left: number };
}

const floatsAtOnce = 16_000;

/** From one line to the next, and from one framed image to the next. */
export function bytesOf({ channels, outer: { height, width } }: Frame): { pixel: number; line: number; image: number } {
  const pixel = 4 * channels;
  return { pixel, line: pixel * width, image: pixel * width * height };
}

/** Room for some framed images. */
export interface Frames {
  /** Where the first of them is, frame and all. */
  address: number;
  /** How many there is room for. */
  atOnce: number;
  /** Frames as many, which lie after each other from an address on. */
  fill(images: number, count: number): void;
  dispose(): void;
}

export function makeFrames(backend: WasmBackend, frame: Frame, most: number): Frames {
  const { pixel, line, image } = bytesOf(frame);
  const { height, width, channels, outer } = frame;
  const atOnce = Math.min(most, Math.max(1, Math.round((4 * floatsAtOnce) / image)));
  const address = backend.allocate(atOnce * image);
  backend.wasm.HEAPU8.fill(0, address, address + atOnce * image);
  const copy = copyRows(backend);
  const corner = address + outer.top * line + outer.left * pixel;
  return {
    address,
    atOnce,
    fill(images, count) {
      for (let i = 0; i < count; i++)
        copy(images + i * height * width * pixel, corner + i * image, width * pixel, line, height, width * channels);
    },
    dispose: () => backend.wasm._free(address),
  };
}

/**
 * Frames `count` images, some at a time.
 * @param images their address @param use is told the address of the frames, the number of the first image in them and how many there are
 */
export function throughFrames(
  backend: WasmBackend,
  images: number,
  count: number,
  frame: Frame,
  use: (frames: number, first: number, count: number) => void,
): void {
  const { address, atOnce, fill, dispose } = makeFrames(backend, frame, count);
  const bytes = frame.height * frame.width * bytesOf(frame).pixel;
  for (let first = 0; first < count; first += atOnce) {
    const some = Math.min(atOnce, count - first);
    fill(images + first * bytes, some);
    use(address, first, some);
  }
  dispose();
}

/** Copies rows of so many floats: addresses, and how far in bytes the rows lie apart. */
const copyRows = makeProgram(() =>
  w.program(["from", "to", "fromStep", "toStep", "rows", "width"], [], ({ from, to, fromStep, toStep, rows, width }, make) => {
    const [source, target, count] = [make.integer(), make.integer(), make.integer()];
    const go = (bytes: number) => [...[source, target].map((pointer) => pointer.increase(w.integer(bytes))), count.increase(w.integer(-1))];
    return w.repeat(rows.get, [
      [source.set(from.get), target.set(to.get)],
      count.set(w.shiftRight(width.get, w.integer(2))),
      w.repeat(count.get, [w.storeFour(target.get, w.loadFour(source.get)), go(16)]),
      count.set(w.and(width.get, w.integer(3))),
      w.repeat(count.get, [w.storeFloat(target.get, w.loadFloat(source.get)), go(4)]),
      [from.increase(fromStep.get), to.increase(toStep.get), rows.increase(w.integer(-1))],
    ]);
  }),
);
