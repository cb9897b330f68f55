/** Makes fashion.bin.gz from the Debian package dataset-fashion-mnist. Run: node static-data/make.mjs fashion */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { fromDebian, inHalves, shuffled, writePacked } from "../packing";

const PIXELS = 28 * 28;
const CLASSES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const SEED = 1;

interface Picture {
  label: number;
  /** 28 × 28 greys from 0 (paper) to 15 (ink), row by row. */
  greys: number[];
}

/** Two files in the form IDX: a head of 16 bytes and then all pixels, a head of 8 bytes and then all classes. */
function read(folder: string, part: "train" | "t10k"): Picture[] {
  const unpacked = (what: string) => gunzipSync(readFileSync(join(folder, `usr/share/datasets/fashion-mnist/${part}-${what}-ubyte.gz`)));
  const pixels = unpacked("images-idx3").subarray(16);
  return Array.from(unpacked("labels-idx1").subarray(8), (label, i) => ({
    label,
    greys: Array.from(pixels.subarray(i * PIXELS, (i + 1) * PIXELS), (byte) => Math.round(byte / 17)),
  }));
}

/** The first so many of each class, in random order. */
const firsts = (pictures: readonly Picture[], each: number): Picture[] =>
  shuffled(
    CLASSES.flatMap((c) => pictures.filter(({ label }) => label === c).slice(0, each)),
    SEED,
  );

const all = fromDebian("dataset-fashion-mnist=0.0~git20200523.55506a9-1", (folder) => [
  ...firsts(read(folder, "train"), 800),
  ...firsts(read(folder, "t10k"), 200),
]);
const labels = Uint8Array.from(all, ({ label }) => label);
writePacked(new URL("fashion.bin.gz", import.meta.url), Buffer.concat([labels, inHalves(all.flatMap(({ greys }) => greys))]));
