/** Every colour that is read as text keeps 4.5:1, every mark 3:1, in both themes, on paper and on wash; classes stay apart for all eyes. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync("src/look.css", "utf8");
const tokens = Object.fromEntries(
  [...css.matchAll(/--(\w+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [name!, { light: light!, dark: dark! }]),
);

const linear = (hex: string) =>
  [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
const luminance = (hex: string) => linear(hex).reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i]!, 0);
function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

/** Machado et al. 2009, severity 1, on linear sRGB. */
const sights = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
const times = (matrix: number[][], v: number[]) => matrix.map((row) => row.reduce((sum, m, i) => sum + m * v[i]!, 0));
/** Björn Ottosson's OKLab. */
function oklab(hex: string, sight: number[][]): number[] {
  const seen = times(sight, linear(hex)).map((c) => Math.max(0, c));
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    seen,
  ).map(Math.cbrt);
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
}

const contestants = ["a", "b", "baseline"];
const classes = Array.from({ length: 10 }, (_, i) => `c${i}`);

describe.each(["light", "dark"] as const)("%s", (theme) => {
  const colour = (name: string) => tokens[name]![theme];

  test.each(["ink", "soft", ...contestants])("%s is readable as text", (name) => {
    for (const ground of ["paper", "wash"])
      expect(contrast(colour(name), colour(ground)), `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  test.each(["edge", ...classes])("%s is visible as a mark", (name) => {
    expect(contrast(colour(name), colour("paper"))).toBeGreaterThanOrEqual(3);
  });

  test("text on the main button is readable", () => expect(contrast(colour("paper"), colour("ink"))).toBeGreaterThanOrEqual(7));

  test.each(Object.entries(sights))("contestants stay apart with %s", (name, sight) => {
    const seen = contestants.map((contestant) => oklab(colour(contestant), sight));
    for (const [i, one] of seen.entries())
      for (const [j, other] of seen.slice(0, i).entries())
        expect(100 * Math.hypot(...one.map((v, k) => v - other[k]!)), `${contestants[i]} and ${contestants[j]}`).toBeGreaterThan(
          name === "normal" ? 12 : 6,
        );
  });

  test.each(Object.entries(sights))("classes stay apart with %s", (_, sight) => {
    const seen = classes.map((name) => oklab(colour(name), sight));
    for (const [i, one] of seen.entries())
      for (const [j, other] of seen.slice(0, i).entries())
        expect(100 * Math.hypot(...one.map((v, k) => v - other[k]!)), `c${i} and c${j}`).toBeGreaterThan(7.5);
  });
});
