// What is worth breaking on purpose: files that compute what is claimed, below src/, and the tests that guard them, below tests/.

/** @type {Record<string, string[]>} */
const guards = {
  "training/blocks/losses": ["reference/losses"],
  "training/readout": ["reference/evaluate"],
  "training/vote": ["reference/evaluate"],
  "training/guess": ["reference/evaluate"],
  "training/evaluate": ["unit/training/evaluate"],
  "training/linear": ["reference/linear"],
  "sweep/curve/statistics": ["reference/statistics"],
  "sweep/curve/comparison": ["unit/sweep/verdict", "unit/sweep/winners"],
  "sweep/curve/verdict": ["unit/sweep/verdict", "unit/sweep/winners"],
  "sweep/curve/winners": ["unit/sweep/winners"],
  "experiment/verdict": ["unit/experiment/verdict"],
  "techniques/fixmatch": ["reference/techniques"],
  "techniques/simclr": ["reference/techniques"],
  "techniques/mean-teacher": ["reference/techniques"],
  "techniques/self-training": ["reference/techniques", "reference/self-training"],
  "techniques/label-spreading": ["reference/graphs"],
  "techniques/masked": ["reference/techniques"],
  "techniques/co-training": ["reference/techniques"],
  "techniques/byol": ["reference/techniques"],
  "techniques/vat": ["reference/techniques"],
  "techniques/autoencoder": ["reference/techniques"],
  "techniques/denoising-autoencoder": ["reference/techniques"],
  "techniques/labels-only": ["reference/techniques"],
  "techniques/principal-components": ["reference/components"],
  "training/descent": ["reference/techniques"],
  "training/graph": ["reference/graphs"],
  "training/projection": ["reference/components", "unit/training/projection"],
  "training/blocks/share": ["unit/training/share"],
  "training/blocks/pseudo-labels": ["reference/techniques", "reference/self-training"],
  "training/blocks/principal-components": ["reference/components"],
  "training/blocks/rows": ["reference/toolbox"],
  "training/blocks/surest": ["reference/toolbox"],
  "training/blocks/over-time": ["reference/toolbox"],
  "training/blocks/mix": ["reference/toolbox"],
  "training/blocks/step-random": ["reference/step-random"],
  "training/blocks/input-gradient": ["reference/toolbox"],
};

/** Each file, and the files of its tests, from the root. @type {{ name: string, file: string, tests: string[] }[]} */
export const guarded = Object.entries(guards).map(([name, tests]) => ({
  name,
  file: `src/${name}.ts`,
  tests: tests.map((test) => `tests/${test}.test.ts`),
}));
