/** Small points for the tests, and what points keep to. */
import { dataSet } from "../../shape/data-set";
import type { KindForTests } from "../../shape/kind-for-tests";

const count = 120;

export const smallData = dataSet({
  id: "small-points",
  name: "Two bows",
  plural: "points",
  lesson: "Two interleaved bows: enough to see a network learn.",
  source: null,
  card: { hard: "Nothing: they are made for tests.", assumption: "What is near is of one class." },
  params: {},
  kind: "points",
  shape: [2],
  classes: ["upper", "lower"],
  testShare: 0.5,
  steps: 40,
  files: [],
  make(_values, random) {
    const inputs = new Float32Array(2 * count);
    const labels = Uint8Array.from({ length: count }, (_, i) => i % 2);
    for (let i = 0; i < count; i++) {
      const [angle, lower] = [Math.PI * random(), labels[i] === 1];
      inputs[2 * i] = (lower ? 1 - Math.cos(angle) : Math.cos(angle)) - 0.5 + 0.1 * random.normal();
      inputs[2 * i + 1] = (lower ? 0.5 - Math.sin(angle) : Math.sin(angle)) - 0.25 + 0.1 * random.normal();
    }
    return { inputs, labels };
  },
});

export const isAllowed: KindForTests["isAllowed"] = (value) => Number.isFinite(value);

export const faultOf: KindForTests["faultOf"] = ({ shape }) =>
  shape.length === 1 && shape[0] === 2 ? undefined : "they are not in a plane";
