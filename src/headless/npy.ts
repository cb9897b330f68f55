/** NumPy's file format, version 1.0: https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html */

type Numbers = Float32Array | Int32Array | Uint8Array | Int8Array;

const codes: readonly [new (...args: never[]) => Numbers, string][] = [
  [Float32Array, "<f4"],
  [Int32Array, "<i4"],
  [Uint8Array, "|u1"],
  [Int8Array, "|i1"],
];

/** The bytes of an .npy file. @throws if the shape does not fit the numbers */
export function npy(numbers: Numbers, shape: readonly number[]): Uint8Array {
  if (shape.reduce((a, b) => a * b, 1) !== numbers.length)
    throw new Error(`${numbers.length} numbers do not fill the shape [${shape.join(", ")}].`);
  const [, code] = codes.find(([kind]) => numbers instanceof kind)!;
  const tuple = shape.length === 1 ? `${shape[0]},` : shape.join(", ");
  const description = `{'descr': '${code}', 'fortran_order': False, 'shape': (${tuple}), }`;
  const before = 10; // magic, version and length
  const length = Math.ceil((before + description.length + 1) / 64) * 64 - before;
  const header = new TextEncoder().encode(`\x00NUMPY\x01\x00\x00\x00${description.padEnd(length - 1)}\n`);
  header[0] = 0x93;
  new DataView(header.buffer).setUint16(8, length, true);

  const file = new Uint8Array(header.length + numbers.byteLength);
  file.set(header);
  file.set(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength), header.length);
  return file;
}
