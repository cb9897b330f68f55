/**
 * Sounds: a second or so as a log-mel spectrogram, read as a picture by the encoders of pictures: loudness from 0 to 1, one row for each band of
 * frequencies, the highest first, and one column for each moment. [bands, moments, 1]
 */
import { kindOfData } from "../../shape/kind";

export const sound = kindOfData({
  id: "sound",
  plural: "sounds",
  dtype: "float32",
  encoders: ["dense", "convnet", "transformer"],
  encoder: "convnet",
  learningRate: 2e-3,
  mostDrawn: 600,
  marks: 12,
  halves: ["high bands", "low bands"],
  laidOut: "tiles",
  inWords: {
    example: () => "a spectrogram: how loud {0} bands of pitch are at each of {1} moments",
    plain: "the spectrogram",
  },
  without() {
    return { rotated: "a sound has no side that is up", tiled: "the bands of a sound say by themselves where a part of it belongs" };
  },
  drawnAs: "images",
});
