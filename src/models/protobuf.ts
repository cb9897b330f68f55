/** Protocol buffers, as far as a writer needs them: https://protobuf.dev/programming-guides/encoding */

/** The content of a message: its fields one after the other. */
export type Message = Uint8Array<ArrayBuffer>;

/** Of whole numbers of 64 bits, negative ones as their complement. */
function varint(value: number): number[] {
  const bytes: number[] = [];
  let left = BigInt.asUintN(64, BigInt(value));
  for (; left > 0x7fn; left >>= 7n) bytes.push(Number(left & 0x7fn) | 0x80);
  return [...bytes, Number(left)];
}

/** @param parts fields, in the order of their numbers */
export function message(...parts: readonly Message[]): Message {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** The field of a whole number. */
export const whole = (field: number, value: number): Message => Uint8Array.from([...varint(field << 3), ...varint(value)]);

/** The field of a single-precision number. */
export function float(field: number, value: number): Message {
  const bytes = new Uint8Array(5);
  bytes[0] = (field << 3) | 5;
  new DataView(bytes.buffer).setFloat32(1, value, true);
  return bytes;
}

/** The field of bytes, of a text or of another message. */
export function bytes(field: number, content: Uint8Array | string): Message {
  const inner = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return message(Uint8Array.from([...varint((field << 3) | 2), ...varint(inner.length)]), inner as Message);
}
