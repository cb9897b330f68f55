// Trains the experiments that show the traps of the techniques (`trapShown` of their lessons) and keeps in traps.json what was measured, beside
// what has to be so for the trap to be seen. `node tests/reference/make-traps.mjs [TECHNIQUE …]` makes those anew that are named, or all.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { program, root } from "./program.mjs";

const file = new URL("traps.json", import.meta.url);
const seeds = [1, 2, 3];

/** With every seed the one number is less than the other by so much at least. */
const less = (one, than, by) => ({ less: one, than, by });
/** For each technique what shows its trap, in numbers of `trap-runs.ts`: A is in it, B is not. */
const signs = {
  "random-encoder": [less("a.spread", "b.spread", 0.2), less("a.accuracy", "b.accuracy", 0.05)],
  "nearest-neighbours": [less("a.diagnostic.agreement", "b.diagnostic.agreement", 0.2), less("a.accuracy", "b.accuracy", 0.05)],
  "logistic-regression": [less("a.diagnostic.memorised", "b.diagnostic.agreement", 0.2), less("a.accuracy", "b.accuracy", 0.2)],
  "naive-bayes-em": [less("b.diagnostic.largest", "a.diagnostic.largest", 0.2), less("a.accuracy", "b.accuracy", 0.1)],
  "tri-training": [less("a.diagnostic.seen", "a.diagnostic.error", 0.1), less("a.accuracy", "b.accuracy", 0.02)],
  "principal-components": [less("b.spread", "a.spread", 0.05), less("a.accuracy", "b.accuracy", 0.05)],
  "labels-only": [less("b.diagnostic.memorised", "a.diagnostic.memorised", 0.05), less("a.accuracy", "b.accuracy", 0.05)],
  "self-training": [
    less("b.diagnostic.largest", "a.diagnostic.largest", 0.1),
    less("a.diagnostic.precision", "b.diagnostic.precision", 0.02),
    less("a.accuracy", "b.accuracy", 0.02),
  ],
  "co-training": [
    less("a.diagnostic.firstRight", "a.diagnostic.agreement", 0.1),
    less("b.diagnostic.agreement", "a.diagnostic.agreement", 0.02),
    less("a.accuracy", "b.accuracy", 0.02),
  ],
  "label-spreading": [less("a.diagnostic.homophily", "b.diagnostic.homophily", 0.1), less("a.accuracy", "b.accuracy", 0.1)],
  "label-propagation": [less("a.diagnostic.right", "b.diagnostic.right", 0.1), less("a.accuracy", "b.accuracy", 0.1)],
  autoencoder: [less("a.diagnostic.error", "a.diagnostic.naive", 0.08), less("a.accuracy", "b.accuracy", 0.05)],
  denoising: [less("a.diagnostic.error", "a.diagnostic.naive", 0.1), less("a.accuracy", "b.accuracy", 0.05)],
  "mean-teacher": [less("a.diagnostic.teacherRight", "a.diagnostic.studentRight", 0.02), less("a.accuracy", "b.accuracy", 0.05)],
  vat: [less("b.diagnostic.changed", "a.diagnostic.changed", 0.01), less("a.accuracy", "b.accuracy", 0.05)],
  masked: [less("a.diagnostic.guessed", "a.diagnostic.naive", 0.05), less("a.accuracy", "b.accuracy", 0.05)],
  fixmatch: [less("a.diagnostic.precision", "b.diagnostic.precision", 0.2), less("a.accuracy", "b.accuracy", 0.1)],
  "pseudo-label": [
    less("b.diagnostic.coverage", "a.diagnostic.coverage", 0.1),
    less("a.diagnostic.precision", "b.diagnostic.precision", 0.3),
    less("a.accuracy", "b.accuracy", 0.1),
  ],
  "entropy-minimisation": [less("b.diagnostic.largest", "a.diagnostic.largest", 0.05), less("a.accuracy", "b.accuracy", 0.05)],
  "pi-model": [less("b.diagnostic.largest", "a.diagnostic.largest", 0.05), less("a.accuracy", "b.accuracy", 0.05)],
  uda: [less("a.diagnostic.precision", "a.diagnostic.coverage", 0.3), less("a.accuracy", "b.accuracy", 0.05)],
  mixmatch: [less("a.diagnostic.right", "b.diagnostic.right", 0.02), less("a.accuracy", "b.accuracy", 0.03)],
  freematch: [
    less("a.diagnostic.highest", "b.diagnostic.highest", 0.2),
    less("a.diagnostic.precision", "b.diagnostic.precision", 0.1),
    less("a.accuracy", "b.accuracy", 0.05),
  ],
  simclr: [less("a.loss.contrast", "b.loss.contrast", 1), less("a.accuracy", "b.accuracy", 0.05)],
  byol: [
    less("a.loss.foretold", "b.loss.foretold", 0.5),
    less("a.spread", "b.spread", 0.05),
    less("a.accuracy", "a.accuracy.random", 0.05),
    less("a.accuracy", "b.accuracy", 0.03),
  ],
  simsiam: [less("a.spread", "b.spread", 0.1), less("a.accuracy", "a.accuracy.random", 0.1), less("a.accuracy", "b.accuracy", 0.1)],
  moco: [less("a.spread", "b.spread", 0.1), less("b.diagnostic.found", "a.diagnostic.found", 0.5), less("a.accuracy", "b.accuracy", 0.03)],
  "barlow-twins": [less("a.diagnostic.directions", "b.diagnostic.directions", 1), less("a.spread", "b.spread", 0.03)],
  vicreg: [
    less("a.diagnostic.deviation", "b.diagnostic.deviation", 0.3),
    less("a.spread", "b.spread", 0.1),
    less("a.accuracy", "a.accuracy.random", 0.05),
    less("a.accuracy", "b.accuracy", 0.1),
  ],
  vae: [
    less("a.diagnostic.active", "b.diagnostic.active", 5),
    less("b.diagnostic.error", "a.diagnostic.error", 0.05),
    less("a.accuracy", "b.accuracy", 0.2),
  ],
  "masked-features": [
    less("b.diagnostic.guessed", "a.diagnostic.guessed", 0.2),
    less("b.diagnostic.guessed", "b.diagnostic.naive", 0.2),
    less("a.spread", "b.spread", 0.02),
  ],
  rotation: [less("a.diagnostic.chance", "a.diagnostic.solved", 0.7), less("a.accuracy", "b.accuracy", 0.15)],
  jigsaw: [less("a.diagnostic.chance", "a.diagnostic.solved", 0.5), less("a.accuracy", "b.accuracy", 0.15)],
  "pretrain-fine-tune": [less("b.diagnostic.memorised", "a.diagnostic.memorised", 0.05), less("a.accuracy", "b.accuracy", 0.05)],
  "pretrain-spread": [less("a.diagnostic.homophily", "b.diagnostic.homophily", 0.02), less("a.accuracy", "b.accuracy", 0.03)],
  "pretrain-fixmatch": [less("a.diagnostic.coverage", "b.diagnostic.coverage", 0.05), less("a.accuracy", "b.accuracy", 0.01)],
  "semi-supervised-vae": [less("a.diagnostic.right", "b.diagnostic.right", 0.1), less("a.accuracy", "b.accuracy", 0.1)],
  s4l: [
    less("a.diagnostic.chance", "a.diagnostic.solved", 0.7),
    less("b.loss.labelled", "a.loss.labelled", 0.4),
    less("a.accuracy", "b.accuracy", 0.1),
  ],
  "pretrain-distil": [
    less("b.diagnostic.agreement", "a.diagnostic.agreement", 0.15),
    less("a.diagnostic.studentRight", "b.diagnostic.studentRight", 0.2),
    less("a.accuracy", "b.accuracy", 0.2),
  ],
};

const { traps, trainBoth } = await program("traps", { shown: "tests/help/shown.ts", runs: "tests/reference/trap-runs.ts" });
const kept = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
const named = process.argv.slice(2);
for (const { id, link, opened, settings } of traps.filter(({ id }) => named.length === 0 || named.includes(id))) {
  const runs = [];
  for (const seed of seeds) runs.push({ seed, ...(await trainBoth({ ...opened.settings, seed }, root)) });
  kept[id] = { link, settings, runs };
  const inOrder = traps.flatMap(({ id }) => (kept[id] ? [[id, { ...kept[id], seenWhere: signs[id] }]] : []));
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(inOrder), undefined, 2)}\n`);
  console.log(id);
}
