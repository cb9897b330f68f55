/** How much memory a run needs, measured before it begins: a device that is asked for too much is lost, or the whole page with it. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";

/** A run that is not begun. */
export class TooLarge extends Error {
  override name = "TooLarge";

  /** @param needed bytes, about or at least so many @param had bytes that there are */
  constructor(needed: number, had: number, how: "about" | "more than" = "about") {
    const words = `This run would need ${how} ${inWords(needed)} of memory`;
    super(`${words}, and this device is not likely to give it more than ${inWords(had)}.`);
  }
}

const inWords = (bytes: number): string => (bytes < 1e9 ? `${Math.round(bytes / 1e6)}\u00a0MB` : `${(bytes / 1e9).toPrecision(2)}\u00a0GB`);

const gigabyte = 2 ** 30;
/** The heap of WebAssembly ends here. */
const mostOfWasm = 2 * gigabyte;
/** Three contestants may run at once, beside the page and all else. Browsers that do not say how much there is have at least so much. */
const usualDeviceGigabytes = 8;

/** What one run may use on this device, in bytes. */
export function bytesToBeHad(): number {
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

/** Bytes beyond those that were in use when it began. */
export interface Watch {
  /** The most at any time, asked for or had. */
  peak: number;
  /** Now. */
  left: number;
  /** Whether something was refused. */
  wentOver: boolean;
  end(): void;
  /** Lets go of what was kept: work that was refused something cannot do so itself. */
  letGo(): void;
}

/** Watches what is in use from now on. @param most of it; what would make it more throws, and is not kept */
export function watchBytes(most = Infinity): Watch {
  const engine = tf.engine();
  const meter = meterOf(engine);
  const { now: before, limit: outer } = meter;
  meter.most = before;
  meter.limit = before + most;
  const kept: Tensor[] = [];
  const { keep } = engine;
  engine.keep = (tensor) => {
    kept.push(tensor);
    return keep.call(engine, tensor) as typeof tensor;
  };
  return {
    get peak() {
      return meter.most - before;
    },
    get left() {
      return meter.now - before;
    },
    get wentOver() {
      return meter.most > before + most;
    },
    end() {
      meter.limit = outer;
      engine.keep = keep;
    },
    letGo: () => tf.dispose(kept),
  };
}

/** What a run of many examples a batch needs, from what it needed with few: views and what is made of them grow with the batch, comparisons of all with all with its square. */
export function bytesOfLargerBatch(batch: number, measured: readonly (readonly [batch: number, bytes: number])[]): number {
  return measured.reduce((sum, [size, bytes]) => {
    const others = measured.filter(([other]) => other !== size);
    return sum + others.reduce((part, [other]) => (part * (batch - other)) / (size - other), bytes);
  }, 0);
}
