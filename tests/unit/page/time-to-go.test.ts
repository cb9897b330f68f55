/** How long it goes on, by how it went. */
import { expect, it } from "vitest";
import { secondsToGo } from "../../../src/page/bench/time-to-go";

it("goes on as fast as it went lately: 30 steps in 3 seconds, so 200 take 20", () => {
  expect(
    secondsToGo([
      { seconds: 10, left: 230 },
      { seconds: 12, left: 205 },
      { seconds: 13, left: 200 },
    ]),
  ).toBeCloseTo(20);
});

it("says nothing before two seconds have passed, nor where no step was taken", () => {
  expect(secondsToGo([])).toBeUndefined();
  expect(secondsToGo([{ seconds: 1, left: 9 }])).toBeUndefined();
  expect(
    secondsToGo([
      { seconds: 1, left: 9 },
      { seconds: 2.9, left: 8 },
    ]),
  ).toBeUndefined();
  expect(
    secondsToGo([
      { seconds: 1, left: 9 },
      { seconds: 9, left: 9 },
    ]),
  ).toBeUndefined();
});
