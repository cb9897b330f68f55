/** Drawings as text: what is printed is read back, and what cannot be learned from is said. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  classesIn,
  edge,
  faultIn,
  mostCharacters,
  mostDots,
  parseDrawing,
  printDrawing,
  wrongWith,
  type Mark,
  type Place,
} from "../../../src/shape/drawing";
import { parseValue } from "../../../src/link/reading";
import { drawing } from "../../../src/shape/params";

const dot = (label: number, ...place: [number, number]): Mark => ({ kind: "dot", label, places: [place] });
const stroke = (label: number, ...places: Place[]): Mark => ({ kind: "stroke", label, places });
const anyPlace = fc.tuple(fc.integer({ min: -edge, max: edge }), fc.integer({ min: -edge, max: edge }));
const anyMark: fc.Arbitrary<Mark> = fc.oneof(
  fc.record({ kind: fc.constant("dot" as const), label: fc.nat(3), places: fc.tuple(anyPlace) }),
  fc.record({ kind: fc.constant("stroke" as const), label: fc.nat(3), places: fc.array(anyPlace, { minLength: 1, maxLength: 12 }) }),
);

describe("a drawing", () => {
  it("is text that a link carries as it is, two characters a place", () => {
    const marks = [dot(0, -30, -29), dot(0, 0, 30), dot(1, -30, 30), stroke(3, [-30, 30], [29, -30])];
    expect(printDrawing(marks)).toBe("101Uy.20y.d0yx0");
    expect(parseDrawing("101Uy.20y.d0yx0")).toEqual(marks);
    expect(new URLSearchParams({ a: printDrawing(marks) }).toString()).toBe("a=101Uy.20y.d0yx0");
  });

  it("comes back as it was, mark by mark", () => {
    fc.assert(
      fc.property(fc.array(anyMark), (marks) => {
        expect(parseDrawing(printDrawing(marks))).toEqual(marks);
      }),
    );
  });

  it.each(["5aa", "1", "1a", "1aaa", "1aa..2aa", ".1aa", "1aa.", "1z0", "1é0", "e00", "1aa 2aa"])("is not “%s”", (text) => {
    expect(parseDrawing(text)).toBeUndefined();
    expect(faultIn(text)).toEqual({ kind: "unreadable" });
  });

  it("has the classes up to the last that is drawn", () => {
    expect([[], [dot(0, 0, 0)], [stroke(2, [0, 0]), dot(1, 0, 0)]].map(classesIn)).toEqual([0, 1, 3]);
  });
});

describe("what keeps one from learning from it", () => {
  const fault = (...marks: Mark[]) => faultIn(printDrawing(marks));
  it("is a class of which nothing is drawn, of two at least", () => {
    expect(fault()).toEqual({ kind: "missing class", label: 0 });
    expect(fault(dot(0, 0, 0))).toEqual({ kind: "missing class", label: 1 });
    expect(fault(dot(0, 0, 0), stroke(3, [1, 1]), dot(2, 5, 5))).toEqual({ kind: "missing class", label: 1 });
    expect(fault(dot(0, 0, 0), stroke(1, [1, 1]))).toBeUndefined();
  });
  it("is a dot too many of a class, and one in the place of another, of whatever class", () => {
    const row = (count: number) => Array.from({ length: count }, (_, i) => dot(1, i - 30, 0));
    expect(fault(stroke(0, [0, 0]), ...row(mostDots))).toBeUndefined();
    expect(fault(stroke(0, [0, 0]), ...row(mostDots + 1))).toEqual({ kind: "too many dots", label: 1 });
    expect(fault(dot(0, 3, 4), dot(1, 3, 4))).toEqual({ kind: "two dots in one place" });
  });
  it("is its length, at the first character too many", () => {
    const of = (characters: number) => `b00.a${"0".repeat(characters - 5)}`;
    expect(faultIn(of(mostCharacters - 1))).toBeUndefined();
    expect(faultIn(of(mostCharacters + 1))).toEqual({ kind: "too long" });
  });
});

it("in a link that cannot be read is quoted, and the one at the start is used instead", () => {
  const param = drawing({ label: "Drawing", help: "", start: "100.2yy", wrongWith });
  expect(parseValue(param, "drawn.drawing", "a00.byy")).toEqual({ value: "a00.byy" });
  expect(["hello", "1aa.c00", "z".repeat(1001), "1aa.2aa"].map((text) => parseValue(param, "drawn.drawing", text))).toEqual(
    [
      "hello is no drawing",
      "1aa.c00 draws nothing of class 2",
      `${"z".repeat(40)}… is longer than 1000 characters`,
      "1aa.2aa has two dots in one place",
    ].map((why) => ({ value: "100.2yy", problem: `drawn.drawing=${why}: the drawing that it starts with is used` })),
  );
});
