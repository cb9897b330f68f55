/** How each data set is made of its file, or of nothing. */
import { describe, expect, it } from "vitest";
import { definitions } from "../../../src/data-sets/definitions";
import { digits } from "../../../src/data-sets/digits";
import { twoMoons } from "../../../src/data-sets/two-moons";
import { seeded } from "../../../src/shape/random";

const random = seeded(1, "examples");

describe("definitions", () => {
  const make = (...lines: string[]) => definitions.make({}, random, [new TextEncoder().encode(lines.map((line) => `${line}\n`).join(""))]);
  const [padding, unknown] = [0, 1];

  it("are words of the vocabulary, in lower case, whatever parts them", () => {
    const { inputs, labels, names, vocabulary } = make(
      "a small dog s one year old",
      "0\tpuppy\tA small, one-year-old DOG's",
      "7\tümlaut dog\told Élan!",
    );
    expect(vocabulary).toEqual(["", "…", "▢", "a", "small", "dog", "s", "one", "year", "old"]);
    expect([...labels]).toEqual([0, 7]);
    expect(names).toEqual(["puppy", "ümlaut dog"]);
    expect([...inputs.subarray(0, 24)]).toEqual([3, 4, 7, 8, 9, 5, 6, ...Array(17).fill(padding)]);
    expect([...inputs.subarray(24, 48)]).toEqual([9, unknown, ...Array(22).fill(padding)]);
  });

  it("are cut after 24 words", () => {
    const { inputs } = make("dog", `1\tmany\t${"dog ".repeat(30)}`, "2\tfew\tdog");
    expect([...inputs]).toEqual([...Array(24).fill(3), 3, ...Array(23).fill(padding)]);
  });
});

describe("digits", () => {
  it("have two pixels a byte, the left one in the high half, after all the classes", () => {
    const count = 10_000;
    const content = new Uint8Array(count + (count * 28 * 28) / 2);
    content[0] = 7;
    content[count - 1] = 3;
    content[count] = 0xf0;
    content[count + 1] = 0x3c;
    content[content.length - 1] = 0x0f;
    const { inputs, labels } = digits.make({}, random, [content]);
    expect(labels).toHaveLength(count);
    expect([labels[0], labels[1], labels[count - 1]]).toEqual([7, 0, 3]);
    expect(inputs).toHaveLength(count * 28 * 28);
    [1, 0, 3 / 15, 12 / 15, 0].forEach((ink, i) => expect(inputs[i]).toBeCloseTo(ink, 6));
    expect([...inputs.subarray(-2)]).toEqual([0, 1]);
  });
});

describe("two moons", () => {
  it("without noise are two half-circles of radius 1 that hook into each other, taking turns", () => {
    const { inputs, labels } = twoMoons.make({ count: 200, noise: 0 }, random, []);
    for (let i = 0; i < 200; i++) {
      const [x, y] = [inputs[2 * i]! + 0.5, inputs[2 * i + 1]! + 0.25];
      expect(labels[i]).toBe(i % 2);
      expect(labels[i] ? Math.hypot(x - 1, y - 0.5) : Math.hypot(x, y)).toBeCloseTo(1, 5);
      expect(labels[i] ? y <= 0.5 + 1e-6 : y >= -1e-6).toBe(true);
    }
  });

  it("stray as far as the noise says", () => {
    const { inputs, labels } = twoMoons.make({ count: 4000, noise: 0.3 }, random, []);
    const away = Array.from(labels, (label, i) => {
      const [x, y] = [inputs[2 * i]! + 0.5, inputs[2 * i + 1]! + 0.25];
      return (label ? Math.hypot(x - 1, y - 0.5) : Math.hypot(x, y)) - 1;
    });
    // Across the arc the distance strays with nearly the same deviation; the curve adds a little.
    expect(Math.sqrt(away.reduce((sum, one) => sum + one * one, 0) / away.length)).toBeCloseTo(0.3, 1);
  });
});
