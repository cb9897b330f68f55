/** Sounds: a second or so as a log-mel spectrogram, read as a picture by the encoders of pictures. */
import { kindOfData } from "../../shape/kind";

export const sound = kindOfData({
  id: "sound",
  dtype: "float32",
  encoders: ["dense", "convnet", "transformer"],
  encoder: "convnet",
  learningRate: 2e-3,
  mostDrawn: 600,
  halves: ["high bands", "low bands"],
  laidOut: "tiles",
  drawnAs: "images",
});
