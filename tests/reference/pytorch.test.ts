// The cells in PyTorch against what our techniques compute: by what they have answered, and where a Python has PyTorch by asking them again.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { must } from "../../src/shape/must";
import type { Learner, Diagnostics, Views } from "../../src/shape/technique";
import type { Value } from "../../src/shape/params";
import { techniqueById } from "../../src/techniques/catalogue";
import { fitReadout } from "../../src/training/readout";
import { findTorch } from "../help/torch";
import { start } from "./backends/start";
import { furthest, type Glance } from "./compare";
import { bench, sweep, type HandMade } from "./lab";
import { scattered, scatteredTensor } from "./scattered";
import components from "./components.json";
import graphs from "./graphs.json";
import bayes from "./naive-bayes.json";
import fixture from "./pytorch.json";
import techniques from "./techniques.json";

interface Right {
  technique: string;
  values: Record<string, Value>;
  loss: Record<string, [number]>;
  gradients: Glance[];
  labels?: number[];
  decay?: number;
  queue?: Glance;
}
interface Told extends Pick<Right, "technique" | "values" | "labels" | "decay" | "queue"> {
  loss: [number];
  slopes: [number][];
}
const right = techniques.cases as unknown as Right[];
const told = fixture.cases as unknown as Told[];
const folder = "src/techniques/pytorch";

beforeAll(() => start("cpu"));

it("have answered as they stand there: else tests/reference/make-pytorch.py asks them again", () => {
  const files = readdirSync(folder).filter((file) => file.endsWith(".py"));
  const hashOf = (file: string) =>
    createHash("sha256")
      .update(readFileSync(path.join(folder, file)))
      .digest("hex");
  expect(fixture.hashes).toEqual(Object.fromEntries(files.map((file) => [file.slice(0, -3).replaceAll("_", "-"), hashOf(file)])));
});

describe("a loss", () => {
  it("is asked for on every input of techniques.json", () => {
    const asked = ({ technique, values }: Pick<Right, "technique" | "values">) => ({ technique, values });
    expect(told.map(asked)).toEqual(right.map(asked));
  });

  it.each(told.map((one, i) => [`${one.technique} with ${JSON.stringify(one.values)}`, one, right[i]!] as const))(
    "%s",
    (_, one, wanted) => {
      const loss = Object.values(wanted.loss).reduce((sum, [term]) => sum + term, 0);
      expect(Math.abs(one.loss[0] - loss) / Math.max(1, Math.abs(loss)), "loss").toBeLessThan(1e-5);
      expect(one.slopes).toHaveLength(wanted.gradients.length);
      for (const [i, { largest }] of wanted.gradients.entries())
        expect(Math.abs(one.slopes[i]![0] - largest) / Math.max(1e-3, largest), `gradient of weight ${i}`).toBeLessThan(1e-5);
      expect(one.labels, "labels in use after it").toEqual(wanted.labels);
      if (wanted.decay) expect(one.decay, "how slowly the slow copy follows").toBeCloseTo(wanted.decay, 5);
      expect(one.queue, "keys").toEqual(wanted.queue);
    },
  );

  it("of a bridge is that of SimCLR at first", () => {
    const first = right.find(({ technique }) => technique === "simclr")!.loss.contrast!;
    for (const loss of Object.values(fixture.firstPhases)) expect(furthest(loss, first)).toBeLessThan(1e-5);
  });
});

const inShares = (rows: readonly number[][]): number[][] =>
  rows.map((row) => {
    const sum = row.reduce((a, b) => a + b, 0);
    return row.map((one) => (sum ? one / sum : 0));
  });
const inRows = (numbers: readonly number[], width: number): number[][] =>
  Array.from({ length: numbers.length / width }, (_, i) => numbers.slice(i * width, (i + 1) * width));

describe("along a graph", () => {
  it.each(graphs.byWeights.map((one, i) => [`${one.technique} on ${one.data} with ${JSON.stringify(one.values)}`, one, i] as const))(
    "%s",
    (_, { data, beliefs, values, measured }, i) => {
      const { labels, truth } = graphs.data[data as keyof typeof graphs.data];
      const classCount = Math.max(...labels) + 1;
      const standing = inRows(fixture.graphs[i]!, classCount);
      const certainty = inShares(standing).map((row) => Math.max(...row));
      expect(furthest(certainty, measured.certainty), "certainty").toBeLessThan(1e-5);
      if (!values.balanced) expect(furthest(inShares(standing).flat(), beliefs), "beliefs").toBeLessThan(1e-5);
      const hidden = labels.flatMap((label, place) => (label < 0 ? [place] : []));
      const isRight = (place: number) => certainty[place]! > 0 && standing[place]!.indexOf(Math.max(...standing[place]!)) === truth[place];
      expect(hidden.filter(isRight).length / hidden.length, "right").toBeCloseTo(measured.right, 6);
    },
  );

  it("of what was learned: of rows of length one", () => {
    const { rows, labels } = graphs.data.deep;
    const features = tf.tensor2d(rows, [labels.length, 5]);
    const inputs = tf.div(features, tf.norm(features, 2, 1, true)).dataSync();
    const spreading = must(techniqueById("label-spreading"), "label spreading");
    const made = bench({ kind: "points", shape: [5], inputs, labels, classCount: 3 });
    const learner = made.learner(spreading);
    const any = made.batch(spreading, [0], [0]);
    for (let i = 0; i < 100; i++) tf.tidy(() => void sweep(learner, any));
    expect(furthest(learner.state![0]!.dataSync(), fixture.afterPretraining)).toBeLessThan(1e-5);
  });
});

it.each(bayes.answers.map((one, i) => [one.values, one.said.length, i] as const))("words, with %o and %i rounds", (values, rounds, i) => {
  const { texts, labels, classes, length, vocabulary } = bayes;
  const technique = must(techniqueById("naive-bayes-em"), "naive Bayes");
  const made = bench({ kind: "text", shape: [length], inputs: texts, labels, classCount: classes, vocabularySize: vocabulary });
  const learner = made.learner(technique, values);
  const any = made.batch(technique, [0], [0]);
  for (let step = 0; step < rounds; step++) tf.tidy(() => void sweep(learner, any));
  expect(furthest(learner.classify!(made.asInputs(texts)).dataSync(), fixture.words[i]!)).toBeLessThan(1e-5);
});

/** The pool of make-pytorch.py. */
const pool: HandMade = { kind: "points", shape: [2], inputs: scattered(48, 39, -2, 2), labels: techniques.poolLabels, classCount: 3 };
const learned = (id: string, values: Record<string, Value>) => {
  const made = bench(pool);
  return { made, learner: made.learner(must(techniqueById(id), id), values), inputs: made.asInputs(pool.inputs) };
};

it.each(fixture.neighbours)("nearest neighbours with $values", ({ values, said }) => {
  const { learner, inputs } = learned("nearest-neighbours", values);
  expect(furthest(learner.classify!(inputs).dataSync(), said)).toBeLessThan(1e-5);
});

it.each(fixture.linear)("logistic regression with $values", ({ values, said }) => {
  const { made, learner, inputs } = learned("logistic-regression", values);
  const technique = must(techniqueById("logistic-regression"), "logistic regression");
  for (let step = 0; step < 60 && !learner.settled!(step).dataSync()[0]; step++)
    tf.tidy(() => void sweep(learner, made.batch(technique, [0], [0], step)));
  expect(furthest(learner.classify!(inputs).dataSync(), said)).toBeLessThan(2e-5);
});

it("the readout of an encoder that learns nothing", () => {
  const { learner, inputs } = learned("labels-only", {});
  fill(learner);
  const features = learner.features(inputs);
  const labelled = tf.slice(features, 0, 3) as Tensor2D;
  const readout = fitReadout(labelled, tf.tensor1d([0, 1, 2], "int32") as Tensor1D, 3);
  expect(furthest(readout.apply(features).dataSync(), fixture.random.said)).toBeLessThan(1e-3); // as far as a readout is fitted
});

function fill({ weights }: Learner<Diagnostics, Views>) {
  weights.forEach((weight, i) => {
    const reach = weight.rank === 1 ? 0.3 : 2.5 / Math.sqrt(weight.shape[0]!);
    weight.assign(scatteredTensor(weight.shape, 700 + i, -reach, reach) as Tensor);
  });
}

it("principal components, up to their sign, and whitened", () => {
  const [plain, white] = fixture.components.map(({ features }) => inRows(features, 2));
  const map = inRows(components.sparse.map, 2);
  for (const column of [0, 1]) {
    const [found, wanted] = [plain, map].map((rows) => rows!.map((row) => row[column]!)) as [number[], number[]];
    const sign = Math.sign(found[0]! * wanted[0]!);
    expect(
      furthest(
        found.map((x) => sign * x),
        wanted,
      ),
    ).toBeLessThan(1e-5);
    const deviation = Math.sqrt(found.reduce((sum, x) => sum + x ** 2, 0) / found.length + 1e-8);
    expect(
      furthest(
        white!.map((row) => row[column]! * deviation),
        found,
      ),
    ).toBeLessThan(1e-5);
  }
});

const torch = findTorch();
describe.skipIf(!torch)("in Python, where it has PyTorch", () => {
  it("the cells answer so", { timeout: 120_000 }, () => {
    const folder = mkdtempSync(path.join(tmpdir(), "labelscape-pytorch-"));
    try {
      const { status, stderr } = spawnSync(torch!, ["-B", "tests/reference/make-pytorch.py", folder], { encoding: "utf8" });
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      const { madeBy: _, ...now } = JSON.parse(readFileSync(path.join(folder, "pytorch.json"), "utf8")) as typeof fixture;
      const { madeBy: __, ...kept } = fixture;
      expectAlike(now, kept);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** The same, and numbers to within 1e-5 of what they are. */
function expectAlike(now: unknown, kept: unknown, where = "") {
  if (typeof now === "number" && typeof kept === "number")
    expect(Math.abs(now - kept) / Math.max(1, Math.abs(kept)), where).toBeLessThan(1e-5);
  else if (typeof now === "object" && now && typeof kept === "object" && kept) {
    expect(Object.keys(now), where).toEqual(Object.keys(kept));
    for (const [key, one] of Object.entries(now)) expectAlike(one, (kept as Record<string, unknown>)[key], `${where}.${key}`);
  } else expect(now, where).toEqual(kept);
}
