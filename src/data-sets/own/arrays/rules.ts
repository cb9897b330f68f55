/** Of each kind of data which shape an example has, and what its numbers may be. */
import type { DataSet } from "../../../shape/data-set";
import type { Kind } from "../../../shape/kind";
import type { ArraysAbout } from "../../../shape/own";

export interface Rule {
  kind: Kind;
  /** Whether an example may have this shape. */
  fits(shape: readonly number[], about: Partial<ArraysAbout>): boolean;
  allowed: "finite" | "0 to 1" | "listed";
  /** @param place of a number in its example */
  isAllowed(value: number, place: number, about: Partial<ArraysAbout>): boolean;
}

/** Pictures larger than this take longer than anybody waits. */
export const mostSide = 64;
const isPicture = (shape: readonly number[], channels: readonly number[]): boolean => {
  const [height = 0, width = 0, depth = 0] = shape;
  return shape.length === 3 && channels.includes(depth) && Math.min(height, width) >= 4 && Math.max(height, width) <= mostSide;
};
const isShare = (value: number) => value >= 0 && value <= 1;
/** Sums and squares of larger ones are beyond a float32. */
export const finite: Pick<Rule, "allowed" | "isAllowed"> = { allowed: "finite", isAllowed: (value) => Math.abs(value) <= 1e18 };
const isPlaceIn = (value: number, count: number) => Number.isInteger(value) && value >= 0 && value < count;

export const rules: readonly Rule[] = [
  { kind: "image", fits: (shape) => isPicture(shape, [1, 3]), allowed: "0 to 1", isAllowed: isShare },
  { kind: "sound", fits: (shape) => isPicture(shape, [1]), allowed: "0 to 1", isAllowed: isShare },
  {
    kind: "text",
    fits: (shape, { vocabulary }) => shape.length === 1 && vocabulary !== undefined,
    allowed: "listed",
    isAllowed: (value, _, { vocabulary = [] }) => isPlaceIn(value, vocabulary.length),
  },
  {
    kind: "table",
    fits: ([count, ...more], { columns }) => !more.length && columns !== undefined && columns.length === count,
    allowed: "listed",
    isAllowed(value, place, { columns }) {
      const categories = columns?.[place]?.categories;
      return !categories || isPlaceIn(value, categories.length);
    },
  },
  { kind: "points", fits: ([count, ...more]) => !more.length && count === 2, ...finite },
];

export const ruleOf = (kind: DataSet["kind"]): Rule => rules.find((one) => one.kind === kind)!;
