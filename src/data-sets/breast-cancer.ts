/** Breast Cancer Wisconsin (diagnostic): 569 tissue samples, thirty numbers of each. */
import { dataSet, type Column } from "../shape/data-set";
import { rowsOf } from "./pieces/tables";

/** Measured on every nucleus of a sample. The source names no units for them. */
const measures = [
  ...["radius", "texture", "perimeter", "area", "smoothness"],
  ...["compactness", "concavity", "concave points", "symmetry", "fractal dimension"],
];
/** Of the nuclei of a sample: their mean, its standard error, and the mean of the three largest. */
const columns: readonly Column[] = ["mean", "error of", "worst"].flatMap((which) =>
  measures.map((measure): Column => ({ name: `${which} ${measure}` })),
);
const placesOf = (first: number) => measures.map((_, i) => first + i);

export const breastCancer = dataSet({
  id: "breast-cancer",
  name: "Breast cancer, Wisconsin",
  plural: "tissue samples",
  lesson: "Cell nuclei under a microscope, measured: was the tissue malignant? An example of data from medicine, and no medical advice.",
  card: {
    hard: "Very little: ten labels are nearly enough, and how good the first two or four are is a matter of luck. All samples come from one hospital. This is an exercise and gives no medical advice.",
    assumption:
      "It meets the cluster assumption, and co-training's: the mean nucleus and the worst ones each tell the class; but one follows from the other, so they are not independent.",
  },
  source: {
    url: "https://archive.ics.uci.edu/dataset/17/breast+cancer+wisconsin+diagnostic",
    licence: "BSD 3-Clause",
    citation:
      "Wolberg, Street & Mangasarian, Breast Cancer Wisconsin (Diagnostic), UCI Machine Learning Repository, 1995; through scikit-learn",
  },
  params: {},
  kind: "table",
  shape: [columns.length],
  columns,
  /** The errors tell of neither. */
  ownHalves: { names: ["mean values", "worst values"], columns: [placesOf(0), placesOf(2 * measures.length)] },
  classes: ["malignant", "benign"],
  testShare: 0.3,
  steps: 800,
  files: [
    {
      path: "static-data/breast-cancer/breast-cancer.csv.gz",
      bytes: 45_588,
      sha256: "f17f6f93bb89948c3f7bfc10589ca8e9fe8dba5aba1fccccded308252640ddec",
    },
  ],
  packedCount: 569,
  make: (_values, _random, [content]) => rowsOf(content),
});
