/** How each data set is made of its file, or of nothing. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { definitions } from "../../../src/data-sets/definitions";
import { definitions4 } from "../../../src/data-sets/definitions-4";
import { diabetes } from "../../../src/data-sets/diabetes";
import { digits } from "../../../src/data-sets/digits";
import { languages } from "../../../src/data-sets/languages";
import { linesOf } from "../../../src/data-sets/pieces/texts";
import { twoMoons } from "../../../src/data-sets/two-moons";
import type { DataSet } from "../../../src/shape/data-set";
import { seeded } from "../../../src/shape/random";
import { splitExamples } from "../../../src/training/batches";
import { unpackFile } from "../../../src/shape/packed";

const random = seeded(1, "examples");
const [padding, unknown] = [0, 1];

describe("definitions", () => {
  const make = (...lines: string[]) => definitions.make({}, random, [new TextEncoder().encode(lines.map((line) => `${line}\n`).join(""))]);

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

describe("definitions of four topics", () => {
  it("have a mark for who is tested, and are numbered as those of eight topics are", () => {
    const lines = ["a small dog", "0\t1\tpuppy\tA small Dog", "3\t0\tpie\ta pie"];
    const content = new TextEncoder().encode(lines.map((line) => `${line}\n`).join(""));
    const { inputs, labels, names, tested } = definitions4.make({}, random, [content]);
    expect([[...labels], names, [...Array.from(tested!)]]).toEqual([
      [0, 3],
      ["puppy", "pie"],
      [1, 0],
    ]);
    expect([...inputs.subarray(0, 4), ...inputs.subarray(24, 27)]).toEqual([3, 4, 5, 0, 3, 1, 0]);
  });

  it("test on none that the data set of eight topics learns from, and learn from none that it tests on", async () => {
    const partsOf = async (data: DataSet, field: number) => {
      const content = await unpackFile(data.files[0]!, readFileSync(data.files[0]!.path));
      const texts = linesOf(content).rows.map((row) => row[field]!);
      const { pool, test } = splitExamples(data, data.make({}, random, [content]), { seed: 1, judged: "test" });
      return [pool, test].map((places) => new Set(Array.from(places, (place) => texts[place]!))) as [Set<string>, Set<string>];
    };
    const [[learned, tested], [learnedHere, testedHere]] = [await partsOf(definitions, 2), await partsOf(definitions4, 3)];
    expect([...testedHere].filter((text) => learned.has(text))).toEqual([]);
    expect([...learnedHere].filter((text) => tested.has(text))).toEqual([]);
    expect([...testedHere].filter((text) => tested.has(text)).length).toBeGreaterThan(300);
    const { labels, tested: marks } = definitions4.make({}, random, [
      await unpackFile(definitions4.files[0]!, readFileSync(definitions4.files[0]!.path)),
    ]);
    for (const c of [0, 1, 2, 3]) expect(labels.filter((label, i) => label === c && marks![i] === 1)).toHaveLength(375);
  });
});

describe("languages", () => {
  it("are characters of the alphabet, the space among them, cut after 40", () => {
    const lines = [" abç", "0\t0\tba ab", "21\t1\tçéa", `2\t0\t${"ab".repeat(30)}`];
    const { inputs, labels, tested, vocabulary } = languages.make({}, random, [
      new TextEncoder().encode(lines.map((line) => `${line}\n`).join("")),
    ]);
    expect(vocabulary).toEqual(["", "…", "▢", " ", "a", "b", "ç"]);
    expect([[...labels], Array.from(tested!)]).toEqual([
      [0, 21, 2],
      [0, 1, 0],
    ]);
    expect([...inputs.subarray(0, 6)]).toEqual([5, 4, 3, 4, 5, padding]);
    expect([...inputs.subarray(40, 44)]).toEqual([6, unknown, 4, padding]);
    expect(inputs).toHaveLength(3 * 40);
  });
});

describe("tables", () => {
  it("are rows of a class and what stands in each column", () => {
    const { inputs, labels } = diabetes.make({}, random, [new TextEncoder().encode("1,59,1,32.1\n0,48,0,-0.5\n")]);
    expect([...labels]).toEqual([1, 0]);
    expect([...inputs].map((value) => Number(value.toFixed(3)))).toEqual([59, 1, 32.1, 48, 0, -0.5]);
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
