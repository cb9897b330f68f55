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

const binary =
  (instruction: number) =>
  (a: Code, b: Code): Code => [a, b, instruction];
export const add = binary(0x6a);
export const subtract = binary(0x6b);
export const multiply = binary(0x6c);
/** Of whole numbers that are not negative. */
export const divide = binary(0x6e);
export const remainder = binary(0x70);
export const isLess = binary(0x48);
export const isEqual = binary(0x46);
export const and = binary(0x71);
export const shiftRight = binary(0x76);

/** `condition ? one : other` */
export const choose = (one: Code, other: Code, condition: Code): Code => [one, other, condition, 0x1b];

/** `if (condition) { then } else { otherwise }` */
export const when = (condition: Code, then: Code, otherwise: Code = []): Code => [condition, 0x04, 0x40, then, 0x05, otherwise, 0x0b];

/** `while (condition) { body }` */
export const repeat = (condition: Code, body: Code): Code => [0x02, 0x40, 0x03, 0x40, condition, 0x45, 0x0d, 1, body, 0x0c, 0, 0x0b, 0x0b];

// Memory: an address in bytes, and a number of bytes after it that is known beforehand.
export const loadFloat = (address: Code, offset = 0): Code => [address, 0x2a, 2, unsigned(offset)];
export const storeFloat = (address: Code, value: Code, offset = 0): Code => [address, value, 0x38, 2, unsigned(offset)];
export const float = (value: number): Code => [0x43, ...new Uint8Array(Float32Array.of(value).buffer)];
export const floatOf = (integer: Code): Code => [integer, 0xb2];
export const addFloats = binary(0x92);
export const largerFloat = binary(0x97);

// Four floats at once.
const simd = (instruction: number): Code => [0xfd, unsigned(instruction)];
export const loadFour = (address: Code, offset = 0): Code => [address, simd(0x00), 2, unsigned(offset)];
export const storeFour = (address: Code, value: Code, offset = 0): Code => [address, value, simd(0x0b), 2, unsigned(offset)];
/** The same float four times. */
export const loadOneAsFour = (address: Code, offset = 0): Code => [address, simd(0x09), 2, unsigned(offset)];
export const fourNumbers = (...numbers: [number, number, number, number]): Code => [
  simd(0x0c),
  ...new Uint8Array(Float32Array.from(numbers).buffer),
];
export const fourZeros: Code = fourNumbers(0, 0, 0, 0);
/** A float on the stack four times, and one of four on the stack alone. */
export const asFour = (value: Code): Code => [value, simd(0x13)];
export const oneOf = (fours: Code, which: number): Code => [fours, simd(0x1f), which];
/** Two floats that lie side by side, and zeros. */
export const loadTwo = (address: Code): Code => [address, simd(0x5d), 2, unsigned(0)];
/** Four of the eight floats of a and b, by their numbers. */
const shuffled = (a: Code, b: Code, ...which: number[]): Code => [
  a,
  b,
  simd(0x0d),
  which.flatMap((float) => [0, 1, 2, 3].map((byte) => 4 * float + byte)),
];
/** a0 a1 b0 b1; a0 a2 b0 b2; a1 a3 b1 b3 */
export const firstHalves = (a: Code, b: Code): Code => shuffled(a, b, 0, 1, 4, 5);
export const evens = (a: Code, b: Code): Code => shuffled(a, b, 0, 2, 4, 6);
export const odds = (a: Code, b: Code): Code => shuffled(a, b, 1, 3, 5, 7);

const unary =
  (instruction: number) =>
  (a: Code): Code => [a, simd(instruction)];
const binaryFours =
  (instruction: number) =>
  (a: Code, b: Code): Code => [a, b, simd(instruction)];
export const absoluteFours = unary(0xe0);
export const rootFours = unary(0xe3);
export const roundFours = unary(0x6a);
export const floorFours = unary(0x68);
/** Four whole numbers of four floats, and one of four whole numbers. */
export const wholeFours = unary(0xf8);
export const wholeOneOf = (fours: Code, which: number): Code => [fours, simd(0x1b), which];
export const addFours = binaryFours(0xe4);
export const subtractFours = binaryFours(0xe5);
export const multiplyFours = binaryFours(0xe6);
export const divideFours = binaryFours(0xe7);
export const smallerFours = binaryFours(0xe8);
export const largerFours = binaryFours(0xe9);
/** Where the first is larger all bits are 1, elsewhere 0; and only the bits that both have. */
export const areLarger = binaryFours(0x44);
export const bothFours = binaryFours(0x4e);
/** 2 to the power of whole numbers between −126 and 127: their bits, 127 more, in the place of a float's exponent. */
export const powersOfTwo = (exponents: Code): Code => [
  wholeFours(exponents),
  integer(127),
  simd(0x11),
  simd(0xae),
  integer(23),
  simd(0xab),
];

const i32 = 0x7f;
const f32 = 0x7d;
const v128 = 0x7b;

/** A value with a name: what a function takes, or works with. */
export interface Local {
  get: Code;
  set(value: Code): Code;
  /** Adds so many to an integer. */
  increase(by: Code): Code;
}

/** Makes locals while a function is written. */
export interface Maker {
  integer(): Local;
  four(): Local;
  /** The same number four times; made once, before anything else is done. */
  constant(value: number): Code;
}

/** Several locals of a kind, each under its name. */
export const named = <Name extends string>(make: () => Local, ...names: readonly Name[]): Record<Name, Local> =>
  Object.fromEntries(names.map((name) => [name, make()])) as Record<Name, Local>;

/**
 * A module of one function `run`, which gives nothing back, over a memory that is handed in as `env.memory`.
 * @param integers names of the integers that it takes, in this order @param floats names of the floats that it takes after them
 */
export function program<Integer extends string, Float extends string = never>(
  integers: readonly Integer[],
  floats: readonly Float[],
  write: (taken: Record<Integer | Float, Local>, make: Maker) => Code,
): Uint8Array<ArrayBuffer> {
  const parameters = [...integers.map(() => i32), ...floats.map(() => f32)];
  const types: number[] = [];
  const local = (number: number): Local => {
    const get: Code = [0x20, unsigned(number)];
    const set = (value: Code): Code => [value, 0x21, unsigned(number)];
    return { get, set, increase: (by) => set(add(get, by)) };
  };
  const make = (type: number) => local(parameters.length + types.push(type) - 1);
  const constants = new Map<number, { local: Local; first: Code }>();
  const body = write(Object.fromEntries([...integers, ...floats].map((name, i) => [name, local(i)])) as Record<Integer | Float, Local>, {
    integer: () => make(i32),
    four: () => make(v128),
    constant(value) {
      let known = constants.get(value);
      if (!known) {
        const made = make(v128);
        constants.set(value, (known = { local: made, first: made.set(asFour(float(value))) }));
      }
      return known.local.get;
    },
  });
  const all: Code = [[...constants.values()].map(({ first }) => first), body];

  const section = (id: number, content: Code): Code => [id, sized(content)];
  const text = (word: string): Code => sized(Array.from(word, (letter) => letter.charCodeAt(0)));
  const code: Code = [
    [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    section(1, [1, 0x60, unsigned(parameters.length), parameters, 0]),
    section(2, [1, text("env"), text("memory"), 0x02, 0x00, 1]),
    section(3, [1, 0]),
    section(7, [1, text("run"), 0x00, 0]),
    section(10, [1, sized([unsigned(types.length), types.map((type) => [1, type]), all, 0x0b])]),
  ];
  return Uint8Array.from(flatten(code));
}

const flatten = (code: Code): number[] => (code as unknown[]).flat(Infinity) as number[];

function sized(content: Code): Code {
  const bytes = flatten(content);
  return [unsigned(bytes.length), bytes];
}
