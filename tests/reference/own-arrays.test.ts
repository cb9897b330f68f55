// Arrays as NumPy writes them are read as NumPy has them, or refused for what they are.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readNpy } from "../../src/data-sets/own/arrays/npy";
import { Unreadable, refusing } from "../../src/data-sets/own/fault";
import { unpacked } from "../../src/data-sets/own/files/archive";
import fixture from "./own-arrays.json";

const refuse = refusing("arrays.npz");
const bytes = new Uint8Array(readFileSync("tests/reference/own/arrays.npz"));
const files = new Map(unpacked(bytes, 1e6, () => true, refuse).map(({ path, bytes: content }) => [path.replace(".npy", ""), content]));
const read = (name: string) => readNpy(name, files.get(name)!, refuse);

describe.each(Object.entries(fixture.numbers))("%s", (name, { shape, sum, last }) => {
  it("has its shape and its numbers", () => {
    const array = read(name);
    if (!("numbers" in array)) throw new Error("There are no numbers.");
    expect(array.shape).toEqual(shape);
    expect(array.numbers).toHaveLength(shape.reduce((a, b) => a * b, 1));
    const close = (ours: number, theirs: number) => expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(1e-6 * Math.abs(theirs));
    close(
      Array.from(array.numbers).reduce((a, b) => a + b, 0),
      sum,
    );
    close(array.numbers.at(-1)!, last);
  });
});

it.each(Object.entries(fixture.texts))("%s has its texts", (name, texts) => expect(read(name)).toEqual({ shape: [texts.length], texts }));

it.each(fixture.odd)("%s is refused", (name) => {
  try {
    read(name);
    expect.unreachable();
  } catch (error) {
    expect((error as Unreadable).fault).toMatchObject({ fault: "array", array: name, is: name });
  }
});

it("what ends too early is broken", () => {
  for (const length of [6, 9, 40, files.get("f4")!.length - 1])
    expect(() => readNpy("f4", files.get("f4")!.subarray(0, length), refuse)).toThrow(Unreadable);
});
