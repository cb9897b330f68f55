// Formulas of single values: what JavaScript makes of them, and what graphics processors are told.
import { describe, expect, it } from "vitest";
import {
  absolute,
  add,
  divide,
  exp,
  functionOf,
  input,
  larger,
  logOnePlus,
  multiply,
  partsOf,
  positive,
  shaderOf,
  subtract,
  type Formula,
} from "../../../src/training/backends/expression";

const [x, y] = [input("x"), input("y")];
const formulas: Record<string, [Formula, (x: number, y: number) => number]> = {
  "an input": [x, (x) => x],
  "a number": [add(2, 0.5), () => 2.5],
  "the four operations": [divide(subtract(multiply(x, y), add(x, 1)), 3), (x, y) => (x * y - (x + 1)) / 3],
  "order matters": [subtract(1, divide(x, multiply(y, y))), (x, y) => 1 - x / (y * y)],
  "the larger": [larger(x, multiply(y, 0.5)), (x, y) => Math.max(x, y / 2)],
  "the size": [absolute(x), (x) => Math.abs(x)],
  "1 where above 0": [positive(x), (x) => (x > 0 ? 1 : 0)],
  "ln(1 + eˣ), which never overflows": [
    add(larger(x, 0), logOnePlus(exp(subtract(0, absolute(x))))),
    (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
  ],
};
const values = [-3, -0.5, 0, 1e-3, 0.7, 2.5];

describe.each(Object.entries(formulas))("%s", (_, [formula, expected]) => {
  it("as a function of arrays of any length", () => {
    const compute = functionOf(formula, ["x", "y"]);
    for (const length of [1, 36, 1024, 2500]) {
      const xs = Float32Array.from({ length }, (_, i) => values[i % values.length]!);
      const ys = Float32Array.from({ length }, (_, i) => values[1 + (Math.trunc(i / values.length) % (values.length - 1))]! || 0.25);
      const out = new Float32Array(length);
      compute([xs, ys], out);
      expect(out).toEqual(xs.map((one, i) => expected(one, ys[i]!)));
    }
  });

  it("as statements, which JavaScript can carry out too", () => {
    const { code, result } = shaderOf(formula, (name) => name);
    const program = new Function("x", "y", "abs", "exp", "log", "max", "step", `${code}\nreturn ${result};`) as (
      ...given: unknown[]
    ) => number;
    const step = (edge: number, value: number) => (value < edge ? 0 : 1);
    for (const one of values)
      for (const other of [-2, 0.25, 3])
        expect(program(one, other, Math.abs, Math.exp, Math.log, Math.max, step)).toBeCloseTo(expected(one, other), 6);
  });
});

it("a part that is used twice is computed once, before what it is used in", () => {
  const square = multiply(x, x);
  const whole = add(square, multiply(square, square));
  const parts = partsOf(whole);
  expect(parts).toHaveLength(4);
  expect(parts.at(-1)).toBe(whole);
  for (const [i, part] of parts.entries()) if ("a" in part) expect(parts.indexOf(part.a)).toBeLessThan(i);
});

it("numbers are written so that no language takes them for whole ones", () => {
  expect(shaderOf(add(x, 2), (name) => name).code).toContain("2e+0");
  expect(
    shaderOf(
      add(x, 2),
      (name) => name,
      (digits) => `vec4(${digits})`,
    ).code,
  ).toContain("vec4(2e+0)");
});
