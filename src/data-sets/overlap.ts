/** Two round heaps that lie over each other: made, not measured. */
import { dataSet } from "../shape/data-set";
import { pointCount, pointsOf, straying } from "./pieces/plane";

/** From the middle to that of each heap. */
const away = 0.5;

export const overlap = dataSet({
  id: "overlap",
  name: "Overlap",
  plural: "points in two heaps that overlap",
  lesson: "Two heaps over each other: many points could be of either class, and no technique can know which.",
  card: {
    hard: "Nobody tells more than 80 % of the points at the start: this share of a heap lies on its own side of the middle line.",
    assumption: "Breaks low density between classes: most points lie just where the classes meet.",
  },
  source: null,
  params: {
    count: pointCount(),
    noise: straying({
      help: "Standard deviation of each heap. Their middles are 1 apart: at 0.6 the best rule there is tells 80 % of the points, at 0.3 it tells 95 %.",
      start: 0.6,
      min: 0.1,
      max: 1,
    }),
  },
  kind: "points",
  shape: [2],
  classes: ["left", "right"],
  testShare: 0.5,
  steps: 600,
  files: [],
  make({ count, noise }, random) {
    return pointsOf({ count, noise, classes: 2 }, random, (label) => [label ? away : -away, 0]);
  },
});
