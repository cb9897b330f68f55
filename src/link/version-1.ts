/**
 * Where everything started in version 1 of the numbers, frozen: a link without `v` says only what differs from this, so it opens with the
 * settings that it had, wherever they start today. Why its numbers are others now is told in version-1-words.ts.
 */
import { easy } from "../shape/hardness";
import type { Value } from "../shape/params";

type Starts = Readonly<Record<string, Value>>;

export const version1 = {
  data: "digits",
  labels: 4,
  technique: "labels-only",
  opponent: (technique: string): string => (technique === "labels-only" ? "fixmatch" : "labels-only"),
} as const;

const graph = { graph: "neighbours", k: 10, gamma: 20, balanced: true, compatible: false };

/** Of data sets and techniques. What did not exist then starts at what the program did then. */
const own: Readonly<Record<string, Starts>> = {
  "two-moons": { count: 1000, noise: 0.1 },
  autoencoder: { rate: 1 },
  fixmatch: { threshold: 0.95, weight: 1, strongLabelled: true, rate: 1 },
  // Was a variant of label spreading.
  "label-propagation": graph,
  "label-spreading": { alpha: 0.99, ...graph },
  "labels-only": { augmentation: "strong", rate: 1 },
  masked: { share: 0.25, rate: 1 },
  "mean-teacher": { memory: 0.99, weight: 50, strongStudent: true, rate: 1 },
  "self-training": { model: "network", criterion: "k-best", threshold: 0.75, best: 0.05, balanced: true, rounds: 10, rate: 1 },
  simclr: { temperature: 0.2, projection: 64, rate: 1 },
};

/** Encoder, steps, and steps of the transformer. */
const usual: Readonly<Record<string, readonly [encoder: string, steps: number, transformer: number]>> = {
  digits: ["convnet", 2500, 1500],
  definitions: ["dense", 1500, 900],
  "two-moons": ["dense", 600, 360],
};

/** Of a data set or a technique; nothing for one that came later. */
export const version1Starts = (id: string): Starts => own[id] ?? {};

/** What all contestants shared on a data set. */
export function version1Common(data: string, encoder?: string): Starts {
  const common = { seed: 1, batch: 64, judged: "test", backend: "auto", ...easy };
  if (!usual[data]) return common;
  const [suits, steps, transformer] = usual[data];
  return { ...common, encoder: suits, steps: (encoder ?? suits) === "transformer" ? transformer : steps };
}
