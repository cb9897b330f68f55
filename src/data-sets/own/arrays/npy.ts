/** Arrays as NumPy writes them, versions 1 to 3: https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html */
import type { Refuse } from "../fault";

export interface NumberArray {
  shape: readonly number[];
  /** Of whole numbers beyond 2⁵³ what is nearest to them. */
  numbers: Float32Array | Float64Array;
  /** As it is written: “|u1”. */
  type: string;
}
export interface TextArray {
  shape: readonly number[];
  texts: readonly string[];
}
export type NpyArray = NumberArray | TextArray;

const magic = "\x93NUMPY";
export const isNpy = (bytes: Uint8Array): boolean => [...magic].every((byte, i) => bytes[i] === byte.charCodeAt(0));

/** Of each type how many bytes one takes, and how it is read. */
const types: Readonly<Record<string, { size: number; read(view: DataView, at: number): number }>> = {
  f4: { size: 4, read: (view, at) => view.getFloat32(at, true) },
  f8: { size: 8, read: (view, at) => view.getFloat64(at, true) },
  i1: { size: 1, read: (view, at) => view.getInt8(at) },
  i2: { size: 2, read: (view, at) => view.getInt16(at, true) },
  i4: { size: 4, read: (view, at) => view.getInt32(at, true) },
  i8: { size: 8, read: (view, at) => Number(view.getBigInt64(at, true)) },
  u1: { size: 1, read: (view, at) => view.getUint8(at) },
  u2: { size: 2, read: (view, at) => view.getUint16(at, true) },
  u4: { size: 4, read: (view, at) => view.getUint32(at, true) },
  u8: { size: 8, read: (view, at) => Number(view.getBigUint64(at, true)) },
  b1: { size: 1, read: (view, at) => Number(view.getUint8(at) !== 0) },
};

/** What stands in the head of a file, and the bytes behind it. */
interface Headed {
  description: string;
  content: Uint8Array;
}

function headed(bytes: Uint8Array): Headed | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [before, wide] = [magic.length + 2, bytes[magic.length]! > 1];
  if (bytes.length < before + 4) return undefined;
  const begins = before + (wide ? 4 : 2);
  const ends = begins + (wide ? view.getUint32(before, true) : view.getUint16(before, true));
  if (ends > bytes.length) return undefined;
  return { description: new TextDecoder().decode(bytes.subarray(begins, ends)), content: bytes.subarray(ends) };
}

function shapeIn(description: string): number[] | undefined {
  const written = /'shape': *\(([\d, L]*)\)/.exec(description)?.[1];
  return written?.split(",").flatMap((part) => (part.trim() ? [parseInt(part, 10)] : []));
}

const countOf = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);

/** In four bytes or in one a character, filled up with zeros. */
function textsIn(content: Uint8Array, count: number, width: number, isWide: boolean): string[] {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const codeAt = (place: number) => (isWide ? view.getUint32(4 * place, true) : view.getUint8(place));
  const known = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd");
  return Array.from({ length: count }, (_, i) => {
    const codes = Array.from({ length: width }, (_, k) => codeAt(i * width + k));
    return codes
      .slice(0, codes.findLastIndex(Boolean) + 1)
      .map(known)
      .join("");
  });
}

/** @param name by which it is called @throws Unreadable where it is written in another way */
export function readNpy(name: string, bytes: Uint8Array, refuse: Refuse): NpyArray {
  const broken = () => refuse({ fault: "array", array: name, is: "broken" });
  const { description, content } = headed(bytes) ?? broken();
  const shape = shapeIn(description) ?? broken();
  const type = /'descr': *'([^']*)'/.exec(description)?.[1];
  if (type === undefined) refuse({ fault: "array", array: name, is: "records" });
  const [, order, code] = /^([<>|=])(.*)$/.exec(type) ?? broken();
  if (code!.startsWith("O")) refuse({ fault: "array", array: name, is: "objects" });
  if (order === ">") refuse({ fault: "array", array: name, is: "big-endian" });
  if (!/'fortran_order': *False/.test(description) && shape.length > 1) refuse({ fault: "array", array: name, is: "Fortran" });
  const count = countOf(shape);
  const [, letter, width = ""] = /^([US])(\d+)$/.exec(code!) ?? [];
  if (letter) {
    const isWide = letter === "U";
    if (content.length !== count * Number(width) * (isWide ? 4 : 1)) broken();
    return { shape, texts: textsIn(content, count, Number(width), isWide) };
  }
  const { size, read } = types[code!] ?? refuse({ fault: "array", array: name, is: "another type", type });
  if (content.length !== count * size) broken();
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const numbers = new (size > 4 || code === "u4" || code === "i4" ? Float64Array : Float32Array)(count);
  for (let i = 0; i < count; i++) numbers[i] = read(view, i * size);
  return { shape, type, numbers };
}
