/** A small table for the tests, and what tables keep to. */
import { dataSet, sizeOf, type Column } from "../../shape/data-set";
import type { KindForTests } from "../../shape/kind-for-tests";

const colours = ["red", "green", "blue"];
const columns: readonly Column[] = [
  { name: "weight in grams" },
  { name: "length in metres" },
  { name: "year" },
  { name: "colour", categories: colours },
  { name: "striped", categories: ["no", "yes"] },
  { name: "a constant" },
];

export const smallData = dataSet({
  id: "small-table",
  name: "Two sorts of things",
  plural: "rows",
  lesson:
    "Rows whose numbers and categories hang together by class, in units as far apart as grams and years: enough to see a network learn.",
  source: null,
  card: { hard: "Nothing: they are made for tests.", assumption: "What is near is of one class." },
  params: {},
  kind: "table",
  shape: [columns.length],
  columns,
  classes: ["heavy", "long", "old"],
  testShare: 0.25,
  steps: 40,
  files: [],
  make(_values, random) {
    const count = 80;
    const labels = Uint8Array.from({ length: count }, (_, i) => i % 3);
    const rows = Array.from(labels, (label) => [
      (label === 0 ? 900 : 400) + 120 * random.normal(),
      (label === 1 ? 0.3 : 0.1) + 0.05 * random.normal(),
      Math.round((label === 2 ? 1900 : 1960) + 15 * random.normal()),
      random() < 0.8 ? label : random.below(colours.length),
      Number(random() < (label === 1 ? 0.8 : 0.2)),
      0.1,
    ]);
    return { inputs: Float32Array.from(rows.flat()), labels };
  },
});

export const isAllowed: KindForTests["isAllowed"] = (value, place, { columns }) => {
  const { categories } = columns![place]!;
  // A category may be hidden, and is none of the list then.
  return categories ? Number.isInteger(value) && value >= -1 && value < categories.length : Number.isFinite(value);
};

export const faultOf: KindForTests["faultOf"] = ({ shape, columns }, { inputs }) => {
  if (shape.length !== 1 || columns?.length !== sizeOf(shape)) return "it does not say what each of its columns holds";
  if (new Set(columns.map(({ name }) => name)).size !== columns.length) return "two columns have one name";
  const hidden = inputs.findIndex((value, i) => columns[i % columns.length]!.categories !== undefined && value < 0);
  return hidden < 0 ? undefined : `row ${Math.floor(hidden / columns.length)} has no ${columns[hidden % columns.length]!.name}`;
};
