/** The settings that the defaults are chosen from: six for each technique, the yardstick included, the same for every kind of data. */
import { refusedWords } from "../link/refused";
import type { Value } from "../shape/params";
import { nameWithSettings } from "../sweep/run/plan";

interface Tried {
  technique: string;
  /** As a plan names them: `simclr&simclr.temperature=0.5&simclr.rate=1`. */
  settings: readonly string[];
  /** The one that was the default before: it stays where no other is better by more than the margin of the rule. */
  before: string;
}

/** Every value of one parameter with every value of the other. */
function crossed(technique: string, axes: Readonly<Record<string, readonly Value[]>>, before: Readonly<Record<string, Value>>): Tried {
  const [[first, ones], [second, others]] = Object.entries(axes) as [[string, Value[]], [string, Value[]]];
  const settings = ones.flatMap((one) => others.map((other) => nameWithSettings(technique, { [first]: one, [second]: other })));
  return { technique, settings, before: nameWithSettings(technique, before) };
}

/** Six values of the one parameter there is. */
const along = (technique: string, name: string, values: readonly Value[], before: Value): Tried => ({
  technique,
  settings: values.map((value) => nameWithSettings(technique, { [name]: value })),
  before: nameWithSettings(technique, { [name]: before }),
});

export const grid: readonly Tried[] = [
  crossed("labels-only", { augmentation: ["strong", "weak"], rate: [0.5, 1, 2] }, { augmentation: "strong", rate: 1 }),
  crossed("self-training", { best: [0.02, 0.05, 0.1], rate: [1, 2] }, { best: 0.05, rate: 1 }),
  crossed("label-spreading", { k: [5, 10, 20], alpha: [0.9, 0.99] }, { k: 10, alpha: 0.99 }),
  crossed("principal-components", { components: [16, 32, 256], whitened: [false, true] }, { components: 32, whitened: false }),
  along("autoencoder", "rate", [0.25, 0.5, 1, 2, 3, 4], 1),
  crossed("masked", { share: [0.25, 0.5, 0.75], rate: [1, 2] }, { share: 0.25, rate: 1 }),
  crossed("mean-teacher", { weight: [5, 15, 50], rate: [0.5, 1] }, { weight: 50, rate: 1 }),
  crossed("fixmatch", { threshold: [0.8, 0.95], rate: [0.5, 1, 2] }, { threshold: 0.95, rate: 1 }),
  crossed("simclr", { temperature: [0.2, 0.5, 1], rate: [1, 2] }, { temperature: 0.2, rate: 1 }),
  crossed("nearest-neighbours", { k: [1, 3, 5], unit: [false, true] }, { k: 1, unit: true }),
  crossed("logistic-regression", { penalty: [1, 10, 100], unit: [false, true] }, { penalty: 10, unit: true }),
  crossed("label-propagation", { k: [5, 10, 20], balanced: [false, true] }, { k: 10, balanced: false }),
  crossed("vicreg", { covariance: [1, 4, 10], rate: [1, 2] }, { covariance: 1, rate: 2 }),
  crossed("pretrain-spread", { share: [0.7, 0.9], k: [5, 10, 20] }, { share: 0.9, k: 10 }),
  crossed("pretrain-fixmatch", { share: [0.3, 0.5, 0.7], rate: [1, 2] }, { share: 0.5, rate: 1 }),
  crossed("uda", { threshold: [0.8, 0.95], rate: [0.5, 1, 2] }, { threshold: 0.8, rate: 2 }),
  crossed("vat", { length: [0.5, 1, 2], rate: [1, 2] }, { length: 2, rate: 2 }),
  crossed("pretrain-fine-tune", { share: [0.5, 0.7, 0.9], rate: [0.5, 1] }, { share: 0.7, rate: 1 }),
  crossed("freematch", { fairness: [0, 0.01], rate: [0.5, 1, 2] }, { fairness: 0.01, rate: 2 }),
  crossed("pseudo-label", { threshold: [0.8, 0.95], rate: [0.5, 1, 2] }, { threshold: 0.95, rate: 2 }),
  crossed("byol", { memory: [0.95, 0.98, 0.99], rate: [1, 2] }, { memory: 0.98, rate: 2 }),
  crossed("simsiam", { norm: [false, true], rate: [0.5, 1, 2] }, { norm: true, rate: 2 }),
  crossed("moco", { temperature: [0.1, 0.2, 0.5], rate: [1, 2] }, { temperature: 0.2, rate: 2 }),
  crossed("barlow-twins", { redundancy: [0.006, 0.02, 0.06], rate: [1, 2] }, { redundancy: 0.02, rate: 2 }),
  crossed("s4l", { weight: [0.3, 1, 3], rate: [1, 2] }, { weight: 1, rate: 1 }),
  crossed("mixmatch", { weight: [5, 20, 75], rate: [1, 2] }, { weight: 20, rate: 1 }),
  crossed("entropy-minimisation", { weight: [0.1, 0.2, 0.5], rate: [1, 2] }, { weight: 0.2, rate: 2 }),
  crossed("rotation", { layers: [1, 2], rate: [0.5, 1, 2] }, { layers: 2, rate: 1 }),
  crossed("vae", { beta: [0.01, 0.1, 1], rate: [1, 2] }, { beta: 1, rate: 1 }),
  crossed("semi-supervised-vae", { beta: [0.1, 1], noise: [0.3, 0.5, 1] }, { beta: 1, noise: 0.5 }),
  crossed("jigsaw", { layers: [1, 2], rate: [0.5, 1, 2] }, { layers: 2, rate: 1 }),
  crossed("pi-model", { weight: [3, 10, 50], rate: [1, 2] }, { weight: 10, rate: 1 }),
  crossed("co-training", { best: [0.02, 0.05, 0.1], rate: [1, 2] }, { best: 0.05, rate: 2 }),
  crossed("tri-training", { sampled: [false, true], rate: [0.5, 1, 2] }, { sampled: true, rate: 2 }),
  crossed("pretrain-distil", { share: [0.4, 0.6], temperature: [0.5, 1, 2] }, { share: 0.6, temperature: 1 }),
  crossed("masked-features", { task: ["reconstruct", "contrast"], share: [0.15, 0.3, 0.5] }, { task: "reconstruct", share: 0.3 }),
  crossed("denoising", { noise: [0.15, 0.3], dropped: [0, 0.25, 0.5] }, { noise: 0.3, dropped: 0 }),
  crossed("naive-bayes-em", { weight: [0.03, 0.1, 0.3], smoothing: [0.03, 0.1] }, { weight: 0.1, smoothing: 0.03 }),
];

/** Of those that learn from a data set. */
export const gridOn = (data: string): readonly Tried[] => grid.filter(({ technique }) => !refusedWords(technique, data));
