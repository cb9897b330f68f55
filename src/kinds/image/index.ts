/**
 * Images of any side: ink from 0 to 1, row by row [height, width, channels]. Of colours it is what the ink takes away of the white of paper, in
 * red, green and blue: 0 is paper, as it is where there is one ink.
 */
import { kindOfData } from "../../shape/kind";

export const image = kindOfData({
  id: "image",
  plural: "images",
  dtype: "float32",
  encoders: ["dense", "convnet", "transformer"],
  encoder: "convnet",
  learningRate: 2e-3,
  mostDrawn: 600,
  marks: 12,
  halves: ["left", "right"],
  laidOut: "tiles",
  inWords: {
    example: ([, , channels]) => (channels === 1 ? "{0} × {1} pixels, in shades of grey" : "{0} × {1} pixels, in colour"),
    plain: "the pixels",
  },
  drawnAs: "images",
});
