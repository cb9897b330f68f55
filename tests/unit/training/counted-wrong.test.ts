/** How many of the labels in force are wrong is counted, and told only where labels may be wrong. */
import { expect, it } from "vitest";
import { dataSet, type DataSet } from "../../../src/shape/data-set";
import { arrange, labellingOf } from "../../../src/training/run-data";
import { kindsForTests } from "../../help/small-data";

const data = dataSet({ ...kindsForTests.points.smallData, classes: ["a", "b", "c"], testShare: 0.2 }) as DataSet;
const labels = Uint8Array.from({ length: 300 }, (_, i) => i % 3);
const examples = { labels, inputs: Float32Array.from({ length: 600 }, (_, i) => i) };
const run = (wrongLabels: number) => arrange(data, examples, { seed: 1, judged: "test", wrongLabels }, 100);

it("with each budget as many as name another class", () => {
  const hard = run(0.4);
  for (const count of [3, 30, 240]) {
    const said = hard.visible(count);
    const wrong = [...said].filter((name, place) => name >= 0 && name !== hard.pool.labels[place]).length;
    expect(labellingOf(hard, count).wrong).toBe(wrong);
  }
  expect(labellingOf(hard, 240).wrong).toBeGreaterThan(0);
  expect(labellingOf(run(0), 240)).not.toHaveProperty("wrong");
});
