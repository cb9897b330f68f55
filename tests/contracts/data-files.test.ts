/** What lies in static-data/: packed files as they were declared, their sources and licences, a baseline for each data set, and all of it small. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { offeredData } from "../../src/data-sets/catalogue";
import { baselinesFormat, type BaselinesFile } from "../../src/page/card/baselines";
import { unpackFile } from "../../src/shape/packed";
import { baselineSeeds, budgetsOf, countsOf, hashOf } from "../../static-data/baselines/arrays";
import { usual } from "../../static-data/examples";
import { dataSets } from "../help/all";

const mostMegabytes = 12;
const notice = readFileSync("NOTICE", "utf8").split(/\n\n/);
const all = readdirSync("static-data", { recursive: true, encoding: "utf8" }).filter((file) =>
  statSync(path.join("static-data", file)).isFile(),
);

it("is small in all", () => {
  const bytes = all.reduce((sum, file) => sum + statSync(path.join("static-data", file)).size, 0);
  expect(bytes / 1e6).toBeLessThanOrEqual(mostMegabytes);
});

const files = dataSets.flatMap((data) =>
  [...data.files, ...(data.clips ? [data.clips] : [])].map((file) => [file.path, data, file] as const),
);

it("has no packed file that nobody declares", () => {
  const declared = files.map(([name]) => name);
  const packed = all.filter((file) => file.endsWith(".gz")).map((file) => `static-data/${file.replaceAll("\\", "/")}`);
  expect(packed.filter((file) => !declared.includes(file) && !readFileSync("NOTICE", "utf8").includes(file))).toEqual([]);
});

describe.each(files)("%s", (name, data, file) => {
  const folder = path.dirname(name);
  const readme = readFileSync(`${folder}/README.md`, "utf8");

  it("has the declared size and, unpacked, the declared checksum", async () => {
    const packed = readFileSync(name);
    expect(packed.length).toBe(file.bytes);
    await expect(unpackFile(file, packed)).resolves.toBeInstanceOf(Uint8Array);
  });

  it("has a README that names its authors, source, licence, changes and checksums", () => {
    for (const part of ["Authors", "Taken from", "Licence", "Changed"]) expect(readme).toMatch(new RegExp(`\\*\\*${part}\\*\\*: \\S`));
    const licence = /\*\*Licence\*\*: ([^]*?)\n- \*\*/.exec(readme)![1]!;
    expect(licence).toContain(data.source!.licence);
    for (const [, mentioned] of readme.matchAll(/`(LICENSE[^`]*)`/g)) expect(existsSync(`${folder}/${mentioned}`), mentioned).toBe(true);
    expect(readme).toContain(file.sha256);
    expect(readme).toContain(file.bytes.toLocaleString("en"));
    expect(readme).toContain(path.basename(name));
    expect(existsSync(`${folder}/make.ts`)).toBe(true);
  });

  it("is named in NOTICE with its source and licence", () => {
    const part = notice.find((paragraph) => paragraph.includes(name));
    for (const word of ["Licence:", "Taken from", "Changed:"]) expect(part, word).toContain(word);
    for (const mentioned of part!.match(/\bstatic-data\/\S*[\w]/g)!) expect(existsSync(mentioned), mentioned).toBe(true);
  });
});

const again = "node static-data/make.mjs baselines makes it";
const baselines = JSON.parse(readFileSync("static-data/baselines/baselines.json", "utf8")) as BaselinesFile;

it("the baselines have every data set that is offered, and none that is gone", () => {
  expect(baselines).toMatchObject({ format: baselinesFormat, formatVersion: 1, seeds: baselineSeeds });
  const ids = Object.keys(baselines.of);
  expect(
    offeredData.map(({ id }) => id).filter((id) => !ids.includes(id)),
    again,
  ).toEqual([]);
  expect(ids.filter((id) => !dataSets.some((data) => data.id === id))).toEqual([]);
});

describe.each(dataSets.filter(({ id }) => baselines.of[id]).map((data) => [data.id, usual(data)] as const))(
  "the baseline of %s",
  (id, data) => {
    const { bytes, by, pool, test, reached } = baselines.of[id]!;

    it("was made of the present bytes, labels and test examples", async () => {
      expect(await hashOf(data), again).toBe(bytes);
      expect(by).toMatch(/^scikit-learn \d/);
    });

    it("tells the balance of classes as it is", async () => {
      expect({ pool, test }).toEqual(await countsOf(data));
      for (const counts of [pool, test]) expect(Math.min(...counts)).toBeGreaterThan(1);
    });

    it("has 1, 4 and 16 labels a class, a hundred and all, with every seed", () => {
      const learnable = pool.reduce((a, b) => a + b, 0);
      const labels = new Int32Array(learnable);
      const count = (labelsAClass: number) => Math.min(learnable, labelsAClass * data.classes.length);
      expect(reached.map(({ labelled }) => labelled)).toEqual(budgetsOf({ count, pool: { inputs: labels, labels } }));
      for (const { labelled, accuracy } of reached) {
        const isOne = data.files.length > 0 && labelled === learnable;
        expect(accuracy).toHaveLength(isOne ? 1 : baselineSeeds.length);
        for (const share of accuracy) expect(share >= 0 && share <= 1).toBe(true);
      }
    });

    // No straight line parts circles or stripes, however many labels there are.
    it.runIf(data.files.length)("gets better with more labels", () => {
      const mean = (shares: readonly number[]) => shares.reduce((a, b) => a + b, 0) / shares.length;
      expect(mean(reached.at(-1)!.accuracy)).toBeGreaterThan(mean(reached[0]!.accuracy));
    });
  },
);
