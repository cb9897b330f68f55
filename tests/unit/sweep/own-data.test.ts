/** Kept runs on what a reader brought: read with their counts where that is here, and believed where it is not. */
import { expect, it } from "vitest";
import { bring } from "../../../src/data-sets/own/bring";
import type { RunRecord } from "../../../src/shape/record";
import { parseRuns, problemWords } from "../../../src/sweep/records/files";
import { readRecord } from "../../../src/sweep/records/record-form";
import { someOwn } from "../../help/brought";
import { recordOf } from "./some-records";

bring(someOwn({ checksum: "00000000000000aa", count: 300, labelled: 200 }));
const here = { ...recordOf("data=own&own.file=00000000000000aa-clouds.csv&a=fixmatch&labels=all"), labelled: 160, pool: 260, test: 40 };
const answer = (record: RunRecord) => {
  const reading = parseRuns(JSON.stringify(record));
  return "problem" in reading ? problemWords(reading.problem) : reading.records[0];
};
const { link, id } = recordOf("data=own&own.file=00000000000000aa-clouds.csv&a=fixmatch");

it("is read where all labels are fewer than the pool", () => {
  expect(answer(here)).toEqual(here);
  expect(answer({ ...here, pool: 400 })).toContain("pool is 400: it must be 260");
});

it("is believed where what it learned from is not here, and stays in the tray", () => {
  const away = { ...here, link: link.replace("00aa", "00ab"), labels: 4, labelled: 8 } as const;
  const { id: _, ...unnamed } = away;
  const read = answer(unnamed as RunRecord) as RunRecord;
  expect(read).toMatchObject({ link: away.link, data: "own" });
  expect(read.id).not.toBe(id);
  expect(readRecord({ ...read, form: 2 })).toEqual(read);
  expect(answer({ ...read, data: "digits" })).toContain('data is "digits": it must be "own", as the link has it');
  expect(answer({ ...read, id: here.id })).toContain("id is");
});
