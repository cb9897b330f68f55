/** Two arms that wind around each other, as far from turn to turn everywhere (Archimedes): made, not measured. */
import { dataSet } from "../shape/data-set";
import { slider } from "../shape/params";
import { pointCount, pointsOf, straying } from "./pieces/plane";

/** Where an arm begins and ends, as distances from the middle. */
const [inmost, outmost] = [0.3, 1.5];

export const spirals = dataSet({
  id: "spirals",
  name: "Spirals",
  plural: "points on two spirals",
  lesson:
    "Two arms wound around each other: whoever follows an arm from point to point needs one label, whoever looks straight ahead many.",
  card: {
    hard: "Straight ahead, the next point is as often of the other class. The nearest labelled point says little until there are many.",
    assumption: "Meets the manifold assumption: along an arm the class stays the same, though its ends are far apart.",
  },
  source: null,
  params: {
    count: pointCount(),
    noise: straying({
      help: "How far points stray from their arm. The more turns, the less it takes until the arms touch.",
      start: 0.04,
      min: 0,
      max: 0.3,
    }),
    turns: slider({
      label: "Turns",
      help: "How often each arm goes around. The arms are of the same length from the middle, so more turns lie closer together.",
      start: 1.25,
      min: 0.5,
      max: 3,
      step: 0.25,
      rebuilds: true,
    }),
  },
  kind: "points",
  shape: [2],
  classes: ["first arm", "second arm"],
  testShare: 0.5,
  steps: 600,
  files: [],
  make({ count, noise, turns }, random) {
    return pointsOf({ count, noise, classes: 2 }, random, (label) => {
      // Long turns get as many points to a length as short ones: the radius grows with the root of an even draw.
      const radius = Math.sqrt(inmost ** 2 + (outmost ** 2 - inmost ** 2) * random());
      const angle = 2 * Math.PI * turns * ((radius - inmost) / (outmost - inmost)) + label * Math.PI;
      return [radius * Math.cos(angle), radius * Math.sin(angle)];
    });
  },
});
