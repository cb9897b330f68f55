/** Label curves, small multiples and maps of winners in their states, for the tests and the page of charts. Made up, seeded. */
import type { ComponentProps } from "svelte";
import { seeded } from "../../src/shape/random";
import type Curves from "../../src/charts/curves/Curves.svelte";
import type { Series } from "../../src/charts/frame/series";
import type Multiples from "../../src/charts/curves/Multiples.svelte";
import { percent } from "../../src/sentences/numbers";
import type { Tick } from "../../src/charts/frame/scales";
import type Winners from "../../src/charts/curves/Winners.svelte";
import type { Cell } from "../../src/charts/curves/winners-reading";

type States<Props> = Record<string, Props>;

const budgets = [1, 2, 4, 8, 16, 32, 64, 800];
const ticks: Tick[] = budgets.map((at) => ({ at, name: at === 800 ? "all" : String(at), note: percent(at / 800) }));
const x = { label: "labels a class", noteLabel: "of all labels", scale: "log" as const, ticks };
const y = { label: "accuracy", domain: [0, 1] as const, format: (v: number) => percent(v, 0), read: (v: number) => percent(v) };

interface Shape {
  name: string;
  colour: string;
  from: number;
  to: number;
  /** How many of the budgets were measured. */
  upTo?: number;
  seeds?: number;
}
function labelCurve({ name, colour, from, to, upTo = budgets.length, seeds = 5, ...look }: Shape & Partial<Series>): Series {
  const random = seeded(1, "label curve", name);
  const xs = Float32Array.from(budgets.slice(0, upTo));
  const ys = xs.map((_, i) => Math.min(0.99, to + (from - to) * 0.62 ** i + 0.006 * random.normal()));
  const counts = xs.map((_, i) => (i % 3 === 2 ? seeds : Math.max(1, seeds - 2)));
  const by = xs.map((_, i) => (counts[i]! > 1 ? 0.08 * 0.6 ** i + 0.004 : NaN));
  return {
    name,
    colour,
    dots: true,
    xs,
    ys,
    counts,
    low: ys.map((v, i) => v - by[i]!),
    high: ys.map((v, i) => Math.min(1, v + by[i]!)),
    ...look,
  };
}

const ceiling: Series = {
  name: "all labels",
  colour: "var(--baseline)",
  dotted: true,
  xs: Float32Array.of(1, 800),
  ys: Float32Array.of(0.97, 0.97),
};
const baseline = labelCurve({ name: "labels only", colour: "var(--baseline)", from: 0.42, to: 0.95, dashed: true });
const first = labelCurve({ name: "SimCLR", colour: "var(--a)", from: 0.6, to: 0.93, origin: "recorded" });
const second = labelCurve({ name: "FixMatch", colour: "var(--b)", from: 0.5, to: 0.97, upTo: 5 });
const others = ["BYOL", "VICReg", "masked modelling", "label propagation", "pseudo-labels", "mean teacher", "MixMatch", "DINO"].map(
  (name, i) =>
    labelCurve({
      name,
      colour: "var(--soft)",
      from: 0.35 + 0.04 * i,
      to: 0.86 + 0.014 * i,
      faint: true,
      ...(i % 2 === 0 && { origin: "recorded" }),
    }),
);
const withGap = (numbers: Float32Array) => numbers.map((v, i) => (i === 2 || i === 3 ? NaN : v));
const common = { title: "Accuracy against labels", x, y, height: 240, onopen: () => {} };

export const labelCurves: States<ComponentProps<typeof Curves>> = {
  usual: { ...common, note: "digits · 5 seeds", series: [ceiling, baseline, first, second] },
  crowd: { ...common, series: [ceiling, baseline, first, second, ...others.slice(0, 4)] },
  "all faint": { ...common, series: others },
  "long names": {
    ...common,
    series: ["Self-training on a linear model", "Co-training with two halves", "Pretrained, then FixMatch from its weights"].map(
      (name, i) => ({
        ...labelCurve({ name, colour: "var(--soft)", from: 0.4 + 0.1 * i, to: 0.9 + 0.02 * i }),
        end: "95.3 ± 0.8\u202f%",
      }),
    ),
  },
  "one series": { ...common, series: [second] },
  "one seed": { ...common, series: [labelCurve({ name: "FixMatch", colour: "var(--b)", from: 0.5, to: 0.97, seeds: 1 })] },
  "one point": { ...common, series: [labelCurve({ name: "FixMatch", colour: "var(--b)", from: 0.5, to: 0.97, upTo: 1, seeds: 7 })] },
  gaps: {
    ...common,
    series: [baseline, { ...first, ...Object.fromEntries((["ys", "low", "high"] as const).map((key) => [key, withGap(first[key]!)])) }],
  },
  empty: { ...common, series: [{ ...first, xs: new Float32Array(), ys: new Float32Array() }] },
};

const dataSets = ["Two moons", "Digits", "Fashion", "Spoken digits", "Headlines", "Definitions of words", "Forest cover", "Blobs"];
const small = (name: string, i: number) => ({
  name,
  series: [
    { ...ceiling, ys: Float32Array.of(0.97 - 0.04 * i, 0.97 - 0.04 * i) },
    ...[baseline, first, second].map((s) => ({
      ...s,
      ys: s.ys.map((v) => v - 0.04 * i),
      low: s.low?.map((v) => v - 0.04 * i),
      high: s.high?.map((v) => v - 0.04 * i),
    })),
  ],
});
export const multiples: States<ComponentProps<typeof Multiples>> = {
  usual: { title: "Every data set", note: "labels a class", x, charts: dataSets.map(small), onchoose: () => {} },
  "one not measured": { title: "Every data set", x, charts: [small("Digits", 0), { name: "Fashion", series: [] }], onchoose: () => {} },
  empty: { title: "Every data set", x, charts: [] },
};

const contestants = [
  { name: "FixMatch", colour: "var(--b)" },
  { name: "SimCLR", colour: "var(--a)" },
  { name: "label propagation", colour: "var(--soft)" },
  { name: "labels only", colour: "var(--baseline)" },
];
function winner(row: string, column: string): Cell | null {
  const random = seeded(1, "winner", row, column);
  const strength = random();
  const one = contestants[random.below(4)]!;
  const other = contestants[(contestants.indexOf(one) + 1) % 4]!;
  const origin = random() < 0.6 ? "recorded" : undefined;
  const where = `${row}, ${column} labels a class`;
  if (random() < 0.12) return null;
  if (strength < 0.25)
    return strength < 0.08
      ? {
          outcome: "as good as",
          names: [one, other],
          strength: 0,
          origin,
          detail: `${where}: ${one.name} is as good as ${other.name}, 5 seeds each.`,
        }
      : {
          outcome: "not told apart",
          names: [one, other],
          strength: 0,
          origin,
          detail: `${where}: ${one.name} and ${other.name} are not told apart yet, 5 seeds each.`,
        };
  const margin = `+${(10 * strength ** 2).toFixed(1)} ± 0.9`;
  return {
    outcome: "ahead",
    names: [one],
    margin,
    strength,
    origin,
    detail: `${where}: ${one.name} leads ${other.name} by ${margin} points, 5 seeds each.`,
  };
}
const columns = ticks.map(({ name }) => ({ name }));
const rows = dataSets.map((name) => ({ name, cells: columns.map((column) => winner(name, column.name)) }));
const map = { title: "Which is better", columns, columnTitle: "labels a class", onopen: () => {} };
export const winners: States<ComponentProps<typeof Winners>> = {
  usual: { ...map, note: "5 seeds", rows },
  "one column": { ...map, columns: columns.slice(2, 3), rows: rows.map((row) => ({ ...row, cells: row.cells.slice(2, 3) })) },
  "none ahead": {
    ...map,
    columns: columns.slice(0, 2),
    rows: [
      {
        name: "Digits",
        cells: [
          {
            outcome: "not told apart",
            names: contestants,
            strength: 0,
            detail: "Digits, 1 label a class: all four are not told apart yet.",
          },
          null,
        ],
      },
    ],
  },
  empty: { ...map, rows: rows.map(({ name }) => ({ name, cells: columns.map(() => null) })) },
};
