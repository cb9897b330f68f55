/** Named tensors and some texts in one file, as many programs read it: https://huggingface.co/docs/safetensors */
import type { ModelFault, ModelNumbers } from "../shape/model";

export interface NamedTensor {
  shape: readonly number[];
  numbers: ModelNumbers;
}
export interface TensorFile {
  tensors: ReadonlyMap<string, NamedTensor>;
  texts: Readonly<Record<string, string>>;
}

type Header = Record<string, { dtype: string; shape: number[]; data_offsets: [number, number] }>;
const textsKey = "__metadata__";
/** Of the length of the header. */
const lengthBytes = 8;

const forms = [
  ["F32", Float32Array],
  ["I32", Int32Array],
  ["BOOL", Uint8Array],
] as const;

const bytesOf = ({ buffer, byteOffset, byteLength }: ModelNumbers) => new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength);
const sizeOf = (shape: readonly number[]) => shape.reduce((a, b) => a * b, 1);

/** Numbers are little-endian, as they are in the memory of whatever runs this. */
export function writeTensors({ tensors, texts }: TensorFile): Uint8Array<ArrayBuffer> {
  const header: Record<string, unknown> = { [textsKey]: texts };
  let at = 0;
  for (const [name, { shape, numbers }] of tensors) {
    const [dtype] = forms.find(([, type]) => numbers instanceof type)!;
    header[name] = { dtype, shape, data_offsets: [at, (at += numbers.byteLength)] };
  }
  const written = new TextEncoder().encode(JSON.stringify(header));
  const begin = lengthBytes + Math.ceil(written.length / lengthBytes) * lengthBytes;
  const file = new Uint8Array(begin + at);
  new DataView(file.buffer).setBigUint64(0, BigInt(begin - lengthBytes), true);
  file.fill(0x20, lengthBytes, begin).set(written, lengthBytes);
  let place = begin;
  for (const { numbers } of tensors.values()) {
    file.set(bytesOf(numbers), place);
    place += numbers.byteLength;
  }
  return file;
}

/** Why a file of tensors cannot be read. */
export class BadTensors extends Error {
  constructor(readonly fault: ModelFault) {
    super(fault.fault);
  }
}
const damaged = (where: string) => new BadTensors({ fault: "damaged", where });

/** @throws BadTensors where it is none, or not whole */
export function readTensors(file: Uint8Array): TensorFile {
  const header = headerOf(file);
  const begin = lengthBytes + header.length;
  const { [textsKey]: texts = {}, ...entries } = header.json;
  const tensors = new Map<string, NamedTensor>();
  let at = 0;
  for (const [name, entry] of Object.entries(entries as Header).toSorted(
    ([, a], [, b]) => (a?.data_offsets?.[0] ?? 0) - (b?.data_offsets?.[0] ?? 0),
  )) {
    const form = forms.find(([dtype]) => dtype === entry?.dtype);
    const { shape, data_offsets: offsets } = entry ?? {};
    if (!form || !areWhole(shape) || !areWhole(offsets) || offsets.length !== 2) throw damaged(name);
    const [, type] = form;
    if (offsets[0] !== at || offsets[1] !== at + sizeOf(shape) * type.BYTES_PER_ELEMENT) throw damaged(name);
    at = offsets[1];
    // A copy, which lies where its numbers may.
    if (begin + at <= file.length)
      tensors.set(name, { shape, numbers: new type(Uint8Array.from(file.subarray(begin + offsets[0], begin + at)).buffer) });
  }
  if (file.length !== begin + at) throw new BadTensors({ fault: "cut", found: file.length, expected: begin + at });
  if (!Object.values(texts).every((text) => typeof text === "string")) throw damaged(textsKey);
  return { tensors, texts: texts as Record<string, string> };
}

const areWhole = (numbers: unknown): numbers is number[] =>
  Array.isArray(numbers) && numbers.every((one) => Number.isSafeInteger(one) && (one as number) >= 0);

function headerOf(file: Uint8Array): { length: number; json: Record<string, object> } {
  const none = new BadTensors({ fault: "no model" });
  if (file.length < lengthBytes + 2) throw none;
  const length = Number(new DataView(file.buffer, file.byteOffset, lengthBytes).getBigUint64(0, true));
  const begins = file[lengthBytes] === "{".charCodeAt(0);
  if (begins && length > file.length - lengthBytes && length < 2 ** 32)
    throw new BadTensors({ fault: "cut", found: file.length, expected: lengthBytes + length });
  if (!begins || length > file.length - lengthBytes) throw none;
  try {
    const json: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(file.subarray(lengthBytes, lengthBytes + length)));
    if (typeof json === "object" && json !== null && !Array.isArray(json)) return { length, json: json as Record<string, object> };
  } catch {
    // Whatever it is, it is no header.
  }
  throw none;
}
