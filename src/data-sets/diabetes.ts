/** Diabetes: 442 patients with ten measurements each, and whether their disease went on faster than that of half of them. */
import { dataSet, type Column } from "../shape/data-set";
import { rowsOf } from "./pieces/tables";

const columns: readonly Column[] = [
  { name: "age", unit: "years" },
  // The source does not say which is which.
  { name: "sex", categories: ["1", "2"] },
  { name: "body mass index", unit: "kg/m²" },
  { name: "blood pressure", unit: "mm Hg" },
  { name: "total cholesterol", unit: "mg/dl" },
  { name: "LDL", unit: "mg/dl" },
  { name: "HDL", unit: "mg/dl" },
  { name: "total cholesterol / HDL" },
  { name: "log of triglycerides" },
  { name: "blood sugar", unit: "mg/dl" },
];

export const diabetes = dataSet({
  id: "diabetes",
  name: "Diabetes",
  plural: "patients",
  lesson:
    "Ten measurements of each patient: did the disease go on faster in the year after than for half of them? Unlabelled patients mislead here. No medical advice.",
  card: {
    hard: "The classes overlap: what was measured tells only a part, and the line between faster and slower was drawn through the middle of all patients, where most of them are. With all labels a linear classifier gets three in four right. This is an exercise and gives no medical advice.",
    assumption:
      "It breaks the cluster assumption and has no gap between the classes: who resembles whom says more about sex and build than about the class, so unlabelled patients spread labels the wrong way.",
  },
  source: {
    url: "https://www4.stat.ncsu.edu/~boos/var.select/diabetes.html",
    licence: "BSD 3-Clause",
    citation: "Efron, Hastie, Johnstone & Tibshirani, Least angle regression, Annals of Statistics 32 (2), 2004; through scikit-learn",
  },
  params: {},
  kind: "table",
  shape: [columns.length],
  columns,
  classes: ["slower", "faster"],
  testShare: 0.3,
  steps: 800,
  files: [
    {
      path: "static-data/diabetes/diabetes.csv.gz",
      bytes: 7_166,
      sha256: "14904dabb30715305c03b6a11beced4e345ffcb8351bb469d81a71e244d6db9c",
    },
  ],
  packedCount: 442,
  make: (_values, _random, [content]) => rowsOf(content),
});
