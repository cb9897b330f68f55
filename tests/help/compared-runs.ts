/** What runs on several backends are compared by: what is decided before anything is computed, and what comes out, as digests of every bit. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import type { Checkpoint } from "../../src/shape/checkpoint";
import { kindNames } from "../../src/kinds/catalogue";
import { recoloured } from "../../src/kinds/image/training/recolour";
import type { Kind } from "../../src/shape/kind";
import { must } from "../../src/shape/must";
import { phasesOf } from "../../src/shape/phases";
import { seeded } from "../../src/shape/random";
import { read, readNumber } from "../../src/shape/report";
import type { AnyTechnique } from "../../src/shape/technique";
import { techniqueById } from "../../src/techniques/catalogue";
import { descends, kindsOf, techniques } from "./all";
import { makeDraw } from "../../src/training/batches";
import { makeDice } from "../../src/training/blocks/dice";
import { makeWeights } from "../../src/training/blocks/networks";
import { noiseBank } from "../../src/training/blocks/noise";
import { inputsOf as tensorOf } from "../../src/training/inputs";
import { makeKind } from "../../src/training/kinds";
import { Trainer } from "../../src/training/trainer";
import { runSpec } from "./run-spec";
import { smallRunData } from "./small-data";

const batch = 16;
const seed = 1;

async function bitsOf(...arrays: ArrayBufferView<ArrayBuffer>[]): Promise<string> {
  const all = await new Blob(arrays).arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", all));
  return Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function trainerOf(technique: AnyTechnique, kind: Kind, steps: number): Trainer {
  const runData = smallRunData[kind](seed);
  return new Trainer(runSpec(technique, runData, { seed, steps, batch }), technique, runData);
}

const inTurn = <T>(all: readonly T[], i: number): T => all[i % all.length]!;
/** Every technique on one kind, each kind in turn. */
const covering = techniques.map((technique, i) => ({ technique, kind: inTurn(kindsOf(technique), i) }));
/** What a processor imitated by software can train in a minute: the oldest of a family, or a technique of several phases. */
const isFollowed = (one: AnyTechnique) => "phases" in one || techniques.find(({ family }) => family === one.family) === one;
const nameOf = ({ technique, kind }: (typeof covering)[number]) => `${technique.id} on ${kind}`;

interface Held {
  tensors: number;
  bytes: number;
  /** Of its device, with what the backend keeps for later. */
  device: number;
}
const held = (): Held => {
  const { numTensors, numBytes, ...device } = tf.memory() as tf.MemoryInfo & Record<string, number>;
  return { tensors: numTensors, bytes: numBytes, device: device.numBytesInGPUAllocated ?? device.numBytesAllocatedInGPU ?? 0 };
};

async function checkpointOf(trainer: Trainer): Promise<Checkpoint> {
  let saved: Checkpoint | undefined;
  await trainer.advance(0, "nothing", (checkpoint) => (saved = checkpoint));
  return saved!;
}

/** Of every weight, and all else that it would go on from. */
const memoryOf = async (trainer: Trainer): Promise<string> => bitsOf((await checkpointOf(trainer)).values as Float32Array<ArrayBuffer>);

/** Weights and their running averages. What else is remembered may have been computed of the data already, in another order on another backend. */
async function weightsOf(trainer: Trainer): Promise<string> {
  const checkpoint = await checkpointOf(trainer);
  const names = Object.keys(checkpoint.layout).filter((name) => !name.startsWith("state."));
  return bitsOf(...names.map((name) => must(read(checkpoint, name), name) as Float32Array<ArrayBuffer>));
}

async function memoryAfter(steps: number, trainer: Trainer): Promise<string> {
  await trainer.advance(steps, "step");
  return memoryOf(trainer);
}

interface Followed {
  /** Of every weight after some steps. */
  bits: string;
  /** The same in another run, all of whose programs were compiled before. */
  rehearsed: string;
  /** In use after some steps more and an evaluation, after as many again, and when the run is over. */
  some: Held;
  more: Held;
  over: Held;
}

export const runs = {
  /** Who is learned from and how it is changed, and the weights to begin with. */
  async decided(backend: string): Promise<Record<string, string>> {
    await tf.setBackend(backend);
    const found: Record<string, string> = {};
    const digest = async (name: string, tensors: tf.Tensor[]) => {
      found[name] = await bitsOf(...(await Promise.all(tensors.map((t) => t.data<"int32">()))).map((values) => Int32Array.from(values)));
      tf.dispose(tensors);
    };
    const labelled = tf.tensor1d([5, 3, 8, 2], "int32");
    const draw = makeDraw(1000, labelled, batch, seed);
    const steps = Array.from({ length: 200 }, (_, step) => step);
    await digest("unlabelled batches", steps.map((step) => draw.unlabelled(step))); // prettier-ignore
    await digest("labelled batches", steps.map((step) => draw.labelled!(step))); // prettier-ignore
    await digest("augmentations", steps.map((step) => makeDice(seed, step, "view", "strong.0").roll("warp", [batch, 9]))); // prettier-ignore
    labelled.dispose();
    const trained = covering.filter(({ technique }) => phasesOf(technique).some(descends));
    for (const pair of trained) {
      const trainer = trainerOf(pair.technique, pair.kind, 10);
      found[`weights of ${nameOf(pair)}`] = await weightsOf(trainer);
      trainer.dispose();
    }
    return found;
  },

  /** Each view of a few examples of each kind of data, what is left of their halves, and images in other colours. */
  async views(backend: string): Promise<Record<string, number[]>> {
    await tf.setBackend(backend);
    const found: Record<string, number[]> = {};
    for (const name of kindNames) {
      const { data, pool, examples, inputsOf } = smallRunData[name](seed);
      const weights = makeWeights(seed);
      const kept: Tensor[] = [];
      const keep = <T extends Tensor>(t: T): T => (kept.push(tf.keep(t)), t);
      const noise = keep(noiseBank(seeded(seed, "noise")));
      const vocabularySize = examples.vocabulary?.length ?? 0;
      const kind = makeKind(name, { ...data, flips: true, pool: pool.inputs, vocabularySize, seed, weights, noise, keep });
      const places = [3, 1, 4, 0, 5];
      const originals = {
        pool: keep(tensorOf(data, pool.inputs)),
        places: keep(tf.tensor1d(places, "int32")),
        inputs: keep(tensorOf(data, inputsOf(places))),
      };
      const dice = makeDice(seed, 7, "view");
      const views = {
        weak: () => kind.weak(originals, dice),
        strong: () => kind.strong(originals, dice),
        contrastive: () => kind.contrastive(originals, dice),
        masked: () => kind.mask(originals, 0.4, dice).inputs,
        ...(kind.rotated && { rotated: () => kind.rotated!(originals, dice).inputs }),
        ...(kind.tiled && { tiled: () => kind.tiled!(originals, 0.1, dice).inputs }),
        "first half": () => kind.half(originals.inputs, 0),
        "second half": () => kind.half(originals.inputs, 1),
      };
      for (const [view, make] of Object.entries(views)) {
        const made = tf.tidy(() => tf.cast(make(), "float32"));
        found[`${view} of ${name}`] = Array.from(await made.data());
        made.dispose();
      }
      tf.dispose(kept);
      weights.dispose();
    }
    const colours = seeded(seed, "colours");
    const made = tf.tidy(() => {
      const images = tf.tensor4d(Float32Array.from({ length: 5 * 8 * 8 * 3 }, colours), [5, 8, 8, 3]);
      return recoloured(images, { saturation: 0.6, hue: 80 }, makeDice(seed, 7, "view"));
    });
    found["other colours"] = Array.from(await made.data());
    made.dispose();
    return found;
  },

  /** Accuracy on the test examples after so many steps. */
  async accuracy(backend: string, name: string, kind: Kind, steps: number): Promise<number> {
    await tf.setBackend(backend);
    const trainer = trainerOf(must(techniqueById(name), name), kind, steps);
    const report = (await trainer.advance(steps, "evaluation"))!;
    trainer.dispose();
    return must(readNumber(report, "accuracy"), "accuracy");
  },

  /** Whole runs, some of each family: what they come to, and what they hold. */
  async followed(backend: string, steps: number): Promise<Record<string, Followed>> {
    await tf.setBackend(backend);
    const found: Record<string, Followed> = {};
    for (const pair of covering.filter(({ technique }) => isFollowed(technique))) {
      const first = trainerOf(pair.technique, pair.kind, 1e6);
      const bits = await memoryAfter(steps, first);
      first.dispose();

      const trainer = trainerOf(pair.technique, pair.kind, 1e6);
      await trainer.rehearse();
      const rehearsed = await memoryAfter(steps, trainer);
      await trainer.advance(1, "evaluation");
      const seen: Held[] = [];
      for (let i = 0; i < 2; i++) {
        await trainer.advance(steps, "evaluation");
        seen.push(held());
      }
      trainer.dispose();
      found[nameOf(pair)] = { bits, rehearsed, some: seen[0]!, more: seen[1]!, over: held() };
    }
    return found;
  },
};
