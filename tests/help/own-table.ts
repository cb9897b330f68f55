/** A table as a reader might bring it, as text: three clouds of rows, of which the first are labelled. */
import { seeded } from "../../src/shape/random";

const classes = ["low", "middle", "high"];

export function someTable({ rows = 300, labelled = 30 } = {}): string {
  const random = seeded(7, "some table");
  const number = (middle: number) => (middle + 0.6 * random.normal()).toFixed(3);
  const lines = Array.from({ length: rows }, (_, i) => {
    const label = i % classes.length;
    return [`s${i + 1}`, number(2 * label), number(-label), ["red", "green"][random.below(2)], i < labelled ? classes[label] : ""].join(
      ",",
    );
  });
  return `${["id,width,height,colour,class", ...lines].join("\n")}\n`;
}
