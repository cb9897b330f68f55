/** Images: pictures in grey or in colour, of any side. */
import { kindOfData } from "../../shape/kind";

export const image = kindOfData({
  id: "image",
  dtype: "float32",
  encoders: ["dense", "convnet", "transformer"],
  encoder: "convnet",
  learningRate: 2e-3,
  mostDrawn: 600,
  halves: ["left", "right"],
  laidOut: "tiles",
  drawnAs: "images",
});
