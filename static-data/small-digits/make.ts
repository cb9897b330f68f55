/** Makes small-digits.bin.gz from the Debian package python3-sklearn. Run: node static-data/make.mjs small-digits */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { fromDebian, shuffled, writePacked } from "../packing";

const SEED = 1;

/** One digit a line: 64 numbers of ink, from 0 to 16, and its class. */
const readDigits = (folder: string): number[][] =>
  gunzipSync(readFileSync(join(folder, "usr/lib/python3/dist-packages/sklearn/datasets/data/digits.csv.gz")))
    .toString()
    .trim()
    .split("\n")
    .map((line) => line.split(",").map(Number));

const digits = shuffled(fromDebian("python3-sklearn=1.2.1+dfsg-1", readDigits), SEED);
const classes = digits.map((digit) => digit.at(-1)!);
writePacked(
  new URL("small-digits.bin.gz", import.meta.url),
  Uint8Array.from([...classes, ...digits.flatMap((digit) => digit.slice(0, -1))]),
);
