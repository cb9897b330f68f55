/** Files of tensors: what is written is read back to the bit, and what is no such file is told apart. */
import { expect, it } from "vitest";
import { BadTensors, readTensors, writeTensors } from "../../../src/models/safetensors";
import { bitsOf } from "../../help/bits";

const tensors = new Map([
  ["odd", { shape: [3], numbers: Uint8Array.of(1, 0, 1) }],
  ["weights", { shape: [2, 2], numbers: Float32Array.of(-0, 1e-45, 3.4e38, NaN) }],
  ["places", { shape: [1, 2], numbers: Int32Array.of(-1, 2 ** 31 - 1) }],
  ["one", { shape: [], numbers: Float32Array.of(7) }],
]);
const texts = { format: "some", words: "“ß” 日本" };
const file = writeTensors({ tensors, texts });

/** A file as somebody else writes it. @param length of the header, where it is not said rightly */
function foreign(header: string, content: Uint8Array, length = new TextEncoder().encode(header).length): Uint8Array {
  const written = new TextEncoder().encode(header);
  const made = new Uint8Array(8 + written.length + content.length);
  new DataView(made.buffer).setBigUint64(0, BigInt(length), true);
  made.set(written, 8);
  made.set(content, 8 + written.length);
  return made;
}
const faultOf = (bytes: Uint8Array) => {
  try {
    return readTensors(bytes);
  } catch (error) {
    if (error instanceof BadTensors) return error.fault;
    throw error;
  }
};

it("is read back to the bit, from wherever it lies in memory", () => {
  const around = new Uint8Array(file.length + 3);
  around.set(file, 3);
  for (const bytes of [file, around.subarray(3), Buffer.from(around).subarray(3)]) {
    const again = readTensors(bytes);
    expect(again.texts).toEqual(texts);
    expect([...again.tensors.keys()]).toEqual([...tensors.keys()]);
    for (const [name, { shape, numbers }] of tensors) {
      expect(again.tensors.get(name)!.shape).toEqual(shape);
      expect(bitsOf(again.tensors.get(name)!.numbers as Float32Array), name).toBe(bitsOf(numbers as Float32Array));
    }
  }
});

it("begins where the format says, which other programs keep to", () => {
  const length = Number(new DataView(file.buffer).getBigUint64(0, true));
  expect(length % 8).toBe(0);
  const header = JSON.parse(new TextDecoder().decode(file.subarray(8, 8 + length))) as Record<string, unknown>;
  expect(header.weights).toEqual({ dtype: "F32", shape: [2, 2], data_offsets: [3, 19] });
  expect(header.places).toEqual({ dtype: "I32", shape: [1, 2], data_offsets: [19, 27] });
  expect(header.__metadata__).toEqual(texts);
  expect(file.length).toBe(8 + length + 31);
});

it("may have its tensors in any order, and nothing else", () => {
  const { tensors: read } = readTensors(
    foreign('{"b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]},"a":{"dtype":"I32","shape":[1],"data_offsets":[0,4]}}', Uint8Array.of(5, 0, 0, 0, 0, 0, 128, 63)),
  ); // prettier-ignore
  expect([[...read.get("a")!.numbers], [...read.get("b")!.numbers]]).toEqual([[5], [1]]);
});

const one = (entry: string) => foreign(`{"a":${entry}}`, new Uint8Array(4));
it.each([
  ["is empty", new Uint8Array(0), { fault: "no model" }],
  ["is a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), { fault: "no model" }],
  ["is text", new TextEncoder().encode("a,b\n1,2\n"), { fault: "no model" }],
  ["has a header that is no JSON", foreign("{,}", new Uint8Array(0)), { fault: "no model" }],
  ["has a list as its header", foreign("[1]", new Uint8Array(0)), { fault: "no model" }],
  ["is cut in its header", file.subarray(0, 40), { fault: "cut", found: 40, expected: file.length - 31 }],
  ["is cut in its numbers", file.subarray(0, -1), { fault: "cut", found: file.length - 1, expected: file.length }],
  ["goes on after its numbers", foreign("{}", new Uint8Array(3)), { fault: "cut", found: 13, expected: 10 }],
  ["has numbers of a type that is not read", one('{"dtype":"BF16","shape":[2],"data_offsets":[0,4]}'), { fault: "damaged", where: "a" }],
  ["has a hole", one('{"dtype":"F32","shape":[0],"data_offsets":[4,4]}'), { fault: "damaged", where: "a" }],
  ["begins before its numbers do", one('{"dtype":"F32","shape":[1],"data_offsets":[1,4]}'), { fault: "damaged", where: "a" }],
  ["has another shape than numbers", one('{"dtype":"F32","shape":[2],"data_offsets":[0,4]}'), { fault: "damaged", where: "a" }],
  ["has a shape of less than nothing", one('{"dtype":"F32","shape":[-1],"data_offsets":[0,-4]}'), { fault: "damaged", where: "a" }],
  ["has nothing for a tensor", one("null"), { fault: "damaged", where: "a" }],
  ["has no text for a text", foreign('{"__metadata__":{"a":1}}', new Uint8Array(0)), { fault: "damaged", where: "__metadata__" }],
] as const)("a file that %s is refused", (_, bytes, fault) => expect(faultOf(bytes)).toEqual(fault));
