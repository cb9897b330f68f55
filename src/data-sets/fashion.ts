/** Pictures of clothes: 10,000 of Fashion-MNIST, in 16 shades of grey. */
import { dataSet } from "../shape/data-set";
import { shadesIn } from "./pieces/shades";

const learned = 8000;
const count = 10_000;

export const fashion = dataSet({
  id: "fashion",
  name: "Clothes",
  plural: "pictures of clothes",
  lesson:
    "Small pictures from a shop. Its coats, pullovers and shirts look much alike, so that a group of like pictures may be of several classes.",
  card: {
    hard: "Shirts, T-shirts, pullovers, coats and dresses share one outline, and 28 pixels tell little of cut or cloth. Most mistakes are among them.",
    assumption:
      "It meets the cluster assumption for bags, trousers and shoes, and breaks it for what is worn on the upper body, where no gap parts the classes.",
  },
  source: {
    url: "https://github.com/zalandoresearch/fashion-mnist",
    licence: "MIT",
    citation:
      "Xiao, Rasul & Vollgraf, Fashion-MNIST: a novel image dataset for benchmarking machine learning algorithms, 2017; from Debian",
  },
  params: {},
  kind: "image",
  shape: [28, 28, 1],
  flips: true,
  // Milder than digits': what tells a shirt from a coat is in its shades and its cut, and is lost under strong changes.
  views: {
    strong: { turn: 4, scale: 0.05, shear: 0.04, shift: 2, hole: 6, contrast: 0.1, noise: 0.03 },
    contrastive: { turn: 10, scale: 0.25, shear: 0.1, shift: 4, hole: 8, contrast: 0.5, noise: 0.03 },
  },
  classes: ["T-shirt", "trousers", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle boot"],
  testShare: 1 - learned / count,
  steps: 1500,
  files: [
    {
      path: "static-data/fashion/fashion.bin.gz",
      bytes: 1_954_007,
      sha256: "9f8af0e5cf236497852d96698cf7a024ac92d8426b9776c3f83f8d77af3d06c4",
    },
  ],
  packedCount: count,
  /** One byte of class for each, then their pixels. Those that its authors test on come last. */
  make: (_values, _random, [content]) => ({
    inputs: shadesIn(content!.subarray(count)),
    labels: content!.slice(0, count),
    tested: Uint8Array.from({ length: count }, (_, i) => Number(i >= learned)),
  }),
});
