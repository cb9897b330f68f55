/** Two interleaved half-circles with noise: made, not measured. */
import { dataSet } from "../shape/data-set";
import { pointCount, pointsOf, straying } from "./pieces/plane";

export const twoMoons = dataSet({
  id: "two-moons",
  name: "Two moons",
  plural: "points on two moons",
  lesson: "Two interleaved half-circles: no straight line parts them, so with few labels the shape of the unlabelled points can help.",
  source: null,
  card: {
    hard: "No straight line parts the moons, and where one reaches into the other the nearest label may be of the wrong one.",
    assumption:
      "Each class is one dense band with a gap to the other: clusters and low density between classes hold, until more noise closes the gap.",
  },
  params: {
    count: pointCount(),
    noise: straying({
      help: "How far points stray from their moon. From about 0.2 on, the moons touch and the gap between them closes.",
      start: 0.1,
      min: 0,
      max: 0.4,
    }),
  },
  kind: "points",
  shape: [2],
  classes: ["upper", "lower"],
  testShare: 0.5,
  steps: 600,
  files: [],
  make({ count, noise }, random) {
    return pointsOf({ count, noise, classes: 2 }, random, (label) => {
      const angle = Math.PI * random();
      return [(label ? 1 - Math.cos(angle) : Math.cos(angle)) - 0.5, (label ? 0.5 - Math.sin(angle) : Math.sin(angle)) - 0.25];
    });
  },
});
