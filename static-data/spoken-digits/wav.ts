/** Reads what a synthesiser writes: 16 bits, one channel. */

export interface Sound {
  /** Samples a second. */
  rate: number;
  /** From −1 to 1. */
  samples: Float64Array;
}

/** @throws where it is another kind of WAV file */
export function readWav(bytes: Uint8Array): Sound {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tag = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (tag(0) !== "RIFF" || tag(8) !== "WAVE") throw new Error("This is no WAV file.");
  let rate = 0;
  for (let at = 12; at + 8 <= bytes.length;) {
    const [name, size] = [tag(at), view.getUint32(at + 4, true)];
    const content = at + 8;
    if (name === "fmt ") {
      const [form, channels, bits] = [view.getUint16(content, true), view.getUint16(content + 2, true), view.getUint16(content + 14, true)];
      if (form !== 1 || channels !== 1 || bits !== 16) throw new Error("This WAV file is not one channel of 16 bits.");
      rate = view.getUint32(content + 4, true);
    } else if (name === "data") {
      // Written to a pipe, the size is not known beforehand and is too large.
      const count = Math.floor(Math.min(size, bytes.length - content) / 2);
      return { rate, samples: Float64Array.from({ length: count }, (_, i) => view.getInt16(content + 2 * i, true) / 2 ** 15) };
    }
    at = content + size + (size % 2);
  }
  throw new Error("This WAV file has no samples.");
}
