/**
 * Texts: word numbers of a vocabulary, in their order, padded with 0; number 1 is a word outside the vocabulary, number 2 the mask that hides a
 * word. [words]
 */
import { kindOfData } from "../../shape/kind";

export const text = kindOfData({
  id: "text",
  plural: "texts",
  dtype: "int32",
  encoders: ["dense", "transformer"],
  encoder: "dense",
  learningRate: 1e-3,
  mostDrawn: 600,
  marks: 12,
  halves: ["every other word", "the words between"],
  laidOut: "lines",
  inWords: {
    example: () => "up to {0} words, in their order",
    plain: "how often each word occurs, where rare ones weigh more",
  },
  without() {
    return { rotated: "a text has no side that is up", tiled: "a text has no tiles" };
  },
  drawnAs: "tokens",
});
