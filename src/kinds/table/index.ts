/** Tables: an example is a row of numbers and categories, each in the unit and with the names of its column. */
import { kindOfData } from "../../shape/kind";

export const table = kindOfData({
  id: "table",
  dtype: "float32",
  encoders: ["dense"],
  encoder: "dense",
  learningRate: 2e-3,
  mostDrawn: 600,
  halves: ["first columns", "last columns"],
  laidOut: "lines",
  without() {
    return { rotated: "a row of a table has no side that is up", tiled: "the columns of a table have no order" };
  },
});
