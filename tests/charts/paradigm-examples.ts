/** Maps of two paradigms, and all techniques at one budget, in their states, for the tests and the page of charts. Made up, seeded. */
import type { ComponentProps } from "svelte";
import type LeadMap from "../../src/charts/curves/LeadMap.svelte";
import type { LeadCell, LeadRow } from "../../src/charts/curves/lead-map";
import { points } from "../../src/sentences/numbers";
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
    return { outcome: "too few", lead: NaN, half: NaN, value: "", spoken: `${name}. Too few seeds.` };
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
