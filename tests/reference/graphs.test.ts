// Label spreading and propagation: the compatible mode against scikit-learn's LabelSpreading and LabelPropagation, the usual one against NumPy.
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { labelPropagation } from "../../src/techniques/label-propagation";
import { labelSpreading } from "../../src/techniques/label-spreading";
import { pretrainSpread } from "../../src/techniques/pretrain-spread";
import { start } from "./backends/start";
import { furthest } from "./compare";
import fixture from "./graphs.json";
import { bench, sweep, trainer } from "./lab";

const classCounts = { moons: 2, blobs: 4, deep: 3 };
const ofSet = <T extends { data: string }>(answer: T) => ({ ...answer, data: answer.data as keyof typeof classCounts });
const answers = fixture.answers.map(ofSet);
const integers = (numbers: readonly number[]) => tf.tensor1d(Int32Array.from(numbers), "int32");

const called = (id: string) => (id === labelSpreading.id ? labelSpreading : labelPropagation);

/** Each row divided by its sum; a row that no label has reached stays 0. */
function inShares(beliefs: Tensor): number[] {
  const rows = beliefs.arraySync() as number[][];
  return rows.flatMap((row) => {
    const sum = row.reduce((a, b) => a + b, 0);
    return row.map((belief) => (sum ? belief / sum : 0));
  });
}

describe.each(["wasm", "cpu"] as const)("on %s", (backend) => {
  beforeAll(() => start(backend));

  it.each(answers)("$technique on $data, $values, $sweeps sweeps", async ({ data, sweeps, technique, values, ...right }) => {
    const { rows, labels, shape, queries } = fixture.data[data];
    const classCount = classCounts[data];
    const { learner, batch, asInputs } = bench({ kind: "points", shape, inputs: rows, labels, classCount });
    const { k, gamma } = fixture;
    const spreading = learner(called(technique), { compatible: true, k, gamma, ...values });
    const any = batch(called(technique), [0], [0]);
    for (let i = 1; i < sweeps; i++) tf.tidy(() => void sweep(spreading, any));
    const last = sweep(spreading, any);

    const beliefs = inShares(spreading.state![0]!);
    expect(furthest(beliefs, right.beliefs), "beliefs").toBeLessThan(1e-5);
    const probabilities = spreading.classify!(asInputs(queries)).dataSync();
    const expected = right.probabilities.map((one) => one ?? 0); // what no label has reached: scikit-learn divides by 0 there
    expect(furthest(probabilities, expected), "probabilities of new points").toBeLessThan(1e-5);
    const { certainty } = last.measure!({ pool: tf.tensor1d(labels, "int32"), batch: tf.tensor1d([0], "int32") });
    const surest = labels.map((_, i) => Math.max(...right.beliefs.slice(i * classCount, (i + 1) * classCount)));
    expect(furthest(certainty!.dataSync(), surest), "certainty shown").toBeLessThan(1e-5);
  });

  it.each(fixture.byWeights.map(ofSet))("by weights that fall with distance, $technique, $values, $sweeps sweeps on $data", (answer) => {
    const { data, sweeps, values, measured: right } = answer;
    const { rows, labels, truth, shape, queries } = fixture.data[data];
    const { learner, batch, asInputs } = bench({ kind: "points", shape, inputs: rows, labels, classCount: classCounts[data] });
    const spreading = learner(called(answer.technique), { gamma: 1, ...values });
    const any = batch(called(answer.technique), [0], [0]);
    for (let i = 1; i < sweeps; i++) tf.tidy(() => void sweep(spreading, any));
    const measured = sweep(spreading, any).measure!({ pool: integers(truth), batch: integers([0]) });

    expect(furthest(inShares(spreading.state![0]!), answer.beliefs), "beliefs").toBeLessThan(1e-5);
    const probabilities = spreading.classify!(asInputs(queries)).dataSync();
    expect(furthest(probabilities, answer.probabilities), "probabilities of new points").toBeLessThan(1e-5);
    expect(Object.keys(measured).sort()).toEqual(Object.keys(right).sort());
    for (const [name, numbers] of Object.entries(right)) {
      const [found, expected] = [measured[name as keyof typeof right]!.dataSync(), [numbers].flat()];
      expect(furthest(found, expected), name).toBeLessThan(2e-5);
    }
    expect(spreading.settled!(sweeps).dataSync()[0]).toBe(Number(right.change < 1e-5));
  });

  it("refuses a full graph of more examples than fit, and says what to do", () => {
    const made = (size: number, graph: string) => {
      const inputs = Array.from({ length: 2 * size }, (_, i) => i % 97);
      const given = { kind: "points", shape: [2], inputs, labels: Array.from({ length: size }, (_, i) => i % 2), classCount: 2 } as const;
      return () => tf.tidy(() => void bench(given).learner(labelSpreading, { graph }));
    };
    expect(made(2001, "rbf")).toThrow("An rbf graph of 2001 examples would need 16 MB. Choose the graph of neighbours, or fewer examples.");
    expect(made(2000, "rbf")).not.toThrow();
    expect(made(2001, "neighbours")).not.toThrow();
  });

  it("after SimCLR, along a graph of what it has learned", () => {
    const { rows, labels, shape, queries } = fixture.data.moons;
    const made = bench({ kind: "points", shape, inputs: rows, labels, classCount: 2 });
    const { features } = made.learner(pretrainSpread);
    // Of length one, as the angle between two of them is what was learned.
    const featuresOf = (numbers: readonly number[]) => {
      const rows = features(made.asInputs(numbers));
      return tf.div<tf.Tensor2D>(rows, tf.norm(rows, 2, 1, true));
    };
    const learned = featuresOf(rows);
    const among = bench({ kind: "points", shape: learned.shape.slice(1), inputs: learned.dataSync(), labels, classCount: 2 });
    const [bridge, plain] = [made.learner(pretrainSpread, {}, 100, 1), among.learner(labelSpreading)];
    const any = made.batch(labelSpreading, [0], [0]);
    for (const each of [bridge, plain]) for (let i = 0; i < 5; i++) tf.tidy(() => void sweep(each, any));
    const told = bridge.classify!(made.asInputs(queries)).dataSync();
    expect(furthest(told, [...plain.classify!(featuresOf(queries)).dataSync()])).toBeLessThan(1e-4);
    expect(furthest(inShares(bridge.state![0]!), inShares(plain.state![0]!))).toBeLessThan(1e-4);
  });

  it("the same through the trainer", async () => {
    const { sweeps, values, probabilities } = answers.find(
      ({ data, values }) => data === "blobs" && values.graph === "neighbours" && values.alpha === 0.9,
    )!;
    const { rows, labels, shape, queries } = fixture.data.blobs;
    const run = trainer(
      labelSpreading,
      { compatible: true, k: fixture.k, ...values },
      { kind: "points", shape, inputs: rows, labels, classCount: 4 },
    );
    await run.advance(sweeps, "nothing");
    const { guess, confidence } = run.predict(tf.tensor2d(queries, [queries.length / 2, 2]));
    const each = Array.from({ length: queries.length / 2 }, (_, i) => probabilities.slice(4 * i, 4 * i + 4) as number[]);
    const sure = each.map((shares) => Math.max(...shares));
    expect(furthest(confidence.dataSync(), sure)).toBeLessThan(1e-5);
    expect([...guess.dataSync()]).toEqual(each.map((shares, i) => shares.indexOf(sure[i]!)));
  });

  it.each([
    [labelPropagation, {}, 1, fixture.chain.propagation1, [1, 0.99969, 0.99939, 0.00061, 0.00031, 0]],
    [labelPropagation, {}, 0.1, fixture.chain.propagation01, [1, 0.75574, 0.67733, 0.32267, 0.24426, 0]],
    [labelSpreading, { alpha: 0.9 }, 1, fixture.chain.spreading1, [0.99956, 0.99936, 0.99909, 0.00091, 0.00064, 0.00044]],
  ] as const)("$0.name along a chain, γ $2", (technique, values, gamma, right, printed) => {
    const { learner, batch } = bench({
      kind: "points",
      shape: [2],
      inputs: fixture.chain.inputs,
      labels: fixture.chain.labels,
      classCount: 2,
    });
    const spreading = learner(technique, { compatible: true, graph: "rbf", gamma, ...values });
    const any = batch(technique, [0], [0]);
    for (let i = 0; i < 300; i++) tf.tidy(() => void sweep(spreading, any));
    const beliefs = inShares(spreading.state![0]!).filter((_, i) => i % 2 === 0);
    expect(furthest(beliefs, right)).toBeLessThan(1e-5);
    expect(furthest(beliefs, printed)).toBeLessThan(1.1e-5); // five decimals
    expect(spreading.settled!(200).dataSync()[0]).toBe(1);
  });
});
