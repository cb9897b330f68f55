// Images in the forms that people bring: their middle squares are those that Pillow decodes and NumPy averages.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { unpacked } from "../../src/data-sets/own/files/archive";
import { refusing } from "../../src/data-sets/own/fault";
import { lightIn } from "../../src/data-sets/own/images/decode";
import type { Light } from "../../src/data-sets/own/images/light";
import { squareOf } from "../../src/data-sets/own/images/square";
import fixture from "./own-images.json";

const archive = new Uint8Array(readFileSync("tests/reference/own/images.zip"));
const entries = unpacked(archive, 1e6, () => true, refusing("images.zip"));
const found = new Map(entries.map(({ path, bytes }) => [path.replace("pictures/", ""), lightIn(bytes)]));
const lightOf = (name: string): Light => {
  const light = found.get(name)!;
  if ("not" in light) throw new Error(`${name}: ${light.not}`);
  return light;
};

describe.each(Object.entries(fixture).filter(([name]) => name !== "madeBy"))("%s", (name, expected) => {
  const { size, square } = expected as { size: number[]; square: number[] };
  it("has the pixels that Pillow finds", () => {
    const light = lightOf(name);
    expect([light.width, light.height]).toEqual(size);
    const ours = squareOf(light, Math.sqrt(square.length / 3));
    // Ours are whole numbers; JPEG leaves some of the rounding to whoever decodes.
    const most = name.endsWith(".jpg") ? 1.5 : 0.51;
    expect(ours).toHaveLength(square.length);
    expect(Math.max(...square.map((value, i) => Math.abs(value - ours[i]!)))).toBeLessThan(most);
  });
});

it("what was done to an image is told", () => {
  const told = Object.fromEntries(
    [...found].flatMap(([name, light]) => ("not" in light || !light.news.length ? [] : [[name, light.news]])),
  );
  expect(told).toEqual({
    "alpha.png": ["transparent"],
    "grey-alpha.png": ["transparent"],
    "clear-palette.png": ["transparent"],
    "clear-grey.png": ["transparent"],
    "clear.gif": ["transparent"],
    "deep.png": ["deep"],
    "inks.jpg": ["inks"],
    "turned-3.jpg": ["turned"],
    "turned-6.jpg": ["turned"],
    "turned-8.jpg": ["turned"],
    "moving.gif": ["frames"],
  });
});

it("what is no image that is read here is known for what it is", () => {
  expect([found.get("photo.webp"), found.get("photo.tiff"), found.get("photo.bmp")]).toEqual([
    { not: "webp" },
    { not: "tiff" },
    { not: "bmp" },
  ]);
});
