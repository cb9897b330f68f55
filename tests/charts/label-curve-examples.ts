/** Label curves in their states, for the tests and the page of charts: thirty techniques under eight budgets. Made up, seeded. */
import type { ComponentProps } from "svelte";
import { gapped, type BudgetLine } from "../../src/charts/curves/budget-lines";
import type Budgets from "../../src/charts/curves/Budgets.svelte";
import type Ranking from "../../src/charts/curves/Ranking.svelte";
import type { Ranked } from "../../src/charts/curves/ranking";
import { seeded } from "../../src/shape/random";
import type { Paradigm } from "../../src/shape/technique";

type States<Props> = Record<string, Props>;

/** Of the slider, and those of them that were measured: a few in between were not. */
export const steps = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, Infinity];
const measured = [0, 1, 2, 3, 4, 5, 6, 10];

const names: readonly (readonly [Paradigm, readonly string[]])[] = [
  ["supervised", ["Labels only"]],
  [
    "self-supervised",
    [
      ...["VICReg", "SimCLR", "Barlow Twins", "MoCo", "SimSiam", "BYOL", "Denoising autoencoder", "Masked modelling"],
      ...["Autoencoder", "Variational autoencoder", "Jigsaw", "Rotation", "DINO"],
    ],
  ],
  [
    "semi-supervised",
    [
      ...["Mean Teacher", "FreeMatch", "UDA", "FixMatch", "MixMatch", "VAT", "Self-training on a linear model", "Π-model"],
      ...["Label spreading", "Entropy minimisation", "Label propagation", "Pseudo-label", "Co-training", "Semi-supervised VAE"],
    ],
  ],
  ["bridge", ["SimCLR, then FixMatch", "SimCLRv2", "SimCLR, then label spreading", "S4L", "SimCLR, then fine-tuning"]],
];

function curve(name: string, paradigm: Paradigm, places: readonly number[] = measured): BudgetLine {
  const random = seeded(1, "budgets", name);
  const [most, few, speed] = [0.9 + 0.08 * random(), 0.25 + 0.5 * random(), 0.35 + 0.2 * random()];
  const ys = places.map((place) => most - (most - few) * Math.exp(-speed * place) + 0.004 * random.normal());
  return {
    name,
    paradigm,
    part: paradigm === "supervised" ? "yardstick" : "anybody",
    places,
    ys,
    halves: places.map((place) => 0.06 * Math.exp(-0.3 * place) * (0.5 + random()) + 0.003),
  };
}

const contestant = (line: BudgetLine, slot: "a" | "b"): BudgetLine => ({
  ...line,
  part: "contestant",
  colour: `var(--${slot})`,
  short: `${slot.toUpperCase()} ${line.name}`,
  own: [2, 2, 3].map((place, i) => ({ place, y: line.ys[place]! - 0.01 * (i - 1) })),
});

/** Everybody, SimCLR and FixMatch on the bench. */
export const thirty: readonly BudgetLine[] = names.flatMap(([paradigm, all]) =>
  all.map((name) => {
    const line = curve(name, paradigm);
    return name === "SimCLR" ? contestant(line, "a") : name === "FixMatch" ? contestant(line, "b") : line;
  }),
);
/** The best of each paradigm at each budget. */
const bests = (["self-supervised", "semi-supervised", "bridge"] as const).map((paradigm): BudgetLine => {
  const of = thirty.filter((line) => line.paradigm === paradigm);
  const ys = measured.map((_, i) => Math.max(...of.map(({ ys }) => ys[i]!)));
  return { name: `best ${paradigm}`, part: "best", paradigm, places: measured, ys, halves: ys.map(() => NaN) };
});

const common = {
  title: "Accuracy against labels a class",
  summary: "Accuracy against labels a class. With 4 labels a class: made up.",
  table: { head: ["technique"], rows: () => thirty.map(({ name }) => [name]) },
  count: steps.length,
  place: 2,
  scale: "halving" as const,
  label: "accuracy, %",
  ceiling: { at: 0.959, words: "with all labels 95.9" },
};
const everybody = [...thirty, ...bests];
const holes = (line: BudgetLine): BudgetLine => ({ ...line, ys: Array.from(line.ys, (y, i) => (i === 3 ? NaN : y)) });
const front = everybody.filter(({ part }) => part !== "anybody");

export const budgets: States<ComponentProps<typeof Budgets>> = {
  usual: { ...common, lines: everybody },
  lit: { ...common, lines: everybody, lit: thirty.findIndex(({ name }) => name === "BYOL") },
  plain: { ...common, lines: everybody, scale: undefined },
  "in front alone": { ...common, lines: front, bands: false },
  dimmed: { ...common, lines: front.map((line) => ({ ...line, dimmed: true })) },
  gaps: { ...common, lines: front.map(holes) },
  "one budget": {
    ...common,
    lines: thirty.map((line) => ({ ...line, places: [2], ys: [line.ys[2]!], halves: [NaN] })),
    ceiling: undefined,
  },
  "all right": { ...common, lines: front.map((line) => ({ ...line, ys: Array.from(line.ys, (_, i) => 1 - 0.3 * 0.4 ** i) })) },
  empty: { ...common, lines: [], ceiling: undefined },
};

export const rows: readonly Ranked[] = thirty.map((line): Ranked => {
  const { xs, ys } = gapped(line);
  const at = xs.indexOf(2);
  const letter = line.part === "contestant" ? line.short!.charAt(0) : undefined;
  return {
    key: line.name,
    name: line.name,
    slot: letter,
    paradigm: line.paradigm,
    colour: line.colour,
    mean: ys[at]!,
    half: line.halves[2]!,
    spoken: `${line.name}, ${line.paradigm}`,
  };
});
const list = {
  label: "Techniques with 4 labels a class, the best first",
  rows,
  lit: null,
  onlight: () => {},
  opened: null,
  onopen: () => {},
  choices: (key: string) => [
    { name: "make it A", spoken: `Make ${key} A`, act: () => {} },
    { name: "make it B", spoken: `Make ${key} B`, act: () => {} },
  ],
};
export const rankings: States<ComponentProps<typeof Ranking>> = {
  usual: list,
  opened: { ...list, opened: "BYOL", lit: "BYOL" },
  "not measured": { ...list, rows: rows.map((row, i) => (i % 3 ? { ...row, mean: NaN, half: NaN } : row)) },
};
