/** Each chart in its states (usual, empty, one point, gaps, thousands): what the tests render and the page of charts shows. Made up, seeded. */
import type { ComponentProps } from "svelte";
import type { Gallery as GalleryOfExamples } from "../../src/shape/protocol";
import { seeded } from "../../src/shape/random";
import type Curves from "../../src/charts/curves/Curves.svelte";
import type Diagnostic from "../../src/charts/diagnostics/Diagnostic.svelte";
import type GalleryChart from "../../src/charts/examples/Gallery.svelte";
import type Listen from "../../src/charts/examples/Listen.svelte";
import type { Played, Player } from "../../src/charts/player";
import type { Clips } from "../../src/shape/data-set";
import type Graph from "../../src/charts/diagnostics/Graph.svelte";
import type Histogram from "../../src/charts/diagnostics/Histogram.svelte";
import type Images from "../../src/charts/diagnostics/Images.svelte";
import type Matrix from "../../src/charts/diagnostics/Matrix.svelte";
import { percent } from "../../src/sentences/numbers";
import type PointMap from "../../src/charts/map/PointMap.svelte";
import type Tokens from "../../src/charts/diagnostics/Tokens.svelte";
import type Views from "../../src/charts/examples/Views.svelte";

import PictureOfImage from "../../src/kinds/image/page/Picture.svelte";
import PictureOfPoint from "../../src/kinds/points/page/Picture.svelte";
import PictureOfSound from "../../src/kinds/sound/page/Picture.svelte";
import PictureOfRow from "../../src/kinds/table/page/Picture.svelte";
import PictureOfText from "../../src/kinds/text/page/Picture.svelte";

export { budgets, rankings } from "./label-curve-examples";

type States<Props> = Record<string, Props>;

const learning = (count: number, from: number, to: number, speed: number, noise: number, name: string) => {
  const random = seeded(1, "curve", name);
  const xs = Float32Array.from({ length: count }, (_, i) => (i * 1240) / Math.max(1, count - 1));
  return { xs, ys: xs.map((x) => to + (from - to) * Math.exp((-x * speed) / 1000) + noise * random.normal()) };
};
const withEnd = <T extends { ys: Float32Array }>(s: T) => ({ ...s, end: percent(s.ys.at(-1)) });
const accuracy = {
  y: { label: "accuracy", domain: [0, 1] as const, format: (v: number) => percent(v, 0), read: (v: number) => percent(v) },
  x: { label: "step", domain: [0, 2000] as const },
};

export const curves: States<ComponentProps<typeof Curves>> = {
  usual: {
    title: "Accuracy while training",
    note: "step 1,240 of 2,000",
    ...accuracy,
    series: [
      {
        name: "all labels",
        colour: "var(--baseline)",
        dotted: true,
        xs: Float32Array.of(0, 2000),
        ys: Float32Array.of(0.96, 0.96),
        end: "96.0 %",
      },
      withEnd({ name: "labels only", colour: "var(--baseline)", dashed: true, ...learning(63, 0.1, 0.81, 5, 0.008, "labels only") }),
      withEnd({ name: "SimCLR", colour: "var(--a)", ...learning(63, 0.1, 0.8, 7, 0.006, "SimCLR") }),
      withEnd({ name: "FixMatch", colour: "var(--b)", ...learning(63, 0.1, 0.88, 3.5, 0.006, "FixMatch") }),
    ],
  },
  empty: {
    title: "Accuracy while training",
    ...accuracy,
    series: [{ name: "FixMatch", colour: "var(--b)", xs: new Float32Array(), ys: new Float32Array() }],
  },
  "one point": {
    title: "Accuracy while training",
    ...accuracy,
    series: [withEnd({ name: "FixMatch", colour: "var(--b)", xs: Float32Array.of(0), ys: Float32Array.of(0.12) })],
  },
  gaps: {
    title: "Loss",
    note: "stopped at step 600",
    x: { label: "step" },
    y: { label: "loss", format: String },
    series: [
      {
        name: "SimCLR",
        colour: "var(--a)",
        xs: Float32Array.of(0, 100, 200, 300, 400, 500, 600),
        ys: Float32Array.of(4, 3, NaN, NaN, 2.4, 2.2, NaN),
      },
      { name: "nothing yet", colour: "var(--b)", xs: Float32Array.of(0, 100), ys: Float32Array.of(NaN, NaN) },
    ],
  },
  phases: {
    title: "Accuracy while training",
    ...accuracy,
    series: [
      withEnd({ name: "labels only", colour: "var(--baseline)", dashed: true, ...learning(21, 0.1, 0.81, 5, 0.008, "labels only") }),
      withEnd({
        name: "SimCLR → label spreading",
        colour: "var(--a)",
        ...learning(21, 0.1, 0.8, 7, 0.006, "SimCLR"),
        phases: [{ at: 1000, name: "spreading" }],
      }),
    ],
  },
  thousands: {
    title: "Every step of a long run",
    x: { label: "step" },
    y: { label: "loss", format: String },
    series: ["contrastive", "weight decay", "supervised"].map((name, k) => ({
      name,
      colour: ["var(--a)", "var(--b)", "var(--soft)"][k]!,
      ...learning(5000, 5 - k, 1 + k, 3, 0.25, name),
    })),
  },
  "label curve": {
    title: "Accuracy against labels a class",
    note: "5 seeds · recorded",
    x: {
      label: "labels a class",
      domain: [1, 128],
      scale: "log",
      ticks: [1, 2, 4, 8, 16, 32, 64, 128].map((at) => ({ at, name: String(at) })),
    },
    y: { label: "accuracy", domain: [0.4, 1], format: (v) => percent(v, 0) },
    height: 240,
    series: [
      {
        name: "labels only",
        colour: "var(--baseline)",
        dashed: true,
        mean: [55, 68, 80, 86, 89, 91, 92.5, 93.5],
      },
      { name: "SimCLR + readout", colour: "var(--a)", mean: [60, 70, 79, 84.5, 87, 89, 90.5, 91.5] },
      { name: "FixMatch", colour: "var(--b)", mean: [54, 73, 90, 92.5, 93.6, 94.6, 95.3, 95.8] },
    ].map(({ name, colour, dashed, mean }) => ({
      name,
      colour,
      dashed,
      dots: true,
      xs: Float32Array.from(mean, (_, i) => 2 ** i),
      ys: Float32Array.from(mean, (v) => v / 100),
    })),
  },
};

/** A picture of a class: a closed stroke that turns as often as the class says. */
function drawPicture(label: number, side: number, random: () => number): Float32Array {
  const picture = new Float32Array(side * side);
  const [lean, grow] = [0.4 * (random() - 0.5), 0.85 + 0.3 * random()];
  for (let t = 0; t < 90; t++) {
    const angle = (t / 90) * 2 * Math.PI;
    const radius = (0.2 + 0.12 * Math.cos((label % 5) * angle)) * grow;
    const px = side * (0.5 + radius * Math.cos(angle + lean) * (label > 4 ? 0.6 : 1));
    const py = side * (0.5 + radius * 1.3 * Math.sin(angle + lean));
    for (let y = Math.max(0, Math.floor(py - 1)); y <= Math.min(side - 1, py + 1); y++) {
      for (let x = Math.max(0, Math.floor(px - 1)); x <= Math.min(side - 1, px + 1); x++) {
        picture[y * side + x] = Math.min(1, picture[y * side + x]! + Math.max(0, 0.9 - Math.hypot(px - x - 0.5, py - y - 0.5)));
      }
    }
  }
  return picture;
}

const digitNames = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
export function pictures(count: number, side = 20): GalleryOfExamples {
  const random = seeded(1, "pictures");
  const labels = Uint8Array.from({ length: count }, (_, i) => i % 10);
  const inputs = new Float32Array(count * side * side);
  labels.forEach((label, i) => inputs.set(drawPicture(label, side, random), i * side * side));
  return {
    kind: "image",
    shape: [side, side, 1],
    classes: digitNames,
    poolCount: 8000,
    testCount: 2000,
    places: Int32Array.from(labels, (_, i) => i * 7),
    inputs,
    labels,
  };
}

const vocabulary = [
  "",
  "…",
  "hidden",
  ..."the film was a quiet joy from start to end but plot of this book never holds its promise we won late game with two goals and crowd sang all night".split(
    " ",
  ),
];
export function texts(count: number): GalleryOfExamples {
  const random = seeded(1, "texts");
  const labels = Uint8Array.from({ length: count }, (_, i) => i % 3);
  const inputs = Int32Array.from({ length: count * 20 }, (_, i) => (i % 20 < 14 + (i % 3) ? 3 + random.below(vocabulary.length - 3) : 0));
  return {
    kind: "text",
    shape: [20],
    classes: ["cinema", "books", "sport"],
    vocabulary,
    poolCount: 3000,
    testCount: 1000,
    places: Int32Array.from(labels, (_, i) => i),
    inputs,
    labels,
  };
}

export function moons(count: number): GalleryOfExamples {
  const random = seeded(1, "moons");
  const labels = Uint8Array.from({ length: count }, (_, i) => i % 2);
  const inputs = new Float32Array(2 * count);
  labels.forEach((label, i) => {
    const angle = Math.PI * random();
    inputs[2 * i] = (label ? 1 - Math.cos(angle) : Math.cos(angle)) - 0.5 + 0.1 * random.normal();
    inputs[2 * i + 1] = (label ? 0.5 - Math.sin(angle) : Math.sin(angle)) - 0.25 + 0.1 * random.normal();
  });
  return {
    kind: "points",
    shape: [2],
    classes: ["upper", "lower"],
    poolCount: 500,
    testCount: 500,
    places: Int32Array.from(labels, (_, i) => i),
    inputs,
    labels,
  };
}

/** Clusters around a ring, one a class: what a map looks like after a while. */
export function ring(gallery: GalleryOfExamples, spread: number, name = "ring"): Float32Array {
  const random = seeded(1, name);
  const positions = new Float32Array(2 * gallery.labels.length);
  gallery.labels.forEach((label, i) => {
    const angle = (2 * Math.PI * label) / gallery.classes.length + 0.3;
    positions[2 * i] = 3 * Math.cos(angle) + spread * (1 + 0.4 * Math.sin(label)) * random.normal();
    positions[2 * i + 1] = 3 * Math.sin(angle) + spread * random.normal();
  });
  return positions;
}
const labelledFirst = (gallery: GalleryOfExamples, each: number) =>
  Uint8Array.from(gallery.labels, (_, i) => (i < each * gallery.classes.length ? 1 : 0));
const guesses = (gallery: GalleryOfExamples, rightShare: number) => {
  const random = seeded(1, "guesses");
  const guess = Float32Array.from(gallery.labels, (label) => (random() < rightShare ? label : random.below(gallery.classes.length)));
  return { guess, sure: guess.map(() => 0.4 + 0.59 * random()) };
};
function waves(side: number): ComponentProps<typeof PointMap>["field"] {
  const values = Float32Array.from({ length: side * side }, (_, i) => {
    const [x, y] = [((i % side) / side) * 4 - 2, (Math.floor(i / side) / side) * 4 - 2];
    const p = 1 / (1 + Math.exp(-6 * (y - 0.6 * Math.cos(2.2 * x))));
    return p > 0.5 ? Math.min(0.999, p) : 1 + Math.min(0.999, 1 - p);
  });
  return { values, side, extent: [-2, -2, 2, 2] };
}

const clipsOfSounds: Clips = { path: "clips", bytes: 1, sha256: "", count: 60, rate: 8000 };
/** Those from some place on can be heard. @param from none where it is negative */
function sounds(from: number): GalleryOfExamples {
  const drawn = { ...pictures(60), kind: "sound" as const };
  if (from < 0) return drawn;
  const of = Int32Array.from({ length: 60 }, (_, i) => (i >= from ? i - from : -1));
  return { ...drawn, heard: { seconds: 0.8, hertz: [60, 4000] }, clips: { file: clipsOfSounds, of } };
}
const playing = (clip: number, state: Played["state"] = "playing"): Player => ({
  played: { file: clipsOfSounds, clip, state, share: 0.4 },
  toggle: () => {},
});

const digits = pictures(1000);
const moonPoints = moons(500);
const mapOfDigits = {
  picture: PictureOfImage,
  title: "SimCLR",
  gallery: digits,
  positions: ring(digits, 0.45),
  visible: labelledFirst(digits, 4),
  ...guesses(digits, 0.85),
  hovered: null,
  onhover: () => {},
};
export const maps: States<ComponentProps<typeof PointMap>> = {
  usual: { ...mapOfDigits, colourBy: "class", summary: "1,000 pictures in ten groups, 40 of them labelled." },
  "a sound": {
    ...mapOfDigits,
    gallery: sounds(47),
    picture: PictureOfSound,
    positions: ring(sounds(47), 0.45),
    visible: new Uint8Array(60),
    colourBy: "class",
    hovered: 50,
    player: playing(3),
    summary: "60 sounds, one of them played.",
  },
  lit: { ...mapOfDigits, colourBy: "class", hovered: 47, summary: "1,000 pictures in ten groups, one of them lit." },
  right: { ...mapOfDigits, colourBy: "right", summary: "1,000 pictures, 136 of them guessed wrong." },
  guess: { ...mapOfDigits, colourBy: "guess", summary: "1,000 pictures by the class that is guessed." },
  "all labelled": { ...mapOfDigits, colourBy: "class", visible: new Uint8Array(1000).fill(1), summary: "1,000 pictures, all labelled." },
  empty: {
    ...mapOfDigits,
    colourBy: "class",
    positions: new Float32Array(),
    guess: undefined,
    sure: undefined,
    summary: "Nothing on the map yet.",
  },
  field: {
    title: "FixMatch",
    gallery: moonPoints,
    positions: Float32Array.from(moonPoints.inputs),
    visible: labelledFirst(moonPoints, 3),
    ...guesses(moonPoints, 0.96),
    hovered: null,
    onhover: () => {},
    colourBy: "class",
    field: waves(64),
    summary: "500 points of two moons, and where each class is guessed.",
  },
  "one point": {
    ...mapOfDigits,
    gallery: pictures(1),
    positions: Float32Array.of(0, 0),
    visible: Uint8Array.of(1),
    guess: undefined,
    sure: undefined,
    colourBy: "class",
    summary: "One picture.",
  },
  gaps: {
    ...mapOfDigits,
    positions: mapOfDigits.positions.map((v, i) => (i < 1400 ? NaN : v)),
    colourBy: "class",
    summary: "300 of 1,000 pictures have a place.",
  },
};

const sentences = texts(60);
const patients: GalleryOfExamples = {
  kind: "table",
  shape: [3],
  columns: [
    { name: "age", unit: "years" },
    { name: "temperature", unit: "°C" },
    { name: "smokes", categories: ["no", "yes"] },
  ],
  classes: ["well", "ill"],
  poolCount: 60,
  testCount: 20,
  places: Int32Array.from({ length: 60 }, (_, i) => i),
  inputs: Float32Array.from({ length: 180 }, (_, i) => [20 + (i % 60), 36.5 + (i % 7) / 4, (i % 4) - 1][i % 3]!),
  labels: Uint8Array.from({ length: 60 }, (_, i) => i % 2),
};
export const galleries: States<ComponentProps<typeof GalleryChart>> = {
  pictures: {
    note: "10,000 · 10 classes",
    picture: PictureOfImage,
    gallery: digits,
    visible: labelledFirst(digits, 1),
    onpick: () => {},
    onhover: () => {},
  },
  texts: {
    note: "4,000 · 3 classes",
    picture: PictureOfText,
    gallery: sentences,
    visible: labelledFirst(sentences, 1),
    onpick: () => {},
    onhover: () => {},
  },
  points: { note: "1,000 · 2 classes", picture: PictureOfPoint, gallery: moonPoints, visible: labelledFirst(moonPoints, 3) },
  rows: { note: "60 · 2 classes", picture: PictureOfRow, gallery: patients, visible: labelledFirst(patients, 1) },
  sounds: { note: "60 · 10 classes", picture: PictureOfSound, gallery: sounds(-1), visible: new Uint8Array(60) },
  "sounds to hear": {
    note: "60 · 10 classes",
    picture: PictureOfSound,
    gallery: sounds(47),
    visible: new Uint8Array(60),
    onhover: () => {},
    player: playing(3),
  },
};
export const listened: States<ComponentProps<typeof Listen>> = Object.fromEntries(
  (["playing", "coming", "over", "lost"] as const).map((state) => [
    state,
    { gallery: sounds(47), picture: PictureOfSound, visible: new Uint8Array(60), hovered: null, player: playing(3, state) },
  ]),
);

const confidences = (count: number) => {
  const random = seeded(1, "confidences");
  return Float32Array.from({ length: count }, () => 1 - random() ** 3 * 0.9);
};
export const histograms: States<ComponentProps<typeof Histogram>> = {
  usual: {
    title: "How sure it is",
    values: confidences(640),
    colour: "var(--b)",
    x: { label: "confidence" },
    line: { at: 0.95, name: "threshold 95 %" },
  },
  empty: { title: "How sure it is", values: [], x: { label: "confidence" } },
  "one value": { title: "How sure it is", values: [0.4] },
  gaps: { title: "How sure it is", values: [NaN, 0.2, NaN, 0.9, 2, -1] },
};

const confused = (classes: number) => {
  const random = seeded(1, "confused");
  return Float32Array.from({ length: classes * classes }, (_, i) =>
    i % (classes + 1) === 0 ? 150 + random.below(50) : Math.floor(30 * random() ** 5),
  );
};
export const matrices: States<ComponentProps<typeof Matrix>> = {
  confusion: {
    title: "Who is taken for whom",
    note: "2,000 test examples",
    values: confused(10),
    rows: 10,
    columns: 10,
    rowNames: digitNames,
    columnNames: digitNames,
    rowTitle: "true class",
    columnTitle: "guess",
    byRow: true,
  },
  "two classes": {
    title: "Who is taken for whom",
    values: [210, 40, 12, 238],
    rows: 2,
    columns: 2,
    rowNames: ["upper", "lower"],
    columnNames: ["upper", "lower"],
    rowTitle: "true class",
    columnTitle: "guess",
    byRow: true,
  },
  unknown: {
    title: "Who is taken for whom",
    values: [3, 1, 246, 0, 4, 246],
    rows: 2,
    columns: 3,
    rowNames: ["upper", "lower"],
    columnNames: ["upper", "lower"],
    rowTitle: "true class",
    columnTitle: "guess",
    byRow: true,
  },
  "ten classes and unknown": {
    title: "Who is taken for whom",
    values: Float32Array.from({ length: 110 }, (_, i) => (i % 11 === 10 ? 30 : i % 12 === 0 ? 150 : 2)),
    rows: 10,
    columns: 11,
    rowNames: digitNames,
    columnNames: digitNames,
    byRow: true,
  },
  similarity: {
    title: "Who resembles whom",
    values: Float32Array.from({ length: 1024 }, (_, i) => Math.exp(-(((i % 32) - Math.floor(i / 32)) ** 2) / 20) - 0.1),
    rows: 32,
    columns: 32,
    rowTitle: "first view",
    columnTitle: "second view",
  },
  gaps: { title: "Who is taken for whom", values: [1, NaN, NaN, 0.5], rows: 2, columns: 2 },
  empty: { title: "Who is taken for whom", values: [], rows: 0, columns: 0 },
};

const rebuilt = Float32Array.from({ length: 3 * 6 * 400 }, (_, i) => {
  const [row, at] = [Math.floor(i / 2400), i % 2400];
  const ink = digits.inputs[at]!;
  const isHidden = (Math.floor((at % 400) / 80) + Math.floor((at % 20) / 4)) % 2 === 0;
  return row === 0 ? ink : row === 1 ? (isHidden ? NaN : ink) : 0.8 * ink + 0.08;
});
export const images: States<ComponentProps<typeof Images>> = {
  usual: { title: "What it fills in", values: rebuilt, shape: [3, 6, 20, 20, 1], rows: ["picture", "what it sees", "what it says"] },
  empty: { title: "What it fills in", values: [], shape: [3, 0, 20, 20, 1], rows: ["picture", "what it sees", "what it says"] },
};

const guessedWords = Float32Array.from({ length: 3 * 20 * 3 }, (_, i) => {
  const [word, part] = [Math.floor(i / 3), i % 3];
  const truth = sentences.inputs[word]!;
  const asked = word % 6 === 3 && truth > 2;
  if (part === 2) return asked ? (word % 4 === 1 ? truth : 3 + (truth % 20)) : -1;
  return part === 0 && asked ? 2 : truth;
});
export const tokens: States<ComponentProps<typeof Tokens>> = {
  usual: { title: "Words it fills in", values: guessedWords, shape: [3, 20, 3], vocabulary },
  empty: { title: "Words it fills in", values: [], shape: [0, 20, 3], vocabulary },
};

const chain = Float32Array.from({ length: 900 * 2 }, (_, i) => (Math.floor(i / 2) + (i % 2) * (Math.floor(i / 2) % 40 === 0 ? 1 : 10)) * 7);
export const graphs: States<ComponentProps<typeof Graph>> = {
  usual: { title: "The graph", gallery: digits, positions: mapOfDigits.positions, visible: mapOfDigits.visible, edges: chain },
  empty: { title: "The graph", gallery: digits, positions: new Float32Array(), edges: [] },
  "edges elsewhere": { title: "The graph", gallery: digits, positions: mapOfDigits.positions, edges: [1, 2, -1, -1] },
};

const one = (index: number) => digits.inputs.subarray(index * 400, (index + 1) * 400);
export const views: States<ComponentProps<typeof Views>> = {
  pictures: {
    kind: "image",
    picture: PictureOfImage,
    views: [
      { name: "plain", words: "one picture", shape: [1, 20, 20, 1], values: one(3) },
      { name: "weak.0", words: "view", shape: [1, 20, 20, 1], values: one(13) },
      { name: "weak.1", words: "view", shape: [1, 20, 20, 1], values: one(23) },
    ],
  },
  texts: {
    kind: "text",
    picture: PictureOfText,
    vocabulary,
    views: [
      { name: "plain", words: "one text", shape: [1, 20], values: sentences.inputs.subarray(0, 20) },
      {
        name: "masked",
        words: "words hidden",
        shape: [1, 20],
        values: sentences.inputs.subarray(0, 20).map((w, i) => (i % 4 === 1 && w ? 2 : w)),
      },
    ],
  },
  points: {
    kind: "points",
    picture: PictureOfPoint,
    views: [
      { name: "plain", words: "one point", shape: [1, 2], values: [0.4, 0.3] },
      { name: "weak", words: "moved a little", shape: [1, 2], values: [0.5, 0.2] },
      { name: "strong", words: "moved far", shape: [1, 2], values: [1, -0.4] },
    ],
  },
  rows: {
    kind: "table",
    picture: PictureOfRow,
    columns: patients.columns,
    views: [{ name: "strong.0", words: "hard view", shape: [1, 3], values: [61, 38.25, -1] }],
  },
  "not come yet": { kind: "image", views: [{ name: "plain", words: "one picture", shape: [1, 20, 20, 1], values: one(3) }] },
  empty: { kind: "image", views: [] },
};

const common = { gallery: digits, positions: mapOfDigits.positions, shape: [] as number[], values: [] as ArrayLike<number> };
const help = "What it means.";
type OfDiagnostic = ComponentProps<typeof Diagnostic>;
/** One of each kind at least. */
export const diagnostics: States<OfDiagnostic> & Record<OfDiagnostic["diagnostic"]["kind"], OfDiagnostic> = {
  curve: {
    ...common,
    diagnostic: { kind: "curve", label: "believed", group: "Believed, and right", help, share: true },
    history: learning(80, 0, 0.76, 3, 0.01, "believed"),
    others: [{ diagnostic: { kind: "curve", label: "right", help, share: true }, history: learning(80, 0.85, 0.98, 3, 0.004, "right") }],
    colour: "var(--b)",
    steps: 2000,
  },
  gaps: {
    ...common,
    diagnostic: { kind: "curve", label: "Precision", help, share: true, gaps: true },
    history: { xs: Float32Array.of(0, 10, 20, 30, 40, 50), ys: Float32Array.of(0.9, 0.8, NaN, 0.7, 0.6, NaN) },
    steps: 50,
  },
  "no number yet": {
    ...common,
    diagnostic: { kind: "curve", label: "Precision", help, share: true, gaps: true },
    history: { xs: Float32Array.of(0, 10), ys: Float32Array.of(NaN, NaN) },
    steps: 50,
  },
  histogram: { ...common, diagnostic: { kind: "histogram", label: "How sure it is", help }, values: confidences(64), colour: "var(--b)" },
  matrix: {
    ...common,
    diagnostic: { kind: "matrix", label: "Who resembles whom", help },
    shape: [6, 6],
    values: Float32Array.from({ length: 36 }, (_, i) => (i % 7 === 0 ? 1 : ((i * 7) % 10) / 12)),
  },
  images: {
    ...common,
    diagnostic: { kind: "images", label: "What it fills in", help, rows: ["picture", "what it sees", "what it says"] },
    shape: [3, 6, 20, 20, 1],
    values: rebuilt,
  },
  tokens: {
    ...common,
    gallery: sentences,
    diagnostic: { kind: "tokens", label: "Words it fills in", help },
    shape: [3, 20, 3],
    values: guessedWords,
  },
  graph: { ...common, diagnostic: { kind: "graph", label: "The graph", help }, shape: [900, 2], values: chain },
};
