/** Which share of a plan a machine trains: as it is told, or as its cluster says. */
import { describe, expect, it } from "vitest";
import { parseSweepWords } from "../../../src/headless/sweep-words";

function shareOf(words: readonly string[], environment: Record<string, string> = {}) {
  const request = parseSweepWords(["plan.json", ...words], environment);
  if (request === "help") throw new Error("help");
  return request.share;
}
const slurm = (ids: readonly number[], id: number) => ({
  SLURM_ARRAY_TASK_ID: String(id),
  SLURM_ARRAY_TASK_MIN: String(Math.min(...ids)),
  SLURM_ARRAY_TASK_MAX: String(Math.max(...ids)),
  SLURM_ARRAY_TASK_COUNT: String(ids.length),
});
const sharesOf = (ids: readonly number[], words: readonly string[] = []) => ids.map((id) => shareOf(words, slurm(ids, id))!.index);
const some = (count: number) => Array.from({ length: count }, (_, i) => i);

describe("with --shards", () => {
  it.each([[[3]], [[2, 5]], [[1, 2, 3]], [[0, 7]], [some(8)]])("tasks %j of Slurm train the shares of these numbers", (ids) => {
    expect(sharesOf(ids, ["--shards", "8"])).toEqual(ids);
  });

  it("the number is that of the share on every kind of cluster", () => {
    expect(shareOf(["--shards", "8"], { JOB_COMPLETION_INDEX: "3" })).toEqual({ index: 3, count: 8 });
    expect(shareOf(["--shards=8"], { AWS_BATCH_JOB_ARRAY_INDEX: "3", AWS_BATCH_JOB_ARRAY_SIZE: "4" })).toEqual({ index: 3, count: 8 });
  });

  it.each([[[8]], [[1, 2, 3, 4, 5, 6, 7, 8]]])("a task of %j that is above the shares is refused", (ids) => {
    expect(() => shareOf(["--shards", "8"], slurm(ids, 8))).toThrow(
      "SLURM_ARRAY_TASK_ID=8 is none of 8 shares: they are counted from 0 to 7.",
    );
  });
});

describe("without --shards", () => {
  it("a whole array has as many shares as tasks", () => {
    expect(sharesOf(some(4))).toEqual(some(4));
    expect(shareOf([], slurm(some(4), 3))).toEqual({ index: 3, count: 4 });
    expect(shareOf([], { SLURM_ARRAY_TASK_ID: "1", SLURM_ARRAY_TASK_COUNT: "4" })).toEqual({ index: 1, count: 4 });
    expect(shareOf([], { AWS_BATCH_JOB_ARRAY_INDEX: "3", AWS_BATCH_JOB_ARRAY_SIZE: "4" })).toEqual({ index: 3, count: 4 });
  });

  it.each([[[3]], [[2, 5]], [[0, 5]], [[1, 2, 3]], [[0, 2, 4, 6]]])("a part of an array is refused: %j", (ids) => {
    for (const id of ids)
      expect(() => shareOf([], slurm(ids, id))).toThrow(/are not those of a whole array counted from 0: give --shards N/);
  });

  it("nothing is guessed where nothing says how many there are", () => {
    expect(() => shareOf([], { JOB_COMPLETION_INDEX: "1" })).toThrow(/JOB_COMPLETION_INDEX says which share this is.*give --shards N/);
    expect(shareOf([])).toBeUndefined();
  });
});

it.each([
  [["--shards", "8"], {}, "--shards 8 says how many shares there are, but nothing says which this is"],
  [["--shards", "0"], { JOB_COMPLETION_INDEX: "0" }, "--shards 0 is not a whole number from 1 up"],
  [["--shards", "1e1"], { JOB_COMPLETION_INDEX: "0" }, "--shards 1e1 is not a whole number"],
  [["--shards", "8"], { SLURM_ARRAY_TASK_ID: "x" }, "SLURM_ARRAY_TASK_ID x is not a whole number"],
  [["--shards", "8"], { SLURM_ARRAY_TASK_ID: " " }, "SLURM_ARRAY_TASK_ID   is not a whole number"],
  [["--shard", "4/4"], {}, "--shard 4/4 is not a share"],
  [["--shard", "-1/4"], {}, "--shard -1/4 is not a share"],
  [["--shard", "1/4", "--shards", "4"], {}, "leave --shards 4 out"],
  [["--shard", "1/4", "--redis", "redis://host"], {}, "do not go together"],
] as const)("%j with %j is refused: %s", (words, environment, why) => {
  expect(() => shareOf(words, environment)).toThrow(why);
});

it("a share that is given counts, and over Redis there is none, whatever the cluster says", () => {
  expect(shareOf(["--shard", "1/4"], slurm([3], 3))).toEqual({ index: 1, count: 4 });
  expect(shareOf(["--redis", "redis://host"], slurm(some(8), 3))).toBeUndefined();
});
