/** A folder of finished runs: read as the page reads what it has stored. */
import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runsIn } from "../../../src/headless/folder";
import { scratch } from "../../help/programs";
import { recordOf } from "../sweep/some-records";

const { at, remove } = scratch();
afterAll(remove);

const run = recordOf("a=simclr&labels=8");

beforeAll(() => {
  const { numbers: _, ...older } = run;
  writeFileSync(at("today.run.json"), JSON.stringify(run));
  writeFileSync(at("older.run.json"), JSON.stringify(older));
});

it("gives a run that does not say its version of the numbers the first", async () => {
  expect(await runsIn(at(""))).toEqual([{ ...run, numbers: 1 }, run]);
});

it("refuses what is no run, by its name", async () => {
  writeFileSync(at("torn.run.json"), "{");
  await expect(runsIn(at(""))).rejects.toThrow(/torn\.run\.json is damaged/);
});
