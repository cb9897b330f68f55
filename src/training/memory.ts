/** How much memory a run needs, measured before it begins: a device that is asked for too much is lost, or the whole page with it. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";

/** A run that is not begun. */
export class TooLarge extends Error {
  override name = "TooLarge";

  /** @param needed bytes, about or at least so many */
  constructor(needed: number, how: "about" | "more than") {
    const words = `This run would need ${how} ${inWords(needed)} of memory`;
    super(`${words}, and this device is not likely to give it more than ${inWords(bytesToBeHad())}.`);
  }
}

const inWords = (bytes: number): string => (bytes < 1e9 ? `${Math.round(bytes / 1e6)}\u00a0MB` : `${(bytes / 1e9).toPrecision(2)}\u00a0GB`);

const gigabyte = 2 ** 30;
/** The heap of WebAssembly ends here. */
const mostOfWasm = 2 * gigabyte;
/** Three contestants may run at once, beside the page and all else. Browsers that do not say how much there is have at least so much. */
const usualDeviceGigabytes = 8;

/** What one run may use on this device, in bytes. */
function bytesToBeHad(): number {
  const { deviceMemory = usualDeviceGigabytes } = (globalThis.navigator ?? {}) as { deviceMemory?: number };
  const quarter = (deviceMemory * gigabyte) / 4;
  return tf.getBackend() === "wasm" ? Math.min(quarter, mostOfWasm) : quarter;
}

/** Bytes of all values that tensors hold, since somebody first asked. TensorFlow.js counts values twice that two tensors share. */
interface Meter {
  now: number;
  most: number;
  /** What would make them more is refused. */
  limit: number;
}
const meters = new WeakMap<object, Meter>();

/** Of TensorFlow.js's own list of the values there are, which it tells of all that come and go. */
function meterOf(engine: ReturnType<typeof tf.engine>): Meter {
  const { state } = engine;
  const list = state.tensorInfo as WeakMap<object, { bytes: number }>;
  const known = meters.get(list);
  if (known) return known;
  const meter: Meter = { now: 0, most: 0, limit: Infinity };
  meters.set(list, meter);
  const [add, remove] = [list.set.bind(list), list.delete.bind(list)];
  list.set = (values, info) => {
    meter.most = Math.max(meter.most, meter.now + info.bytes);
    if (meter.most > meter.limit) {
      // Not on the list yet: nobody else would let go of it.
      engine.backend.disposeData(values, true);
      state.numTensors--;
      state.numDataBuffers--;
      state.numBytes -= info.bytes;
      throw new RangeError(`More than ${meter.limit} bytes of tensors.`);
    }
    meter.now += info.bytes;
    return add(values, info);
  };
  list.delete = (values) => {
    meter.now -= list.get(values)?.bytes ?? 0;
    return remove(values);
  };
  return meter;
}

/** Bytes beyond those that were in use before. */
interface Used {
  /** The most at any time. */
  peak: number;
  /** What stays. */
  left: number;
}

/** What was not done to its end. @param bytes it would have used, at least */
export class OutOfBounds extends Error {
  override name = "OutOfBounds";
  constructor(readonly bytes: number) {
    super(`More than ${bytes} bytes of tensors would have been in use.`);
  }
}

/**
 * Does `work`, and tells what memory that took.
 * @param most bytes that it may take
 * @throws OutOfBounds as soon as it takes more; nothing of what it has kept is left then
 */
export function bytesUsed<Made>(work: () => Made, most = Infinity): Used & { made: Made } {
  const engine = tf.engine();
  const meter = meterOf(engine);
  const { now: before, limit } = meter;
  const { keep } = engine;
  const kept: Tensor[] = [];
  engine.keep = (tensor) => {
    kept.push(tensor);
    return keep.call(engine, tensor) as typeof tensor;
  };
  meter.most = before;
  meter.limit = Math.min(limit, before + most);
  try {
    const made = work();
    return { made, peak: meter.most - before, left: meter.now - before };
  } catch (error) {
    if (meter.most <= meter.limit) throw error;
    tf.dispose(kept);
    throw new OutOfBounds(meter.most - before);
  } finally {
    meter.limit = limit;
    engine.keep = keep;
  }
}

/**
 * Does a run's `work`, if there is memory enough for it.
 * @param held bytes that the run holds already @param estimate of the bytes that the run needs in all, asked where there are fewer
 * @throws TooLarge where there are fewer
 */
function affordably<Made>(held: number, work: () => Made, estimate?: () => number): Used & { made: Made } {
  try {
    return bytesUsed(work, bytesToBeHad() - held);
  } catch (error) {
    if (!(error instanceof OutOfBounds)) throw error;
    throw estimate ? new TooLarge(estimate(), "about") : new TooLarge(held + error.bytes, "more than");
  }
}

/** What one run uses of the memory, in bytes. */
export class Footprint {
  /** Between steps. */
  held = 0;
  /** The most that it was seen to use. */
  needed = 0;

  /** Makes what the run holds from now on, or lets go of it. @throws TooLarge where there is less memory than that takes */
  hold<Made>(work: () => Made): Made {
    const { made, peak, left } = affordably(this.held, work);
    this.needed = Math.max(this.needed, this.held + peak);
    this.held += left;
    return made;
  }

  /** Does what takes memory for a while. @param estimate of what that is, asked where there is less @throws TooLarge where there is less */
  use<Made>(work: () => Made, estimate?: () => number): Made {
    const { made, peak } = affordably(this.held, work, estimate && (() => this.held + estimate()));
    this.needed = Math.max(this.needed, this.held + peak);
    return made;
  }
}

/**
 * What a step of many examples needs, from what steps of few needed: views and what is made of them grow with the batch, comparisons of all with
 * all with its square.
 */
export function bytesOfLargerBatch(batch: number, measured: readonly (readonly [batch: number, bytes: number])[]): number {
  return measured.reduce((sum, [size, bytes]) => {
    const others = measured.filter(([other]) => other !== size);
    return sum + others.reduce((part, [other]) => (part * (batch - other)) / (size - other), bytes);
  }, 0);
}
