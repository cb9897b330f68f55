/** Small images for the tests, and what images keep to. */
import { dataSet, sizeOf } from "../../shape/data-set";
import type { KindForTests } from "../../shape/kind-for-tests";
import type { Random } from "../../shape/random";

const side = 28;

/** Whether the picture of a class has ink this far from its centre. */
const figures: readonly ((right: number, down: number) => boolean)[] = [
  (_, down) => Math.abs(down) % 6 < 3,
  (right) => Math.abs(right) % 6 < 3,
  (right, down) => Math.hypot(right, down) < 9,
  (right, down) => Math.abs(Math.hypot(right, down) - 11) < 1,
];

const around = (random: Random, most: number) => random.below(2 * most + 1) - most;

export const smallData = dataSet({
  id: "small-images",
  name: "Stripes and rings",
  plural: "pictures",
  lesson: "Stripes across and down, a disc and a ring, somewhere near the middle: enough to see a network learn.",
  source: null,
  card: { hard: "Nothing: they are made for tests.", assumption: "What is near is of one class." },
  params: {},
  kind: "image",
  shape: [side, side, 1],
  classes: ["across", "down", "disc", "ring"],
  testShare: 0.25,
  steps: 40,
  files: [],
  make(_values, random) {
    const count = 80;
    const inputs = new Float32Array(count * side * side);
    const labels = Uint8Array.from({ length: count }, (_, i) => i % figures.length);
    for (let i = 0; i < count; i++) {
      const [x, y] = [side / 2 + around(random, 1), side / 2 + around(random, 1)];
      for (let at = 0; at < side * side; at++) {
        const ink = figures[labels[i]!]!((at % side) - x, Math.floor(at / side) - y);
        inputs[i * side * side + at] = ink ? 0.6 + 0.4 * random() : 0;
      }
    }
    return { inputs, labels };
  },
});

export const isAllowed: KindForTests["isAllowed"] = (value) => value >= 0 && value <= 1;

export const faultOf: KindForTests["faultOf"] = ({ shape }, { inputs, labels }) => {
  if (shape.length !== 3 || ![1, 3].includes(shape[2]!)) return "their shape is not [height, width, 1 or 3]";
  if (!inputs.some((ink) => ink > 0.9)) return "nothing is fully inked";
  const size = sizeOf(shape);
  const empty = labels.findIndex((_, i) => !inputs.subarray(i * size, (i + 1) * size).some(Boolean));
  return empty < 0 ? undefined : `image ${empty} is empty`;
};
