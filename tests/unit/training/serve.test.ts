/** The worker as a function of a port: real commands through a MessageChannel, the real trainer behind it. */
import { readFileSync } from "node:fs";
import * as tf from "@tensorflow/tfjs-core";
import { afterEach, describe, expect, it, vi } from "vitest";
import { easy } from "../../../src/shape/hardness";
import { slider, startValues, type Params, type Value } from "../../../src/shape/params";
import type { BackendName, Command, Message, RunSpec, Start } from "../../../src/shape/protocol";
import { isFault } from "../../../src/shape/model";
import type { AnswerTo, Described, Judged, Question } from "../../../src/shape/question";
import { namesUnder, read, readNumber } from "../../../src/shape/report";
import { technique, type AnyTechnique } from "../../../src/shape/technique";
import * as catalogue from "../../../src/techniques/catalogue";
import { DataError } from "../../../src/shape/packed";
import { serve, type Port, type ServeTools } from "../../../src/training/serve";
import { eventually } from "../../help/eventually";
import { collect } from "../../help/collect";
import { wasmPath } from "../../help/engine";

const words = { idea: "", assumption: "", watch: "", trap: "", goodShown: "", trapShown: "", pseudocode: [], references: [] };
const nothing = { lesson: words, diagnostics: {}, views: {}, year: 2026, paradigm: "supervised", family: "test" } as const;

/** Its loss is no number once the rate is above 5. */
const bursting = technique({
  ...nothing,
  id: "bursting",
  name: "Bursting",
  params: { rate: slider({ label: "Rate", help: "Bursts above 5.", start: 1, min: 0, max: 10, step: 1 }) },
  create({ tf, values, encoder }) {
    const body = encoder();
    return {
      weights: body.weights,
      features: body.features,
      step: ({ labelled }) => ({
        loss: () => ({ size: tf.mul(tf.mean(tf.square(body.features(labelled.plain))), values.rate > 5 ? NaN : 1) }),
      }),
    };
  },
});
/** Asks for more memory than there is, at its second step. */
const greedy = technique({
  ...nothing,
  id: "greedy",
  name: "Greedy",
  params: {},
  create({ encoder }) {
    const body = encoder();
    return {
      weights: body.weights,
      features: body.features,
      step({ step }) {
        if (step === 1) throw new RangeError("Array buffer allocation failed");
        return {};
      },
    };
  },
});
/** Cannot be made at all. */
const impossible = technique({
  ...nothing,
  id: "impossible",
  name: "Impossible",
  params: {},
  create({ pool, keep, vectors, encoder }) {
    encoder();
    keep(vectors(pool.inputs));
    throw new Error("A graph of so many examples would need 256 MB. Choose fewer.");
  },
});

/** Guesses by what no file of a model can hold. */
const secret = technique({
  ...nothing,
  id: "secret",
  name: "Secret",
  params: {},
  create: ({ tf, vectors }) => ({
    weights: [],
    features: (inputs) => tf.log(tf.add(tf.square(vectors(inputs)), 1)),
    step: () => ({}),
  }),
});

vi.hoisted(() => vi.resetModules()); // what came before this file
vi.mock("../../../src/techniques/catalogue", async (original) => {
  const real = await original<typeof catalogue>();
  await real.loadTechniques(real.techniques.map(({ id }) => id));
  return {
    ...real,
    techniqueById: (id: string) => handMade.find((one) => one.id === id) ?? real.techniqueById(id),
    loadTechniques: async (ids: readonly string[]) => {
      if (ids.includes("lost")) throw new TypeError("Failed to fetch");
    },
  };
});
const handMade: AnyTechnique[] = [bursting, greedy, impossible, secret];

const tools: ServeTools = { wasmPath, loadFile: async ({ path }) => new Uint8Array(readFileSync(path)) };

type Of<T extends Message["type"]> = Extract<Message, { type: T }>;

/** The page's end of the port. */
class Page {
  readonly heard: Message[] = [];
  /** Answer each report with `drawn`, as a page does that keeps up. */
  draws = true;
  /** After so many milliseconds; 0: at once. */
  frame = 0;
  #port: MessagePort;
  #other: MessagePort;
  #waiting: (() => void)[] = [];

  constructor(given: Partial<ServeTools> = {}) {
    const { port1, port2 } = new MessageChannel();
    [this.#port, this.#other] = [port1, port2];
    serve(port2 as unknown as Port, { ...tools, ...given });
    port1.onmessage = ({ data }: MessageEvent<Message>) => {
      this.heard.push(data);
      const answer = () => this.send({ type: "drawn", run: data.run });
      if (data.type === "report" && this.draws) void (this.frame ? pass(this.frame).then(answer) : answer());
      for (const wake of this.#waiting.splice(0)) wake();
    };
  }

  /** As WebKit did: the worker's entry, evaluated once more. */
  setUpAgain(): void {
    serve(this.#other as unknown as Port, tools);
  }

  send(command: Command): void {
    this.#port.postMessage(command);
  }

  start(
    run: number,
    changes: Partial<Omit<RunSpec, "values">> & { values?: Record<string, Value> } = {},
    backend: BackendName = "wasm",
    more: Partial<Start> = {},
  ): void {
    const id = changes.technique ?? "labels-only";
    const params = (catalogue.techniqueById(id)?.params ?? {}) as Params;
    const spec: RunSpec = {
      data: "two-moons",
      dataValues: { count: 200, noise: 0.1 },
      technique: id,
      encoder: "dense",
      labels: 4,
      ...easy,
      seed: 1,
      steps: 20_000,
      batch: 16,
      judged: "test",
      ...changes,
      values: { ...startValues(params, "points"), ...changes.values },
    };
    this.send({ type: "start", run, spec, backend, ...more });
  }

  all<T extends Message["type"]>(type: T, run?: number): Of<T>[] {
    return this.heard.filter((message): message is Of<T> => message.type === type && (run === undefined || message.run === run));
  }

  /** The message of this type and run with this index, once it is there. */
  async nth<T extends Message["type"]>(type: T, run: number, index = 0): Promise<Of<T>> {
    for (;;) {
      const found = this.all(type, run).at(index);
      if (found) return found;
      const failed = this.all("failed", run)[0];
      if (failed && type !== "failed") throw new Error(failed.message);
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  /** So many more reports of a run. */
  more(run: number, count: number): Promise<Of<"report">> {
    return this.nth("report", run, this.all("report", run).length + count - 1);
  }

  async close(): Promise<void> {
    // A run of nothing takes the place of the last one, so that it is over.
    this.start(-1, { technique: "none" });
    await this.nth("failed", -1);
    this.#port.close();
    this.#other.close();
  }
}

let page: Page;
const open = (given?: Partial<ServeTools>) => (page = new Page(given));
afterEach(async () => {
  await page.close();
  expect(tf.memory().numTensors, "left on the device").toBe(0);
});
const pass = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("a run that is over", () => {
  it("leaves none of its examples in memory, however many there were before it", async () => {
    const megabytes = () => {
      collect();
      return process.memoryUsage().arrayBuffers / 2 ** 20;
    };
    open();
    const train = async (run: number) => {
      page.start(run, { data: "digits", dataValues: {}, steps: 10, seed: run }, "wasm", { quiet: true });
      page.send({ type: "play", run });
      await page.nth("stopped", run);
      page.heard.length = 0;
    };
    for (const run of [1, 2]) await train(run);
    const before = megabytes();
    for (const run of [3, 4, 5]) await train(run);
    // One run has 60 MB of them.
    expect(megabytes() - before).toBeLessThan(30);
  });
});

describe("a start", () => {
  it("shows the examples, says what computes, and tells how it is before the first step", async () => {
    open().start(7);
    const { report } = await page.nth("report", 7);
    expect(page.heard.map(({ type, run }) => [type, run])).toEqual([
      ["gallery", 7],
      ["ready", 7],
      ["report", 7],
    ]);
    const { gallery, labelling } = await page.nth("gallery", 7);
    expect(gallery).toMatchObject({ kind: "points", shape: [2], classes: ["upper", "lower"], poolCount: 100, testCount: 100 });
    expect([gallery.places.length, gallery.inputs.length, gallery.labels.length]).toEqual([100, 200, 100]);
    expect(labelling.count).toBe(8);
    expect(labelling.visible.filter(Boolean)).toHaveLength(8);
    expect(await page.nth("ready", 7)).toMatchObject({ backend: "wasm", software: false });
    expect(report).toMatchObject({ step: 0, evaluated: true });
    expect(read(report, "map")).toHaveLength(200);
    expect(readNumber(report, "accuracy")).toBeGreaterThanOrEqual(0);
    expect(namesUnder(report, "loss.")).toEqual([]);
    await pass(100);
    expect(page.all("report")).toHaveLength(1);
  });

  it("tells how much of a file has come", async () => {
    const loadFile: ServeTools["loadFile"] = async ({ path }, onProgress) => {
      onProgress(1000);
      const bytes = new Uint8Array(readFileSync(path));
      onProgress(bytes.length);
      return bytes;
    };
    open({ loadFile }).start(1, { data: "definitions", dataValues: {}, technique: "none" });
    await page.nth("failed", 1);
    expect(page.all("loading")).toEqual([
      { type: "loading", run: 1, what: "data", loaded: 1000, total: 291_094 },
      { type: "loading", run: 1, what: "data", loaded: 291_094, total: 291_094 },
    ]);
    const { gallery } = await page.nth("gallery", 1);
    expect(gallery).toMatchObject({ kind: "text", poolCount: 6000, testCount: 2000 });
    expect(gallery.names).toHaveLength(gallery.places.length);
    expect(gallery.vocabulary).toHaveLength(3003);
  });

  it("may be told to play before it is ready", async () => {
    open().start(1);
    page.send({ type: "play", run: 1 });
    expect((await page.nth("report", 1, 3)).report.step).toBeGreaterThan(0);
  });
});

it("turns away whoever serves the same port a second time, and goes on itself", async () => {
  page = open();
  expect(() => page.setUpAgain()).toThrow(/set up twice/);
  page.start(1);
  await page.nth("ready", 1);
});

describe("playing", () => {
  it("reports step after step, evaluated now and then, until it is paused", async () => {
    open().start(1);
    await page.nth("report", 1);
    page.send({ type: "play", run: 1 });
    await page.nth("report", 1, 12);
    page.send({ type: "pause", run: 1 });
    await pass(300);
    const steps = page.all("report").map(({ report }) => report.step);
    expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b));
    expect(page.all("report").every(({ stepSeconds, report }) => Number.isFinite(stepSeconds) && Number.isFinite(report.seconds))).toBe(
      true,
    );
    expect(namesUnder(page.all("report").at(-1)!.report, "loss.")).toEqual(["labelled"]);
    await pass(200);
    expect(page.all("report")).toHaveLength(steps.length);
  });

  it("says that it is alive, before there is a run and while it learns", async () => {
    open().send({ type: "ping", run: 0 });
    await page.nth("alive", 0);
    page.start(1);
    page.send({ type: "play", run: 1 });
    await page.more(1, 2);
    page.send({ type: "ping", run: 0 });
    await page.nth("alive", 0, 1);
  });

  it("sends no report before the last one is drawn, but learns on", async () => {
    open().draws = false;
    page.start(1);
    await page.nth("report", 1);
    page.send({ type: "play", run: 1 });
    for (let turn = 0; turn < 20; turn++) {
      page.send({ type: "ping", run: 0 }); // answered between turns
      await page.nth("alive", 0, turn);
    }
    expect(page.all("report")).toHaveLength(1);
    page.send({ type: "drawn", run: 1 });
    const { report } = await page.nth("report", 1, 1);
    expect(report.step).toBeGreaterThan(5);
    await pass(200);
    expect(page.all("report")).toHaveLength(2);
  });

  // On a graphics processor messages come in while it is waited for, so that each turn may end with a report.
  it("evaluates on and on where numbers are a while on their way", async () => {
    open().start(1);
    await page.nth("report", 1);
    const device = tf.backend() as { read(id: object): Promise<Float32Array> };
    const read = device.read.bind(device);
    vi.spyOn(device, "read").mockImplementation((id) => pass(30).then(() => read(id)));
    page.frame = 10;
    page.send({ type: "play", run: 1 });
    await eventually(() => expect(page.all("report").filter(({ report }) => report.evaluated).length).toBeGreaterThan(3));
    vi.restoreAllMocks();
  });

  // Its promises are kept at once, without a task in between in which a message could get in.
  it("can be paused on the CPU backend too, within a turn or two", async () => {
    open().start(1, {}, "cpu");
    expect((await page.nth("ready", 1)).backend).toBe("cpu");
    page.send({ type: "play", run: 1 });
    await page.more(1, 4);
    const before = page.all("report").length;
    page.send({ type: "pause", run: 1 });
    await pass(500);
    expect(page.all("report").length).toBeLessThanOrEqual(before + 2);
    expect(page.all("stopped")).toEqual([]);
  });

  it("takes one step when told to, and pauses", async () => {
    open().start(1);
    await page.nth("report", 1);
    for (const step of [1, 2, 3]) {
      page.send({ type: "step", run: 1 });
      expect((await page.nth("report", 1, step)).report).toMatchObject({ step, evaluated: true });
    }
    page.send({ type: "play", run: 1 });
    await page.more(1, 2);
    page.send({ type: "step", run: 1 });
    await pass(300);
    const { length } = page.all("report");
    await pass(200);
    expect(page.all("report")).toHaveLength(length);
  });

  it("keeps to a pace, however fast reports are drawn, and can be hurried at any time", async () => {
    open().start(1);
    await page.nth("report", 1);
    page.send({ type: "pace", run: 1, stepsPerSecond: 10 });
    page.send({ type: "play", run: 1 });
    await page.more(1, 1);
    const began = performance.now();
    const { report } = await page.more(1, 5);
    expect(report.step).toBe(6);
    expect(performance.now() - began, "milliseconds for 5 steps").toBeGreaterThan(400);
    page.send({ type: "pace", run: 1, stepsPerSecond: 0.001 });
    await page.more(1, 1);
    page.send({ type: "pace", run: 1, stepsPerSecond: Infinity });
    await page.more(1, 5);
  });

  it("keeps to a quick pace too, at which several steps are taken at a time", async () => {
    open().start(1);
    await page.nth("report", 1);
    page.send({ type: "pace", run: 1, stepsPerSecond: 100 });
    page.send({ type: "play", run: 1 });
    const began = performance.now();
    let report = (await page.more(1, 1)).report;
    while (report.step < 60) report = (await page.more(1, 1)).report;
    expect(performance.now() - began, "milliseconds for 60 steps").toBeGreaterThan(500);
  });

  it("at a slow pace gives way to a new start at once", async () => {
    open().start(1);
    page.send({ type: "pace", run: 1, stepsPerSecond: 0.001 });
    page.send({ type: "play", run: 1 });
    page.start(2);
    await page.nth("report", 2);
    page.send({ type: "pace", run: 2, stepsPerSecond: 0.001 });
    page.send({ type: "play", run: 2 });
    await page.more(2, 1);
    page.start(3);
    await page.nth("report", 3);
  });

  it("ends where its steps end, with an evaluation", async () => {
    open().start(1, { steps: 10 });
    page.send({ type: "play", run: 1 });
    expect(await page.nth("stopped", 1)).toEqual({ type: "stopped", run: 1, why: "finished", step: 10 });
    expect(page.all("report").at(-1)!.report).toMatchObject({ step: 10, evaluated: true });
    for (const type of ["play", "step", "pause"] as const) page.send({ type, run: 1 });
    await pass(100);
    expect(page.heard.at(-1)!.type).toBe("stopped");
    expect(page.all("stopped")).toHaveLength(1);
  });

  it("ends when nothing would change any more", async () => {
    open().start(1, { technique: "label-spreading", values: { alpha: 0.2 } });
    page.send({ type: "play", run: 1 });
    const stopped = await page.nth("stopped", 1);
    expect(stopped).toMatchObject({ why: "settled" });
    expect(stopped.step).toBeLessThan(100);
    const [last, evaluated] = page.all("report").slice(-2);
    expect(readNumber(last!.report, "diagnostic.change")).toBeLessThan(1e-5);
    expect([last!.report.step, evaluated!.report.step, evaluated!.report.evaluated]).toEqual([stopped.step, stopped.step, true]);
  });
});

describe("tuning", () => {
  it("is felt by the next step", async () => {
    open().start(1, { technique: "fixmatch", values: { threshold: 0.999 } });
    await page.nth("report", 1);
    const coverage = async (index: number) => {
      page.send({ type: "step", run: 1 });
      return readNumber((await page.nth("report", 1, index)).report, "diagnostic.coverage");
    };
    expect(await coverage(1)).toBe(0);
    page.send({ type: "tune", run: 1, values: { threshold: 0 } });
    expect(await coverage(2)).toBe(1);
  });

  it("before the run is ready is not lost", async () => {
    open().start(1, { technique: "fixmatch", values: { threshold: 0.999 } });
    page.send({ type: "tune", run: 1, values: { threshold: 0 } });
    page.send({ type: "step", run: 1 });
    expect(readNumber((await page.nth("report", 1, 1)).report, "diagnostic.coverage")).toBe(1);
  });
});

describe("another budget of labels", () => {
  it("for a technique that learned nothing from labels is answered by its probe alone", async () => {
    open().start(1, { technique: "autoencoder" });
    page.send({ type: "step", run: 1 });
    const before = (await page.nth("report", 1, 1)).report;
    for (const [index, labels] of [16, 1, Infinity].entries()) {
      page.send({ type: "relabel", run: 1, labels });
      const { labelling, report, milliseconds } = await page.nth("relabelled", 1, index);
      const count = Math.min(100, 2 * labels);
      expect(labelling.count).toBe(count);
      expect(labelling.visible.filter(Boolean)).toHaveLength(count);
      expect(milliseconds).toBeGreaterThan(0);
      expect(report).toMatchObject({ step: 1, evaluated: true });
      expect(readNumber(report, "accuracy.probe")).toBe(readNumber(report, "accuracy"));
      expect(read(report, "map")).toEqual(read(before, "map"));
    }
    const probes = page.all("relabelled").map(({ report }) => readNumber(report, "accuracy"));
    expect(new Set(probes).size).toBeGreaterThan(1);
    // What is learned and told next goes by the new budget.
    page.send({ type: "step", run: 1 });
    expect((await page.nth("report", 1, 2)).report.step).toBe(2);
  });

  it("is answered while it plays, in the order in which it was asked", async () => {
    open().start(1, { technique: "simclr" });
    page.send({ type: "play", run: 1 });
    await page.nth("report", 1, 3);
    for (const labels of [1, 2, 8]) page.send({ type: "relabel", run: 1, labels });
    await page.nth("relabelled", 1, 2);
    expect(page.all("relabelled").map(({ labelling }) => labelling.count)).toEqual([2, 4, 16]);
    await page.more(1, 2);
  });
});

describe("what it has learned", () => {
  const link = "v=2&data=two-moons&a=fixmatch";
  const question = { about: "model", form: "safetensors", link, version: "0.1.0" } as const;
  const start = async (run = 1, changes = {}) => {
    (run === 1 ? open() : page).start(run, { technique: "fixmatch", ...changes });
    page.send({ type: "step", run });
    await page.nth("report", run, 1);
  };
  const ask = async <Q extends Question>(question: Q, run = 1): Promise<AnswerTo<Q>> => {
    const before = page.all("answer", run).length;
    page.send({ type: "ask", run, question });
    return (await page.nth("answer", run, before)).answer as AnswerTo<Q>;
  };
  const bytesOf = (answer: AnswerTo<typeof question>) => (isFault(answer) ? expect.unreachable(answer.fault) : answer.bytes);

  it("is handed out as a file, which gives the same guesses when it is brought back, to a later run as well", async () => {
    await start();
    const bytes = bytesOf(await ask(question));
    const examples = await ask({ about: "examples" });
    const judged = await ask({ about: "file", bytes });
    expect(judged).toMatchObject({
      about: { technique: "fixmatch", step: 1, labelled: 8, link, classes: ["upper", "lower"] },
      isKeptForIt: true,
    });
    expect((judged as Judged).examples).toEqual(examples);
    await start(2, { technique: "labels-only" });
    expect((await ask({ about: "file", bytes }, 2)) as Judged).toEqual(judged);
  });

  it("is told apart where other examples are judged", async () => {
    await start();
    const bytes = bytesOf(await ask(question));
    await start(2, { seed: 2 });
    expect(await ask({ about: "file", bytes }, 2)).toMatchObject({ isKeptForIt: false });
  });

  it("is handed out as ONNX", async () => {
    await start();
    const bytes = bytesOf((await ask({ ...question, form: "onnx" })) as AnswerTo<typeof question>);
    expect(new TextDecoder().decode(bytes)).toContain("labelscape");
  });

  it("is not what another file holds, or one for other data, which is said and harms nobody", async () => {
    await start();
    expect(await ask({ about: "file", bytes: Uint8Array.of(1, 2, 3) })).toEqual({ fault: "no model" });
    const bytes = bytesOf(await ask(question));
    await start(2, { data: "small-digits", dataValues: {} });
    expect(await ask({ about: "file", bytes }, 2)).toEqual({ fault: "other kind", of: "points", wanted: "image" });
    page.send({ type: "step", run: 2 });
    expect((await page.nth("report", 2, 2)).report.step).toBe(2);
  });

  it("is asked for in vain where it cannot be written down: the run goes on", async () => {
    open().start(1, { technique: "secret" });
    page.send({ type: "step", run: 1 });
    await page.nth("report", 1, 1);
    expect(await ask({ ...question, form: "onnx" })).toMatchObject({
      fault: "failed",
      why: expect.stringContaining("The kernel Log has no operator"),
    });
    page.send({ type: "step", run: 1 });
    expect((await page.nth("report", 1, 2)).report.step).toBe(2);
  });
});

describe("what it makes of every example", () => {
  it("is told as it stands, in the order of pool and test, and comes to the accuracy that it reports", async () => {
    open().start(1, { technique: "labels-only" });
    page.send({ type: "step", run: 1 });
    await page.nth("report", 1, 1);
    page.send({ type: "relabel", run: 1, labels: 16 });
    const { report, labelling } = await page.nth("relabelled", 1);
    page.send({ type: "ask", run: 1, question: { about: "examples" } });
    const examples = (await page.nth("answer", 1)).answer as Described;
    const { labels, split, visible, predictions, confidence, features, width } = examples;
    const { poolCount, testCount } = (await page.nth("gallery", 1)).gallery;
    for (const column of [labels, split, visible, predictions, confidence]) expect(column).toHaveLength(poolCount + testCount);
    expect(features).toHaveLength(width * (poolCount + testCount));
    expect([...split]).toEqual([...labels].map((_, i) => Number(i >= poolCount)));
    const shown = [...visible.keys()].filter((i) => visible[i] !== -1);
    expect(shown).toHaveLength(labelling.count);
    for (const i of shown) expect([visible[i], split[i]]).toEqual([labels[i], 0]);
    const tested = [...labels.keys()].filter((i) => split[i]);
    expect(tested.filter((i) => predictions[i] === labels[i]).length / testCount).toBeCloseTo(readNumber(report, "accuracy")!, 6);
    for (const share of confidence) expect(share >= 0.5 && share <= 1, `confidence ${share} of one of two classes`).toBe(true);
  });

  it("is told while it plays, and changes nothing that it learns", async () => {
    const ends: unknown[] = [];
    for (const [run, isAsked] of [
      [1, false],
      [2, true],
    ] as const) {
      (run === 1 ? open() : page).start(run, { technique: "fixmatch", steps: 12 });
      page.send({ type: "play", run });
      if (isAsked) page.send({ type: "ask", run, question: { about: "examples" } });
      await page.nth("stopped", run);
      if (isAsked) expect(((await page.nth("answer", run)).answer as Described).width).toBeGreaterThan(0);
      ends.push([...page.all("report", run).at(-1)!.report.values]);
    }
    expect(ends[1]).toEqual(ends[0]);
  });
});

describe("a technique of two phases", () => {
  const spec = { technique: "pretrain-spread", steps: 20, values: { share: 0.5 } } as const;
  const bits = ({ report: { values, layout } }: Of<"report">) => JSON.stringify([layout, [...new Uint32Array(values.buffer)]]);
  const ofEnd = async (run: number, ends = 1) => {
    await page.nth("stopped", run, ends - 1);
    return bits(page.all("report", run).at(-1)!);
  };
  const fresh = async (run: number, changes: Partial<RunSpec>) => {
    page.start(run, { ...spec, ...changes, values: { ...spec.values, ...changes.values } });
    page.send({ type: "play", run });
    return ofEnd(run);
  };

  it("goes on under other labels from where it had seen none, once it is told to play", async () => {
    open();
    const wished = await fresh(1, { labels: 16 });
    await fresh(2, {});
    page.send({ type: "relabel", run: 2, labels: 16 });
    const { report, ended, labelling } = await page.nth("relabelled", 2);
    expect([report.step, report.began, ended, labelling.count]).toEqual([10, [0], false, 32]);
    page.send({ type: "ping", run: 2 });
    await page.nth("alive", 2);
    expect(page.all("report", 2).at(-1)!.report.step, "it was not told to play").toBe(20);
    page.send({ type: "play", run: 2 });
    expect(await ofEnd(2, 2)).toBe(wished);
  });

  it("reads labels out while it has seen none, and learns from those in force when it comes to", async () => {
    open();
    const wished = await fresh(1, { labels: 16 });
    page.start(2, spec);
    page.send({ type: "step", run: 2 });
    page.send({ type: "relabel", run: 2, labels: 16 });
    expect(await page.nth("relabelled", 2)).toMatchObject({ ended: false, report: { step: 1 } });
    page.send({ type: "play", run: 2 });
    expect(await ofEnd(2)).toBe(wished);
  });

  it("goes back to before the phase that was built from other values", async () => {
    open();
    const wished = await fresh(1, { values: { k: 3 } });
    await fresh(2, {});
    page.send({ type: "tune", run: 2, values: { k: 3 } });
    page.send({ type: "play", run: 2 });
    expect(await ofEnd(2, 2)).toBe(wished);
    const steps = page.all("report", 2).map(({ report }) => report.step);
    expect(steps.slice(steps.indexOf(20) + 1)[0]).toBe(10);
  });

  it("saves where a phase ends", async () => {
    open();
    const wished = await fresh(1, {});
    const { checkpoint } = page.all("checkpoint", 1).find((one) => one.checkpoint.step === 10)!;
    page.start(2, spec, "wasm", { from: structuredClone(checkpoint) });
    page.send({ type: "play", run: 2 });
    expect(await ofEnd(2)).toBe(wished);
  });

  it("finds out before it begins what a later phase cannot do", async () => {
    open().start(1, { ...spec, dataValues: { count: 8000, noise: 0.1 }, values: { ...spec.values, graph: "rbf" } });
    expect((await page.nth("failed", 1)).message).toMatch(/^An rbf graph of 4000 examples would need/);
    expect(page.all("report", 1).every(({ report }) => report.step === 0)).toBe(true);
  });
});

describe("a new start", () => {
  it("drops the older run: nothing more is heard of it, and nothing of it is left", async () => {
    open().start(1);
    page.send({ type: "play", run: 1 });
    await page.nth("report", 1, 3);
    page.start(2, { seed: 2 });
    await page.nth("report", 2);
    const { numTensors } = tf.memory();
    const since = page.heard.findIndex(({ run }) => run === 2);
    for (const type of ["play", "step", "pause", "drawn"] as const) page.send({ type, run: 1 });
    page.send({ type: "tune", run: 1, values: { augmentation: "none" } });
    page.send({ type: "relabel", run: 1, labels: 2 });
    page.send({ type: "step", run: 2 });
    await page.nth("report", 2, 1);
    expect(page.heard.slice(since).every(({ run }) => run === 2)).toBe(true);
    expect(page.heard.every(({ run }) => run === 1 || run === 2)).toBe(true);
    page.start(3, { seed: 2 });
    await page.nth("report", 3);
    expect(tf.memory().numTensors).toBe(numTensors);
  });

  it("right after another leaves only the last", async () => {
    open();
    for (const run of [1, 2, 3, 4]) page.start(run, { seed: run });
    await page.nth("report", 4);
    page.send({ type: "step", run: 4 });
    await page.nth("report", 4, 1);
    const runs = page.heard.map(({ run }) => run);
    expect(runs, "older runs after newer ones").toEqual([...runs].sort((a, b) => a - b));
  });

  it("of the same specification gives the same numbers", async () => {
    open();
    const told: string[] = [];
    for (const run of [1, 2]) {
      page.start(run);
      page.send({ type: "step", run });
      const { report } = await page.nth("report", run, 1);
      told.push(`${report.values.join()} ${JSON.stringify(report.layout)}`);
    }
    expect(told[1]).toBe(told[0]);
  });
});

describe("what it saves", () => {
  const spec = { technique: "mean-teacher", steps: 40 } as const;
  const bits = ({ report: { values, layout } }: Of<"report">) => JSON.stringify([layout, [...new Uint32Array(values.buffer)]]);
  const atEnd = async (run: number) => {
    await page.nth("stopped", run);
    return bits(page.all("report", run).at(-1)!);
  };

  it("comes after a single step, where it is paused and where it ends, once each, and is all that a run needs to go on elsewhere", async () => {
    open().start(1, spec);
    page.send({ type: "play", run: 1 });
    const whole = await atEnd(1);

    page.start(2, spec);
    for (let taken = 0; taken < 7; taken++) page.send({ type: "step", run: 2 });
    page.send({ type: "pause", run: 2 });
    const { checkpoint } = await page.nth("checkpoint", 2, 6);
    expect(checkpoint).toMatchObject({ step: 7 });
    expect(checkpoint.stopped).toBeUndefined();
    page.send({ type: "pause", run: 2 });
    await pass(50);
    expect(page.all("checkpoint", 2), "nothing has changed since").toHaveLength(7);

    page.start(3, spec, "wasm", { from: structuredClone(checkpoint) });
    expect((await page.nth("report", 3)).report.step).toBe(7);
    page.send({ type: "play", run: 3 });
    expect(await atEnd(3)).toBe(whole);
    expect(page.all("checkpoint", 3).at(-1)!.checkpoint).toMatchObject({ step: 40, stopped: "finished" });
  });

  it("at the end is known to be the end by whoever goes on from it", async () => {
    open().start(1, spec);
    page.send({ type: "play", run: 1 });
    const { checkpoint } = await page.nth("stopped", 1).then(() => page.all("checkpoint", 1).at(-1)!);
    page.start(2, spec, "cpu", { from: structuredClone(checkpoint) });
    expect(await page.nth("stopped", 2)).toMatchObject({ why: "finished", step: 40 });
  });

  it("of another network is refused", async () => {
    open().start(1, spec);
    page.send({ type: "play", run: 1 });
    await page.nth("stopped", 1);
    const { checkpoint } = page.all("checkpoint", 1).at(-1)!;
    page.start(2, { ...spec, technique: "labels-only" }, "wasm", { from: structuredClone(checkpoint) });
    expect((await page.nth("failed", 2)).message).toMatch(/^The checkpoint of step 40 belongs to another network: it holds average\.0 /);
  });
});

it("holds a lock as long as it lives where the page asks for it, and says so", async () => {
  const names: string[] = [];
  const holdForLife = (name: string) => Promise.resolve(void names.push(name));
  open({ holdForLife }).start(1, {}, "wasm", { life: "some name" });
  await page.nth("here", 1);
  expect(names).toEqual(["some name"]);
});

describe("what goes wrong", () => {
  const failed = async (changes: Parameters<Page["start"]>[1], given?: Partial<ServeTools>) => {
    open(given).start(1, changes);
    const { message, hint } = await page.nth("failed", 1);
    for (const type of ["play", "step", "pause", "drawn"] as const) page.send({ type, run: 1 });
    await pass(50);
    expect(page.heard.at(-1)!.type).toBe("failed");
    expect(page.all("failed")).toHaveLength(1);
    return { message, hint };
  };

  it("an unknown technique", async () => {
    const { message, hint } = await failed({ technique: "magic" });
    expect(message).toBe("There is no technique “magic”.");
    expect(hint).toMatch(/\.$/);
  });

  it("unknown data", async () => expect((await failed({ data: "moons" })).message).toBe("There is no data set “moons”."));

  it("a technique that does not arrive, with a hint to try again", async () =>
    expect(await failed({ technique: "lost" })).toEqual({
      message: "“lost” or “two-moons” did not arrive: Failed to fetch.",
      hint: "Check the connection and try again; nothing on this page is lost.",
    }));

  it("a data file that does not arrive, with a hint to try again", async () => {
    const loadFile = () => Promise.reject(new DataError("The data file x did not arrive: the server answered 404."));
    expect(await failed({ data: "digits", dataValues: {} }, { loadFile })).toEqual({
      message: "The data file x did not arrive: the server answered 404.",
      hint: "Check the connection and try again; nothing on this page is lost.",
    });
  });

  it("a data file that is cut short", async () => {
    const loadFile: ServeTools["loadFile"] = async ({ path }) => new Uint8Array(readFileSync(path).subarray(0, 1234));
    const { message, hint } = await failed({ data: "digits", dataValues: {} }, { loadFile });
    expect(message).toContain("static-data/digits/digits.bin.gz is damaged: 1234 of 947688 bytes came");
    expect(hint).toContain("try again");
  });

  it("an encoder that does not fit", async () => {
    const { message } = await failed({ data: "definitions", dataValues: {}, encoder: "convnet" });
    expect(message).toBe("The encoder “convnet” does not read data of the kind “text”: choose dense or transformer.");
  });

  it("a technique that cannot be made, of which nothing is left when the next one starts", async () => {
    const { message } = await failed({ technique: "impossible" });
    expect(message).toBe("A graph of so many examples would need 256 MB. Choose fewer.");
    expect(tf.memory().numTensors).toBe(0);
    page.start(2);
    await page.nth("report", 2);
  });

  it("memory that runs out, which is a loss that another worker can make good", async () => {
    open().start(1, { technique: "greedy" });
    page.send({ type: "play", run: 1 });
    expect(await page.nth("lost", 1)).toEqual({ type: "lost", run: 1, loss: "memory", message: "Array buffer allocation failed" });
    expect(page.all("failed", 1)).toEqual([]);
  });

  it("a loss that is not a number: it stops, names the slider to lower, and a new start goes on", async () => {
    open().start(1, { technique: "bursting" });
    page.send({ type: "step", run: 1 });
    expect(Number.isFinite(readNumber((await page.nth("report", 1, 1)).report, "loss.size"))).toBe(true);
    page.send({ type: "tune", run: 1, values: { rate: 9 } });
    page.send({ type: "play", run: 1 });
    const stopped = await page.nth("stopped", 1);
    expect(stopped).toMatchObject({ why: "diverged" });
    expect(stopped.hint).toBe("The loss is not a number any more. Lower “Rate” (now 9) and start again; the curves so far are kept.");
    expect(readNumber(page.all("report").at(-1)!.report, "loss.size")).toBeNaN();
    page.send({ type: "play", run: 1 });
    page.send({ type: "step", run: 1 });
    await pass(100);
    expect(page.heard.at(-1)!.type).toBe("stopped");
    page.start(2, { technique: "bursting" });
    page.send({ type: "step", run: 2 });
    expect(Number.isFinite(readNumber((await page.nth("report", 2, 1)).report, "loss.size"))).toBe(true);
  });
});
