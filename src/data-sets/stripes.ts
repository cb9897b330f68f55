/** Upright stripes whose classes take turns: made, not measured. */
import { dataSet } from "../shape/data-set";
import { slider } from "../shape/params";
import { pointCount, pointsOf, straying } from "./pieces/plane";

/** Half of the width of them all, and of their height. */
const half = 1.5;
/** Share of a stripe's width that is left free on its way to the next. */
const free = 0.4;

export const stripes = dataSet({
  id: "stripes",
  name: "Stripes",
  plural: "points in stripes",
  lesson: "Each class has several stripes, with one of the other class in between: a stripe without a label is a guess.",
  card: {
    hard: "There are more stripes than labels as long as there are few, and a stripe's neighbours are all of the other class.",
    assumption:
      "Meets low density between classes, but not one cluster a class: a label says nothing of the other stripes of its own class.",
  },
  source: null,
  params: {
    count: pointCount(),
    noise: straying({ help: "How far points stray, and so into the gap between two stripes.", start: 0.02, min: 0, max: 0.3 }),
    stripes: slider({
      label: "Stripes",
      help: "How many there are of both classes together. With two, each class has one.",
      start: 4,
      min: 2,
      max: 10,
      step: 1,
      rebuilds: true,
    }),
  },
  kind: "points",
  shape: [2],
  classes: ["odd stripes", "even stripes"],
  testShare: 0.5,
  steps: 600,
  files: [],
  make({ count, noise, stripes }, random) {
    const width = (2 * half) / stripes;
    return pointsOf({ count, noise, classes: 2 }, random, (label) => {
      const ofClass = Math.floor((stripes + 1 - label) / 2);
      const stripe = label + 2 * random.below(ofClass);
      const across = (1 - free) * (random() - 0.5);
      return [width * (stripe + 0.5 + across) - half, half * (2 * random() - 1)];
    });
  },
});
