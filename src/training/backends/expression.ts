// Formulas of single values, written once: graphics processors, WebAssembly and JavaScript each make a program of their own from them.

export type Binary = "add" | "subtract" | "multiply" | "divide" | "larger";
/** `positive`: 1 above 0, else 0. `logOnePlus`: ln(1 + x) for x between 0 and 1. */
export type Unary = "absolute" | "exp" | "logOnePlus" | "positive";

export type Formula =
  | { kind: "input"; name: string }
  | { kind: "number"; value: number }
  | { kind: Binary; a: Formula; b: Formula }
  | { kind: Unary; a: Formula };

type Term = Formula | number;
const formula = (term: Term): Formula => (typeof term === "number" ? { kind: "number", value: term } : term);
const binary =
  (kind: Binary) =>
  (a: Term, b: Term): Formula => ({ kind, a: formula(a), b: formula(b) });
const unary =
  (kind: Unary) =>
  (a: Formula): Formula => ({ kind, a });

export const input = (name: string): Formula => ({ kind: "input", name });
export const add = binary("add");
export const subtract = binary("subtract");
export const multiply = binary("multiply");
export const divide = binary("divide");
export const larger = binary("larger");
export const absolute = unary("absolute");
export const exp = unary("exp");
export const logOnePlus = unary("logOnePlus");
export const positive = unary("positive");

export const isBinary = (one: Formula): one is Extract<Formula, { b: Formula }> => "b" in one;

/** Every part of a formula, each once, after those that it is made of. The formula itself is the last. */
export function partsOf(whole: Formula): Formula[] {
  const parts = new Set<Formula>();
  const visit = (one: Formula) => {
    if (parts.has(one)) return;
    if ("a" in one) visit(one.a);
    if (isBinary(one)) visit(one.b);
    parts.add(one);
  };
  visit(whole);
  return [...parts];
}

const signs = { add: "+", subtract: "-", multiply: "*", divide: "/" } as const;

/**
 * As statements for graphics processors, in what WGSL and GLSL share (where `let` is made known to GLSL).
 * @param read how an input is read @param constant how a number is written, from its digits
 * @returns the statements, and the name that holds the result
 */
export function shaderOf(
  whole: Formula,
  read: (name: string) => string,
  constant: (digits: string) => string = (digits) => digits,
): { code: string; result: string } {
  const names = new Map<Formula, string>();
  const code = partsOf(whole).map((part, i) => {
    names.set(part, `part${i}`);
    return `let part${i} = ${text(part)};`;
  });
  return { code: code.join("\n"), result: names.get(whole)! };

  function text(part: Formula): string {
    if (part.kind === "input") return read(part.name);
    if (part.kind === "number") return constant(part.value.toExponential());
    const a = names.get(part.a)!;
    if (isBinary(part)) {
      const b = names.get(part.b)!;
      return part.kind === "larger" ? `max(${a}, ${b})` : `${a} ${signs[part.kind]} ${b}`;
    }
    return { absolute: `abs(${a})`, exp: `exp(${a})`, logOnePlus: `log(1.0 + ${a})`, positive: `1.0 - step(${a}, ${constant("0.0")})` }[
      part.kind
    ];
  }
}

/** So many values at a time go through each part. */
const block = 1024;

/** As a function of arrays: one array for each input, in the order of `names`. */
export function functionOf(whole: Formula, names: readonly string[]): (inputs: readonly Float32Array[], out: Float32Array) => void {
  const parts = partsOf(whole);
  const registers = new Map(parts.map((part) => [part, new Float64Array(block)]));
  const constants = parts.filter((part) => part.kind === "number");
  return (inputs, out) => {
    for (const part of constants) registers.get(part)!.fill(part.value);
    for (let start = 0; start < out.length; start += block) {
      const count = Math.min(block, out.length - start);
      for (const part of parts) {
        const to = registers.get(part)!;
        if (part.kind === "input") to.set(inputs[names.indexOf(part.name)]!.subarray(start, start + count));
        else if ("a" in part) compute(part, to, registers.get(part.a)!, registers.get(isBinary(part) ? part.b : part.a)!, count);
      }
      out.set(registers.get(whole)!.subarray(0, count), start);
    }
  };
}

function compute({ kind }: Extract<Formula, { a: Formula }>, to: Float64Array, a: Float64Array, b: Float64Array, count: number) {
  switch (kind) {
    case "add":
      for (let i = 0; i < count; i++) to[i] = a[i]! + b[i]!;
      return;
    case "subtract":
      for (let i = 0; i < count; i++) to[i] = a[i]! - b[i]!;
      return;
    case "multiply":
      for (let i = 0; i < count; i++) to[i] = a[i]! * b[i]!;
      return;
    case "divide":
      for (let i = 0; i < count; i++) to[i] = a[i]! / b[i]!;
      return;
    case "larger":
      for (let i = 0; i < count; i++) to[i] = Math.max(a[i]!, b[i]!);
      return;
    case "absolute":
      for (let i = 0; i < count; i++) to[i] = Math.abs(a[i]!);
      return;
    case "exp":
      for (let i = 0; i < count; i++) to[i] = Math.exp(a[i]!);
      return;
    case "logOnePlus":
      for (let i = 0; i < count; i++) to[i] = Math.log1p(a[i]!);
      return;
    case "positive":
      for (let i = 0; i < count; i++) to[i] = Number(a[i]! > 0);
  }
}
