/** How many examples a budget labels. */
import { expect, it } from "vitest";
import { labelledIn } from "../../../src/shape/labelled";

it.each([
  [4, 10, 8000, 40],
  [0.5, 8, 6000, 4],
  [12.5, 8, 6000, 100],
  [0.01, 2, 100, 1],
  [Infinity, 10, 8000, 8000],
  [1000, 10, 8000, 8000],
])("%d labels a class of %d classes among %d buy %d", (budget, classes, pool, bought) => {
  expect(labelledIn(pool, budget, classes)).toBe(bought);
});
