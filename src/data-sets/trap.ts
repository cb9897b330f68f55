/** Two clusters side by side, where what is above and what is below are the classes: made, not measured. */
import { dataSet } from "../shape/data-set";
import { slider } from "../shape/params";
import { pointCount, pointsOf, straying } from "./pieces/plane";

/** So many times as high as wide is each cluster. */
const tall = 2;

export const trap = dataSet({
  id: "trap",
  name: "Trap",
  plural: "points in two clusters that are not the classes",
  lesson: "Two clusters side by side, but the class is what is above and what is below: here unlabelled points mislead.",
  card: {
    hard: "The gap that is seen parts left from right, and says nothing of the classes, which touch within each cluster.",
    assumption: "Breaks the cluster assumption: both clusters hold both classes, half of each.",
  },
  source: null,
  params: {
    count: pointCount(),
    noise: straying({
      help: "Standard deviation of each cluster from left to right; they are twice as high. The classes always meet on the middle line, where the clusters are densest.",
      start: 0.4,
      min: 0.1,
      max: 1,
    }),
    gap: slider({
      label: "Apart",
      help: "From the middle of one cluster to that of the other. The further apart, the more they look like two classes.",
      start: 3,
      min: 0,
      max: 4,
      step: 0.1,
      rebuilds: true,
    }),
  },
  kind: "points",
  shape: [2],
  classes: ["above", "below"],
  testShare: 0.5,
  steps: 600,
  files: [],
  make({ count, noise, gap }, random) {
    const made = pointsOf({ count, noise, classes: 2 }, random, () => [random() < 0.5 ? -gap / 2 : gap / 2, 0]);
    // On the side of its class.
    made.labels.forEach((label, i) => (made.inputs[2 * i + 1] = Math.abs(tall * made.inputs[2 * i + 1]!) * (label ? -1 : 1)));
    return made;
  },
});
