/** Nobody runs the benchmarks at a commit: here at least all that they import is there, under the name that they ask for. */
import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { bundle } from "../bench/seats/bundle.mjs";

const folder = path.join("tests", "bench");
const named = (end: string, within = folder) =>
  readdirSync(within).flatMap((file) => (file.endsWith(end) ? file.slice(0, -end.length) : []));

describe("the benchmarks", () => {
  it.each(named(".bench.mjs"))("have all that “%s” asks for", async (name) => {
    expect(await import(path.resolve(folder, `${name}.bench.mjs`))).toMatchObject({
      title: expect.any(String),
      bench: expect.any(Function),
    });
  });

  it.each(named(".mjs", path.join(folder, "contestants")))(
    "have all that the contestant “%s” is made of",
    { timeout: 60_000 },
    async (name) => {
      expect(Object.keys(await bundle([name], "node"))).toEqual([name]);
    },
  );
});
