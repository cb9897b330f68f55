// The few instructions of WebAssembly that our own code needs, as functions that give their bytes, and the module around them.
// The numbers are those of the specification: https://webassembly.github.io/spec/core/binary/instructions.html

/** Bytes, nested in any way. */
export type Code = readonly (number | Code)[];

/** A number in LEB128. */
function leb(value: number): number[] {
  const bytes: number[] = [];
  for (;;) {
    const low = value & 0x7f;
    value >>= 7;
    if ((value === 0 && !(low & 0x40)) || (value === -1 && low & 0x40)) return [...bytes, low];
    bytes.push(low | 0x80);
  }
}
const unsigned = (value: number): number[] => (value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)]);

export const integer = (value: number): Code => [0x41, leb(value)];
export const get = (local: number): Code => [0x20, unsigned(local)];
export const set = (local: number, value: Code): Code => [value, 0x21, unsigned(local)];

const binary =
  (instruction: number) =>
  (a: Code, b: Code): Code => [a, b, instruction];
export const add = binary(0x6a);
export const subtract = binary(0x6b);
export const multiply = binary(0x6c);
export const isLess = binary(0x48);
export const isEqual = binary(0x46);
export const and = binary(0x71);

/** `if (condition) { then } else { otherwise }` */
export const when = (condition: Code, then: Code, otherwise: Code = []): Code => [condition, 0x04, 0x40, then, 0x05, otherwise, 0x0b];

/** `while (condition) { body }` */
export const repeat = (condition: Code, body: Code): Code => [0x02, 0x40, 0x03, 0x40, condition, 0x45, 0x0d, 1, body, 0x0c, 0, 0x0b, 0x0b];

// Memory: an address in bytes, and a number of bytes after it that is known beforehand.
export const loadFloat = (address: Code, offset = 0): Code => [address, 0x2a, 2, unsigned(offset)];
export const storeFloat = (address: Code, value: Code, offset = 0): Code => [address, value, 0x38, 2, unsigned(offset)];
export const float = (value: 0): Code => [0x43, value, 0, 0, 0];
export const addFloats = binary(0x92);

// Four floats at once.
const simd = (instruction: number): Code => [0xfd, unsigned(instruction)];
export const loadFour = (address: Code, offset = 0): Code => [address, simd(0x00), 2, unsigned(offset)];
export const storeFour = (address: Code, value: Code, offset = 0): Code => [address, value, simd(0x0b), 2, unsigned(offset)];
/** The same float four times. */
export const loadOneAsFour = (address: Code, offset = 0): Code => [address, simd(0x09), 2, unsigned(offset)];
export const fourZeros: Code = [simd(0x0c), new Array<number>(16).fill(0)];
export const addFours = (a: Code, b: Code): Code => [a, b, simd(0xe4)];
export const multiplyFours = (a: Code, b: Code): Code => [a, b, simd(0xe6)];

const i32 = 0x7f;
const v128 = 0x7b;

/** A module of one function `run`, which takes `parameters` integers and gives nothing, over a memory that is handed in as `env.memory`. */
export function assemble(parameters: number, integers: number, fours: number, body: Code): Uint8Array<ArrayBuffer> {
  const section = (id: number, content: Code): Code => [id, sized(content)];
  const text = (word: string): Code => sized(Array.from(word, (letter) => letter.charCodeAt(0)));
  const locals: Code = [2, unsigned(integers), i32, unsigned(fours), v128];
  const code: Code = [
    [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    section(1, [1, 0x60, unsigned(parameters), new Array<number>(parameters).fill(i32), 0]),
    section(2, [1, text("env"), text("memory"), 0x02, 0x00, 1]),
    section(3, [1, 0]),
    section(7, [1, text("run"), 0x00, 0]),
    section(10, [1, sized([locals, body, 0x0b])]),
  ];
  return Uint8Array.from(flatten(code));
}

const flatten = (code: Code): number[] => (code as unknown[]).flat(Infinity) as number[];

function sized(content: Code): Code {
  const bytes = flatten(content);
  return [unsigned(bytes.length), bytes];
}
