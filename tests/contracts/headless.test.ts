/** The runner without a page: what it prints, what it refuses, and that the same link gives the same numbers. */
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const folder = mkdtempSync(path.join(tmpdir(), "labelscape-headless-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  code: number | null;
  lines: string[];
  errors: string[];
}

function headless(...words: string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["scripts/headless.mjs", ...words]);
    let [out, errors] = ["", ""];
    child.stdout.on("data", (part) => (out += part));
    child.stderr.on("data", (part) => (errors += part));
    child.on("error", reject);
    const split = (text: string) => text.split("\n").filter((line) => line !== "");
    child.on("close", (code) => resolve({ code, lines: split(out), errors: split(errors) }));
  });
}

const small = "v=2&data=two-moons&labels=2&steps=20&batch=16&two-moons.count=200";
type Line = Record<string, unknown>;

describe("a link", () => {
  it("trains and ends with its result, the same one each time", async () => {
    const [first, second] = [await headless(`${small}&a=labels-only`), await headless(`#${small}&a=labels-only`)];
    expect(first.errors.join()).toContain("wasm");
    expect(first.code).toBe(0);
    const lines = first.lines.map((line) => JSON.parse(line) as Line);
    expect(lines.slice(0, -1).every(({ type }) => type === "report")).toBe(true);
    const result = lines.at(-1)!;
    expect(result).toMatchObject({
      type: "result",
      technique: "labels-only",
      data: "two-moons",
      labels: 2,
      labelled: 4,
      fraction: 0.04,
      seed: 1,
      steps: 20,
      backend: "wasm",
    });
    for (const name of ["accuracy", "random"]) expect(result[name]).toBeGreaterThanOrEqual(0);
    expect(result.version).toMatch(/^\d+\.\d+\.\d+/);

    const untimed = (line: string) => ({ ...(JSON.parse(line) as Line), seconds: 0 });
    expect(second.lines.map(untimed)).toEqual(first.lines.map(untimed));
    const third = await headless(String(result.link));
    expect(untimed(third.lines.at(-1)!)).toEqual(untimed(first.lines.at(-1)!));
  });

  it("that names two techniques trains both", async () => {
    const { code, lines } = await headless(`${small}&a=labels-only&b=label-spreading`);
    expect(code).toBe(0);
    const results = lines.map((line) => JSON.parse(line) as Line).filter(({ type }) => type === "result");
    expect(results.map(({ technique }) => technique)).toEqual(["labels-only", "label-spreading"]);
  });

  it("can be exported as arrays in one order", async () => {
    const { code } = await headless(small, "--export", folder);
    expect(code).toBe(0);
    const read = (name: string) => {
      const file = readFileSync(path.join(folder, `${name}.npy`));
      const start = 10 + file.readUInt16LE(8);
      const [, type, shape] = /'descr': '(..?\d)'.*'shape': \(([\d, ]+)\)/.exec(file.toString("latin1", 10, start))!;
      expect(["<i4", "<f4"]).toContain(type);
      const bytes = new Uint8Array(file.subarray(start)).buffer;
      return {
        shape: shape!.split(",").flatMap((part) => (part.trim() ? [Number(part)] : [])),
        numbers: type === "<i4" ? new Int32Array(bytes) : new Float32Array(bytes),
      };
    };
    expect(read("inputs").shape).toEqual([200, 2]);
    for (const name of ["labels", "split", "visible", "predictions", "confidence"]) expect(read(name).shape, name).toEqual([200]);
    expect(read("features").shape[0]).toBe(200);
    const [labels, split, visible] = [read("labels").numbers, read("split").numbers, read("visible").numbers];
    expect(split.filter((one) => one === 1)).toHaveLength(100);
    const shown = [...visible.keys()].filter((i) => visible[i] !== -1);
    expect(shown).toHaveLength(4);
    for (const i of shown) expect([visible[i], split[i]]).toEqual([labels[i], 0]);
  });
});

describe("whoever reads the lines and has had enough", () => {
  const heard = async (...words: string[]) => {
    const child = spawn(process.execPath, ["scripts/headless.mjs", small, ...words]);
    child.stdout.once("data", () => child.stdout.destroy());
    return new Promise((resolve) => child.on("close", resolve));
  };

  it("ends the run, but not one that is exported", async () => {
    expect(await heard()).toBe(0);
    expect(await heard("--export", path.join(folder, "heard"))).toBe(0);
    expect(readdirSync(path.join(folder, "heard"))).toContain("features.npy");
  });
});

describe("bad words", () => {
  it.each([
    ["an unknown key", ["data=two-moons&colour=red"], "colour"],
    ["an unknown technique", ["a=magic"], "a=magic"],
    ["text for a number", ["steps=many"], "steps=many"],
    ["a number out of range", ["steps=1000000000"], "steps=1000000000"],
    ["no link", [], "No link"],
    ["two links", ["data=digits", "a=simclr"], "More than one link"],
    ["an unknown option", ["--exprot", "x"], "--exprot"],
    ["an export without its folder", ["data=two-moons", "--export"], "--export"],
  ])("%s: exit code 2 and one clear line", async (_, words, quoted) => {
    const { code, lines, errors } = await headless(...words);
    expect({ code, lines }).toEqual({ code: 2, lines: [] });
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(quoted);
  });

  it("a folder that cannot be written is found out before anything is trained", async () => {
    writeFileSync(path.join(folder, "taken"), "");
    const { code, lines, errors } = await headless(small, "--export", path.join(folder, "taken", "arrays"));
    expect({ code, lines }).toEqual({ code: 2, lines: [] });
    expect(errors).toEqual([expect.stringMatching(/arrays cannot be written, as a part of its path is no folder/)]);
  });

  it("a backend that is not to be had: exit code 1 and one clear line", async () => {
    const { code, lines, errors } = await headless(`${small}&backend=webgl`);
    expect({ code, lines }).toEqual({ code: 1, lines: [] });
    expect(errors).toEqual([expect.stringContaining("backend=webgl cannot be had here")]);
  });

  it("--help says how", async () => {
    const { code, lines } = await headless("--help");
    expect(code).toBe(0);
    expect(lines.join("\n")).toContain("npm run -s headless");
  });
});
