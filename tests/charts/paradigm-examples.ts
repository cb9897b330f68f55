/** Maps of two paradigms, and all techniques at one budget, in their states, for the tests and the page of charts. Made up, seeded. */
import type { ComponentProps } from "svelte";
import type { Dot, DotGroup, Yardstick } from "../../src/charts/curves/dots";
import type Dots from "../../src/charts/curves/Dots.svelte";
import type LeadMap from "../../src/charts/curves/LeadMap.svelte";
import type { LeadCell, LeadRow } from "../../src/charts/curves/lead-map";
import { points, seconds } from "../../src/sentences/numbers";
import { seeded } from "../../src/shape/random";

type States<Props> = Record<string, Props>;

const budgets = ["1", "2", "4", "8", "16", "32", "64", "all"];
/** Name, size, kind; how far the right side is ahead with one label a class, and with all. */
const dataSets = [
  ["Handwritten digits", "8,000 · 10 classes", "image", 15, 0.1],
  ["Clothes", "8,000 · 10 classes", "image", 2, -1.2],
  ["Emoji in nine styles", "9,203 · 8 classes", "image", 1, -5],
  ["Small digits", "1,297 · 10 classes", "image", 14, 0.3],
  ["Definitions", "6,000 · 8 classes", "text", -3, 12],
  ["Languages", "5,280 · 22 classes", "text", 6, 3],
  ["Spoken digits", "2,400 · 10 classes", "sound", 17, -4],
  ["Breast cancer", "398 · 2 classes", "table", 12, 0],
  ["Diabetes", "537 · 2 classes", "table", -4, 1],
  ["Wine", "124 · 3 classes", "table", 5, 0.1],
  ["Two moons", "500 · 2 classes", "points", 20, 0],
  ["Circles", "500 · 2 classes", "points", 38, 0.1],
  ["Spirals", "500 · 3 classes", "points", 23, 0.2],
  ["Trap", "500 · 2 classes", "points", -3, 0],
] as const;

function leadCell(name: string, column: number, first: number, last: number): LeadCell {
  const random = seeded(1, "lead", name, column);
  const lead = (first + ((last - first) * column) / (budgets.length - 1) + random.normal()) / 100;
  const half = (0.5 + 7 * 0.6 ** column + random()) / 100;
  const outcome = Math.abs(lead) > half ? "ahead" : Math.abs(lead) + half < 0.02 ? "as good as" : "not told apart";
  const spoken = `${name}. With ${budgets[column]!} a class: ${points(Math.abs(lead))} ± ${points(half)} points.`;
  if (name === "Wine" && (column === 5 || column === 6))
    return { outcome: "too few", lead: NaN, half: NaN, value: "too few", spoken: `${name}. Too few seeds.` };
  return { outcome, lead, half, value: points(Math.abs(lead)), spoken };
}
const rows = dataSets.map(([name, note, group, first, last], row): LeadRow => ({
  name,
  note,
  group,
  isHere: row === 0,
  cells: budgets.map((_, column) => leadCell(name, column, first, last)),
}));
const table = {
  head: ["data set", "labels a class", "points"],
  rows: () => rows.flatMap(({ name, cells }) => cells.map(({ value }, c) => [name, budgets[c]!, value])),
};
const map = {
  title: "Self-supervised against semi-supervised",
  summary: "Semi-supervised leads for certain in 48 of 110 cells, self-supervised in 19. In 43 chance alone could do it.",
  sides: ["self-supervised", "semi-supervised"] as const,
  columns: budgets.map((name) => ({ name, isHere: name === "4" })),
  columnTitle: "labels a class",
  onopen: () => {},
  table,
  empty: "Nothing measured yet: who is ahead on each data set, with each budget, will stand here.",
};
const isGrey = ({ cells, ...row }: LeadRow): LeadRow => ({
  ...row,
  cells: cells.map((cell) => ({ ...cell, outcome: "not told apart", half: Math.abs(cell.lead) + 0.05 })),
});

export const leadMaps: States<ComponentProps<typeof LeadMap>> = {
  many: { ...map, rows },
  usual: { ...map, rows: [rows[0]!, rows[4]!, rows[10]!] },
  "three seeds": { ...map, rows: rows.filter(({ name }) => name !== "Wine").map(isGrey) },
  "one column": { ...map, columns: map.columns.slice(0, 1), rows: rows.map((row) => ({ ...row, cells: row.cells.slice(0, 1) })) },
  empty: { ...map, rows: [] },
};

/** Name, family, mean in percent, half of its interval, seconds of a run. */
type Made = readonly [name: string, family: string, mean: number, half: number, seconds: number];
const selfSupervised: readonly Made[] = [
  ["VICReg", "without negatives", 86, 2.2, 34],
  ["SimCLR", "contrastive", 84.4, 4.1, 31],
  ["Barlow Twins", "without negatives", 83, 1.4, 33],
  ["MoCo", "contrastive", 82.5, 2.5, 33],
  ["SimSiam", "without negatives", 77.5, 2.3, 36],
  ["BYOL", "without negatives", 73.5, 3.5, 41],
  ["Denoising autoencoder", "reconstruction", 68.5, 2.5, 17],
  ["Masked modelling", "masked", 68, 4.7, 16],
  ["Autoencoder", "reconstruction", 66.8, 2, 16],
  ["Variational autoencoder", "reconstruction", 65.8, 2.4, 18],
  ["Jigsaw", "pretext", 55.8, 1.8, 24],
  ["Rotation", "pretext", 12, 3.6, 29],
  ["Random encoder", "baseline", 10.1, 0.4, 0.02],
];
const semiSupervised: readonly Made[] = [
  ["Mean Teacher", "consistency", 93.7, 1.1, 26],
  ["FreeMatch", "consistency", 92.5, 1.8, 28],
  ["UDA", "consistency", 92.3, 2, 27],
  ["FixMatch", "consistency", 92, 2, 24],
  ["MixMatch", "consistency", 89.9, 2.4, 34],
  ["VAT", "consistency", 89.6, 1.6, 38],
  ["Self-training", "pseudo-label", 89.5, 2.4, 22],
  ["Π-model", "consistency", 88.2, 2.2, 21],
  ["Label spreading", "graph", 87.6, 3.1, 7],
  ["Entropy minimisation", "pseudo-label", 87.1, 1.4, 15],
  ["Label propagation", "graph", 86.2, 2.1, 7],
  ["Pseudo-label", "pseudo-label", 85.5, 1.9, 17],
  ["Co-training", "co-training", 82.4, 2.1, 24],
  ["Semi-supervised variational autoencoder", "generative", 77, 3.3, 25],
];
const bridges: readonly Made[] = [
  ["SimCLR, then FixMatch", "spread", 93.4, 2.1, 58],
  ["SimCLRv2", "distil", 91.9, 2.4, 62],
  ["SimCLR, then label spreading", "spread", 90.6, 2.4, 38],
  ["S4L", "fine-tune", 84.9, 1.7, 44],
  ["SimCLR, then fine-tune", "fine-tune", 84, 2.5, 3640],
  ["Not there yet", "fine-tune", NaN, NaN, 40],
];
const places: Readonly<Record<string, { slot: string; colour: string }>> = {
  SimCLR: { slot: "A", colour: "var(--a)" },
  FixMatch: { slot: "B", colour: "var(--b)" },
};
function dot([name, family, mean, half, took]: Made): Dot {
  const random = seeded(1, "dot", name);
  const isMeasured = Number.isFinite(mean);
  const seeds = isMeasured ? Array.from({ length: 5 }, () => (mean + 0.8 * half * random.normal()) / 100) : [];
  return {
    ...{ key: name, name, family, mean: mean / 100, half: half / 100, seeds, ...places[name] },
    value: isMeasured ? mean.toFixed(1) : "–",
    within: isMeasured ? `± ${half.toFixed(1)}` : "",
    seconds: seconds(took),
    spoken: `${name}, ${family}: ${isMeasured ? `${mean} ± ${half} %` : "not measured"}`,
  };
}
const groups: DotGroup[] = [
  { paradigm: "self-supervised", name: "Self-supervised", rows: selfSupervised.map(dot) },
  { paradigm: "semi-supervised", name: "Semi-supervised", rows: semiSupervised.map(dot) },
  { paradigm: "bridge", name: "Bridge", rows: bridges.map(dot) },
];
const yardsticks: Yardstick[] = [
  { name: "labels only 86.3", share: 0.863, half: 0.022, colour: "var(--baseline)", line: "dashed" },
  { name: "all labels 95.9", share: 0.959, half: NaN, colour: "var(--baseline)", line: "dotted" },
];
const dotted = {
  title: "All techniques with 4 labels a class",
  summary: "With 4 labels a class: of 13 self-supervised techniques VICReg has the highest mean, 86.0 %.",
  groups,
  yardsticks,
  scale: "halving" as const,
  choices: (key: string) =>
    (["a", "b"] as const).map((slot) => ({
      name: slot.toUpperCase(),
      spoken: `Make ${key} ${slot.toUpperCase()}`,
      colour: `var(--${slot})`,
      act: () => {},
    })),
  table: { head: ["technique", "mean, %"], rows: () => groups.flatMap(({ rows }) => rows.map(({ name, value }) => [name, value])) },
  empty: "Nothing measured yet: all techniques will stand here.",
};
/** As with all labels: everybody is near all. */
const isNear = (row: Dot): Dot => ({
  ...row,
  mean: 1 - 0.02 * (1 - row.mean),
  half: 0.004,
  seeds: row.seeds.map((s) => 1 - 0.02 * (1 - s)),
});

export const dotPlots: States<ComponentProps<typeof Dots>> = {
  many: dotted,
  plain: { ...dotted, scale: "plain" },
  few: { ...dotted, groups: groups.map((group) => ({ ...group, rows: group.rows.slice(0, 2) })), yardsticks: yardsticks.slice(1) },
  "near all": {
    ...dotted,
    groups: groups.map((group) => ({ ...group, rows: group.rows.slice(0, 3).map(isNear) })),
    yardsticks: [
      { ...yardsticks[0]!, share: 0.998, half: 0.001, name: "labels only 99.8" },
      { ...yardsticks[1]!, share: 0.9985, name: "all labels 99.9" },
    ],
  },
  "one seed": { ...dotted, groups: [{ ...groups[0]!, rows: groups[0]!.rows.slice(0, 3).map((row) => ({ ...row, half: NaN, seeds: [row.mean], within: "" })) }] }, // prettier-ignore
  empty: { ...dotted, groups: [], yardsticks: [] },
};
