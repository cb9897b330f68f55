/** Runs on data whose examples come in groups: as none is split, pool and test may be off their shares by the largest. */
import { expect, it, vi } from "vitest";
import { linkedRun } from "../../../src/sweep/records/linked-run";
import { miscount } from "../../../src/sweep/records/record-counts";
import "../../help/all";
import { recordOf } from "./some-records";

vi.hoisted(() => vi.resetModules()); // what came before this file
vi.mock(import("../../../src/data-sets/two-moons"), async (original) => {
  const { twoMoons } = await original();
  return { twoMoons: { ...twoMoons, largestGroup: 20 } };
});

const countsOf = (pool: number, test: number) => {
  const record = recordOf("data=two-moons&a=fixmatch", { pool, test });
  return miscount(record, linkedRun(record.link))?.key;
};

it("a record may miss the shares by one group, and by no more", () => {
  expect([countsOf(500, 500), countsOf(510, 490), countsOf(481, 500)]).toEqual([undefined, undefined, undefined]);
  expect([countsOf(521, 479), countsOf(479, 500)]).toEqual(["pool", "pool"]);
  expect(countsOf(500, 550)).toBe("test");
});
