/** Small sounds for the tests, and what sounds keep to. */
import { dataSet, sizeOf } from "../../shape/data-set";
import type { KindForTests } from "../../shape/kind-for-tests";

const [bands, moments] = [16, 16];

/** The band that a tone of each class is in, at a moment from 0 to 1. */
const tones: readonly ((moment: number) => number)[] = [
  (moment) => 12 - 8 * moment,
  (moment) => 4 + 8 * moment,
  () => 8,
  (moment) => (moment < 0.5 ? 3 : 12),
];

export const smallData = dataSet({
  id: "small-sounds",
  name: "Rising and falling tones",
  plural: "tones",
  lesson: "Tones that rise, fall, stay or jump, with hiss: enough to hear a network learn.",
  source: null,
  card: { hard: "Nothing: they are made for tests.", assumption: "What is near is of one class." },
  params: {},
  kind: "sound",
  shape: [bands, moments, 1],
  classes: ["rising", "falling", "staying", "jumping"],
  testShare: 0.25,
  steps: 40,
  files: [],
  make(_values, random) {
    const count = 80;
    const labels = Uint8Array.from({ length: count }, (_, i) => i % tones.length);
    const inputs = new Float32Array(count * bands * moments);
    labels.forEach((label, i) => {
      const [pitch, late] = [random.normal(), random.below(3)];
      for (let moment = late; moment < moments - 2; moment++) {
        const tone = tones[label]!((moment - late) / moments) + pitch;
        for (let band = 0; band < bands; band++) {
          const loudness = Math.exp(-((band - tone) ** 2) / 2) + 0.15 * random();
          inputs[(i * bands + band) * moments + moment] = Math.min(1, loudness);
        }
      }
    });
    return { inputs, labels };
  },
});

export const isAllowed: KindForTests["isAllowed"] = (value) => value >= 0 && value <= 1;

export const faultOf: KindForTests["faultOf"] = ({ shape }, { inputs, labels }) => {
  if (shape.length !== 3 || shape[2] !== 1) return "their shape is not [bands, moments, 1]";
  const size = sizeOf(shape);
  const silent = labels.findIndex((_, i) => !inputs.subarray(i * size, (i + 1) * size).some(Boolean));
  return silent < 0 ? undefined : `sound ${silent} is silent`;
};
