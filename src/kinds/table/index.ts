/** Tables: rows of numbers as they were measured, and of categories by their places in the list of their column. [columns] */
import { kindOfData } from "../../shape/kind";

export const table = kindOfData({
  id: "table",
  plural: "tables",
  dtype: "float32",
  encoders: ["dense"],
  encoder: "dense",
  learningRate: 2e-3,
  mostDrawn: 600,
  halves: ["first columns", "last columns"],
  laidOut: "lines",
  inWords: {
    example: () => "a row of {0} columns",
    plain: "the columns, standardised",
  },
  without() {
    return { rotated: "a row of a table has no side that is up", tiled: "the columns of a table have no order" };
  },
});
