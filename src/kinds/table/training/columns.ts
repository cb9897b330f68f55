/** Rows of a table as numbers that compare: numbers standardised by the pool, categories as one flag each. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";
import type { Column } from "../../../shape/data-set";
import type { KindContext } from "../../../training/blocks/kind-tools";
import type { Code } from "../../pieces/training/numbers-decoder";

/** The place of a category that is none of the list. */
const noCategory = -1;

interface ColumnCode extends Omit<Code, "hidden"> {
  /** As {@link read}, but none of the categories of a column where the numbers flag none. [n, size] → [n, columns] */
  shown(numbers: Tensor2D): Tensor;
  /** A row that says nothing: the mean of each number, and none of the categories [columns]. */
  nothing: Tensor1D;
}

/** Numbers that spread less than this share of their mean are one number, which was rounded. */
const leastSpread = 1e-6;

/** One number of the code: which column it tells of, and either the unit it is in or the category that it flags. */
interface Part {
  column: number;
  mean: number;
  /** 1 / standard deviation; 0 where the pool has one value only, which tells nothing. */
  scale: number;
  category: number | undefined;
}

export function columnCode(columns: readonly Column[], pool: ArrayLike<number>, keep: KindContext["keep"]): ColumnCode {
  const d = columns.length;
  const rows = pool.length / d;
  const parts = columns.flatMap(({ categories }, column): Part[] =>
    categories ? categories.map((_, category) => ({ column, mean: 0, scale: 0, category })) : [standard(pool, column, d)],
  );
  const constant = (of: (part: Part) => number): Tensor1D => keep(tf.tensor1d(parts.map(of)));
  const columnOf = keep(
    tf.tensor1d(
      parts.map(({ column }) => column),
      "int32",
    ),
  );
  const means = constant(({ mean }) => mean);
  const scales = constant(({ scale }) => scale);
  const categories = constant(({ category }) => category ?? noCategory);
  const isNumber = constant(({ category }) => Number(category === undefined));
  const belongs = keep(
    tf.tensor2d(
      parts.flatMap(({ column }) => columns.map((_, other) => Number(other === column))),
      [parts.length, d],
    ),
  );

  const write = (inputs: Tensor): Tensor2D => {
    const values = tf.gather(inputs as Tensor2D, columnOf, 1);
    const flags = tf.mul(tf.cast(tf.equal(values, categories), "float32"), tf.sub(1, isNumber));
    return tf.add(tf.mul(tf.sub(values, means), scales), flags);
  };
  /** @param categoryOf the flags of a column that has some [n, categories] → [n] */
  const reading = (categoryOf: (flags: Tensor2D) => Tensor) => (numbers: Tensor2D) =>
    tf.concat(
      columns.map(({ categories }, column) => {
        const first = parts.findIndex((part) => part.column === column);
        if (categories) return tf.expandDims(categoryOf(tf.slice(numbers, [0, first], [-1, categories.length])), 1);
        const { mean, scale } = parts[first]!;
        return tf.add(tf.mul(tf.slice(numbers, [0, first], [-1, 1]), scale && 1 / scale), mean);
      }),
      1,
    );
  const likeliest = (flags: Tensor2D) => tf.cast(tf.argMax(flags, 1), "float32");
  return {
    size: parts.length,
    average: keep(tf.tidy(() => tf.mean(write(tf.tensor2d(pool as Float32Array, [rows, d])), 0))),
    write,
    read: reading(likeliest),
    shown: reading((flags) => tf.where(tf.greater(tf.max(flags, 1), 0), likeliest(flags), noCategory)),
    /** The flags of a column are one place: their errors are added. */
    perPlace: (errors) => tf.matMul(errors, belongs),
    nothing: keep(tf.tensor1d(columns.map(({ categories }, column) => (categories ? noCategory : standard(pool, column, d).mean)))),
  };
}

function standard(pool: ArrayLike<number>, column: number, d: number): Part {
  const values = Array.from({ length: pool.length / d }, (_, row) => pool[row * d + column]!);
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return { column, mean, scale: deviation > leastSpread * Math.abs(mean) ? 1 / deviation : 0, category: undefined };
}
