/** Handwritten digits of 8 × 8 pixels: 1,797 of them, which are learned in no time. */
import { dataSet, sizeOf } from "../shape/data-set";

const shape = [8, 8, 1];
/** Of a pixel that is all ink. */
const full = 16;

export const smallDigits = dataSet({
  id: "small-digits",
  name: "Small digits",
  plural: "small handwritten digits",
  lesson: "Digits of 8 × 8 pixels from a few hands: there is little to see in each, and it is soon learned.",
  card: {
    hard: "Only that they are small: 64 pixels, and views that move a digit by one of them lose some of it. Its 13 writers are not named, so the same hand is in what is learned from and in what is tested.",
    assumption: "It meets the cluster assumption: each digit as it is usually written is a dense group with a gap around it.",
  },
  source: {
    url: "https://archive.ics.uci.edu/dataset/80/optical+recognition+of+handwritten+digits",
    licence: "BSD 3-Clause",
    citation:
      "Alpaydin & Kaynak, Optical recognition of handwritten digits, UCI Machine Learning Repository, 1998; the test part, through scikit-learn",
  },
  params: {},
  kind: "image",
  shape,
  // Less than digits bear: judged on validation examples, with 10 labels a class.
  views: { strong: { turn: 12, scale: 0.12, shear: 0.12, hole: 4, noise: 0.05 } },
  classes: ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"],
  testShare: 0.25,
  steps: 1500,
  files: [
    {
      path: "static-data/small-digits/small-digits.bin.gz",
      bytes: 44_631,
      sha256: "b8dc692b6042a7c15565e1aea6540a348802bc2247da81d9de9c83f2fd234163",
    },
  ],
  packedCount: 1797,
  /** One byte of class for each, then a byte a pixel. */
  make(_values, _random, [content]) {
    const count = content!.length / (1 + sizeOf(shape));
    return { inputs: Float32Array.from(content!.subarray(count), (ink) => ink / full), labels: content!.slice(0, count) };
  },
});
