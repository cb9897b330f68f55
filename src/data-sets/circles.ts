/** Two circles around the same middle, after scikit-learn's make_circles: made, not measured. */
import { dataSet } from "../shape/data-set";
import { slider } from "../shape/params";
import { pointCount, pointsOf, straying } from "./pieces/plane";

export const circles = dataSet({
  id: "circles",
  name: "Circles",
  plural: "points on two circles",
  lesson: "One class inside the other: no straight line parts them, but each circle hangs together.",
  card: {
    hard: "No straight line tells more than half of the points. A few labels leave most of each circle far from any of them.",
    assumption: "Meets the cluster assumption and the manifold assumption: each class is one closed curve, with a gap between the two.",
  },
  source: null,
  params: {
    count: pointCount(),
    noise: straying({
      help: "How far points stray from their circle. As the gap is 0.5 wide at the start, the circles touch from about 0.15 on.",
      start: 0.07,
      min: 0,
      max: 0.4,
    }),
    factor: slider({
      label: "Inner circle",
      help: "Radius of the inner circle; that of the outer one is 1. The nearer to 1, the narrower the gap between them.",
      start: 0.5,
      min: 0.1,
      max: 0.9,
      step: 0.05,
      rebuilds: true,
    }),
  },
  kind: "points",
  shape: [2],
  classes: ["outer", "inner"],
  testShare: 0.5,
  steps: 600,
  files: [],
  make({ count, noise, factor }, random) {
    return pointsOf({ count, noise, classes: 2 }, random, (label) => {
      const [radius, angle] = [label ? factor : 1, 2 * Math.PI * random()];
      return [radius * Math.cos(angle), radius * Math.sin(angle)];
    });
  },
});
