/** Four round heaps at the corners of a square, as scikit-learn's make_blobs makes them: made, not measured. */
import { dataSet } from "../shape/data-set";
import { pointCount, pointsOf, straying } from "./pieces/plane";

/** From the middle to each side of the square. */
const away = 1;

export const blobs = dataSet({
  id: "blobs",
  name: "Blobs",
  plural: "points in four heaps",
  lesson: "Four heaps, one of each class: so easy that one label a class is enough, with or without the unlabelled points.",
  card: {
    hard: "Nothing, as long as the heaps are apart: here all techniques are to come out alike.",
    assumption: "Meets the cluster assumption in full: one heap is one class, and nothing lies between heaps.",
  },
  source: null,
  params: {
    count: pointCount(),
    noise: straying({
      help: "Standard deviation of each heap. Their middles are 2 apart, so from about 0.5 on they run into each other.",
      start: 0.3,
      min: 0.05,
      max: 1,
    }),
  },
  kind: "points",
  shape: [2],
  classes: ["top right", "top left", "bottom left", "bottom right"],
  testShare: 0.5,
  steps: 600,
  files: [],
  make({ count, noise }, random) {
    return pointsOf({ count, noise, classes: 4 }, random, (label) => [label % 3 ? -away : away, label < 2 ? away : -away]);
  },
});
