/** Points: places in the plane, by their coordinates. [coordinates] */
import { kindOfData } from "../../shape/kind";

export const points = kindOfData({
  id: "points",
  plural: "points",
  dtype: "float32",
  encoders: ["dense"],
  encoder: "dense",
  learningRate: 3e-3,
  mostDrawn: 1000,
  halves: ["across", "up"],
  laidOut: "plane",
  inWords: {
    example: () => "a place in the plane: two coordinates",
    plain: "the two coordinates",
  },
  without() {
    return { rotated: "a point has no side that is up", tiled: "a point has no parts to put in order" };
  },
});
