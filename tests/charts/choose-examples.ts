/** Thirty-three techniques and eighteen data sets to choose from, made up: as many as there are to be one day. */
import { kindNamed } from "../../src/kinds/catalogue";
import type { DataTile, TileLead } from "../../src/page/choose/data-tile";
import type { Sample } from "../../src/page/choose/sample";
import type { Scene } from "../../src/page/choose/scene";
import type { TechniqueRow } from "../../src/page/choose/technique-row";
import { sizeOf } from "../../src/shape/data-set";
import { seeded } from "../../src/shape/random";
import type { Paradigm } from "../../src/shape/technique";

const random = seeded(1, "choose");
const budgets = ["1", "2", "4", "8", "16", "32", "64", "all"];
const xs = Float32Array.from(budgets, (_, i) => i / (budgets.length - 1));
/** From a share with one label to one with all. */
const line = (first: number, last: number) => ({
  xs,
  ys: Float32Array.from(xs, (x) => 1 - (1 - first) ** (1 - x) * (1 - last) ** x),
});

const families: readonly (readonly [Paradigm, string, number])[] = [
  ["self-supervised", "contrastive", 2],
  ["self-supervised", "self-distillation", 4],
  ["self-supervised", "reconstruction", 3],
  ["self-supervised", "masked", 3],
  ["self-supervised", "pretext task", 2],
  ["semi-supervised", "pseudo-labels", 3],
  ["semi-supervised", "consistency", 7],
  ["semi-supervised", "graph", 2],
  ["semi-supervised", "co-training", 1],
  ["semi-supervised", "generative", 1],
  ["bridge", "pretrain, then fine-tune", 2],
  ["bridge", "pretrain, then spread or match", 2],
  ["bridge", "distil", 1],
];
const ideas = [
  "Two views of one example land together, all others apart.",
  "Foretell a slower copy of itself from another view of the same example, with nothing pushed away.",
  "A sure guess teaches a hard view.",
];
/** The third is in slot a, the twentieth in slot b; two do not fit, two were not measured, one of which is not tuned, and of one nobody knows how long it takes. */
const listed: TechniqueRow[] = families
  .flatMap(([paradigm, family, count]) => Array.from({ length: count }, () => ({ paradigm, family })))
  .map(({ paradigm, family }, i): TechniqueRow => {
    const number = i + 1;
    const points = line(0.3 + 0.3 * random(), 0.93 + 0.04 * random());
    const isMeasured = number !== 12 && number !== 13;
    return {
      id: `technique-${number}`,
      name: i % 7 === 5 ? `Technique ${number} of a rather long name` : `Technique ${number}`,
      paradigm,
      family,
      idea: ideas[i % ideas.length]!,
      isYardstick: false,
      refused: number === 5 || number === 10 ? "a picture has no words to hide" : undefined,
      on: number === 3 ? ["a"] : number === 20 ? ["b"] : [],
      line: isMeasured ? points : undefined,
      accuracy: isMeasured ? points.ys[2] : undefined,
      isAhead: points.ys[2]! > 0.75,
      isUntuned: number === 13,
      seconds: number === 7 ? undefined : 5 + 90 * random(),
    };
  });
const yardstick: TechniqueRow = {
  id: "labels-only",
  name: "Labels only",
  paradigm: "supervised",
  family: "baseline",
  idea: "Learn from the labelled examples alone.",
  isYardstick: true,
  refused: undefined,
  on: [],
  line: line(0.45, 0.95),
  accuracy: 0.72,
  isAhead: false,
  isUntuned: false,
  seconds: 7,
};
export const rows: readonly TechniqueRow[] = [yardstick, ...listed];

export const scene: Scene = {
  labels: 4,
  isKnown: true,
  domain: [0.3, 0.97],
  here: xs[2],
  baseline: yardstick.line,
  ticks: [0, 2, 4, 7].map((i) => ({ at: xs[i]!, name: budgets[i]! })),
};
/** Before what was measured has come. */
export const unknownScene: Scene = { labels: 4, isKnown: false, domain: [0, 1], here: undefined, baseline: undefined, ticks: [] };
export const unknownRows: readonly TechniqueRow[] = rows.map((row) => ({
  ...row,
  line: undefined,
  accuracy: undefined,
  isAhead: false,
  seconds: undefined,
}));

export const techniquePanel = {
  slot: "a",
  chosen: "technique-3",
  rows,
  plural: "handwritten digits",
  scene,
  time: "Last, what a run takes: recorded on 2 cores of a machine, WASM; this machine is not timed yet.",
  conditions: "",
  onchoose: () => undefined,
  onclose: () => undefined,
} as const;

/** As many of each kind as there are to be. */
const kinds = (
  [
    ["image", 4],
    ["text", 3],
    ["sound", 1],
    ["table", 2],
    ["points", 8],
  ] as const
).flatMap(([kind, count]) => Array.from({ length: count }, () => kind));
/** The third picture has colours, the fourth few pixels. */
const shapeOf = (kind: (typeof kinds)[number], i: number): readonly number[] => {
  if (kind === "points") return [2];
  if (kind === "table" || kind === "text") return [4];
  return i === 2 ? [16, 16, 3] : i === 3 ? [8, 8, 1] : [16, 16, 1];
};
const leads: readonly TileLead[] = [
  { leader: "semi-supervised", difference: { mean: 0.077, half: 0.024 } },
  { leader: "self-supervised", difference: { mean: 0.034, half: 0.024 } },
  "nobody",
];
/** The second does not fit, the third was not measured. */
export const dataTiles: readonly DataTile[] = kinds.map((kind, i): DataTile => {
  const classes = ["left", "right", "both"];
  return {
    id: `set-${i + 1}`,
    name: i === 4 ? "Data set 5 of a rather long name" : `Data set ${i + 1}`,
    kind,
    kindName: kindNamed(kind).plural,
    lesson: "What it shows, in a sentence that is rather long and goes on to a second line.",
    pool: 500 * (i + 1),
    bytes: kind === "points" ? 0 : 70_000 * i,
    look: { kind, shape: shapeOf(kind, i), classes, columns: ["radius", "texture", "area", "age"].map((name) => ({ name })) },
    refused: i === 1 ? { technique: "Technique 3", why: "a point has no tiles" } : undefined,
    lead: i === 2 ? undefined : leads[i % leads.length],
  };
});
/** Made up too. */
export function loadSample(id: string): Promise<Sample> {
  const { look } = dataTiles.find((tile) => tile.id === id)!;
  const count = look.shape.length === 1 && look.shape[0] === 2 ? 80 : 5;
  const size = sizeOf(look.shape);
  const labels = Array.from({ length: count }, (_, i) => i % 3);
  const isText = look.kind === "text";
  const inputs = Array.from({ length: count * size }, (_, i) => (isText ? 3 + (i % 4) : random()));
  const words = { 3: "a", 4: "machine", 5: "that", 6: "flies" };
  return Promise.resolve({ places: [...labels.keys()], labels: labels.slice(0, size === 4 ? 3 : count), inputs, ...(isText && { words }) });
}
export const dataPanel = {
  tiles: dataTiles,
  chosen: "set-1",
  labels: 4,
  load: loadSample,
  onchoose: () => undefined,
  onclose: () => undefined,
} as const;
