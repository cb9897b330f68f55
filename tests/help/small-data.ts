/** Small data sets of every kind, made in a blink, whose classes can be told apart: for tests that train. */
import { twoMoons } from "../../src/data-sets/two-moons";
import { dataSet, HIDDEN_WORD, PADDING, UNKNOWN_WORD, type DataSet } from "../../src/shape/data-set";
import { startValues } from "../../src/shape/params";
import { seeded, type Random } from "../../src/shape/random";
import { arrange, type RunData } from "../../src/training/run-data";

const side = 28;

/** Whether the picture of a class has ink this far from its centre. */
const figures: readonly ((right: number, down: number) => boolean)[] = [
  (_, down) => Math.abs(down) % 6 < 3,
  (right) => Math.abs(right) % 6 < 3,
  (right, down) => Math.hypot(right, down) < 9,
  (right, down) => Math.abs(Math.hypot(right, down) - 11) < 1,
];

const around = (random: Random, most: number) => random.below(2 * most + 1) - most;

export const smallImages = dataSet({
  id: "small-images",
  name: "Stripes and rings",
  lesson: "Stripes across and down, a disc and a ring, somewhere near the middle: enough to see a network learn.",
  source: null,
  params: {},
  kind: "image",
  shape: [side, side, 1],
  classes: ["across", "down", "disc", "ring"],
  testShare: 0.25,
  steps: 40,
  encoder: "convnet",
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

const topics = ["sea", "sky", "house", "wood"];
const wordsATopic = 8;

export const smallTexts = dataSet({
  id: "small-texts",
  name: "Words of four topics",
  lesson: "A few words each, most of them of one topic: enough to see a network learn.",
  source: null,
  params: {},
  kind: "text",
  shape: [10],
  classes: topics,
  testShare: 0.25,
  steps: 40,
  encoder: "dense",
  files: [],
  make(_values, random) {
    const [count, length, common] = [80, 10, 6];
    const vocabulary: string[] = [];
    vocabulary[PADDING] = "";
    vocabulary[UNKNOWN_WORD] = "…";
    vocabulary[HIDDEN_WORD] = "▢";
    const first = vocabulary.length;
    for (const topic of topics) for (let i = 0; i < wordsATopic; i++) vocabulary.push(`${topic}${i}`);
    for (let i = 0; i < common; i++) vocabulary.push(`common${i}`);
    const inputs = new Int32Array(count * length);
    const labels = Uint8Array.from({ length: count }, (_, i) => i % topics.length);
    for (let i = 0; i < count; i++) {
      const words = 4 + random.below(length - 3);
      for (let j = 0; j < words; j++) {
        const dice = random();
        const ofTopic = first + labels[i]! * wordsATopic + random.below(wordsATopic);
        const ofAll = first + topics.length * wordsATopic + random.below(common);
        inputs[i * length + j] = dice < 0.65 ? ofTopic : dice < 0.9 ? ofAll : UNKNOWN_WORD;
      }
    }
    return { inputs, labels, vocabulary, names: Array.from(labels, (label, i) => `${topics[label]} ${i}`) };
  },
});

/** Pool and test of a data set that needs no file, shared out by this seed. */
export function arranged(data: DataSet, seed: number, values: Record<string, unknown> = {}, most?: number): RunData {
  const examples = data.make({ ...startValues(data.params, data.kind), ...values } as never, seeded(seed, "examples"), []);
  return arrange(data, examples, { seed, judged: "test" }, most);
}

/** A small pool of every kind: 60 examples, all of them drawn unless it is said how many at most, and some to test on. */
export const smallRunData = {
  points: (seed: number, most?: number) => arranged(twoMoons as unknown as DataSet, seed, { count: 120 }, most),
  image: (seed: number, most?: number) => arranged(smallImages as unknown as DataSet, seed, {}, most),
  text: (seed: number, most?: number) => arranged(smallTexts as unknown as DataSet, seed, {}, most),
};
