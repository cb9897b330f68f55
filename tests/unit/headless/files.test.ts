/** Files are written whole or not at all: what was there stays until the new one is complete. */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { CannotWrite, tryFile, tryFolder, writeWhole } from "../../../src/headless/files";
import { BadRequest } from "../../../src/headless/words";
import { scratch } from "../../help/programs";

const { at, remove } = scratch();
afterAll(remove);
let count = 0;
const folder = () => {
  const made = at(String(count++));
  mkdirSync(made);
  return made;
};

describe("a file", () => {
  it("is there with its folder, in place of an older one, and nothing beside it", () => {
    const here = `${folder()}/a/b`;
    writeWhole(`${here}/file`, "one");
    writeWhole(`${here}/file`, Uint8Array.of(116, 119, 111));
    expect(readFileSync(`${here}/file`, "utf8")).toBe("two");
    expect(readdirSync(here)).toEqual(["file"]);
  });

  it("keeps its place where a link leads to it", () => {
    const here = folder();
    writeFileSync(`${here}/file`, "one");
    symlinkSync(`${here}/file`, `${here}/link`);
    writeWhole(`${here}/link`, "two");
    expect(readFileSync(`${here}/file`, "utf8")).toBe("two");
    expect(readdirSync(here)).toEqual(["file", "link"]);
  });

  it.skipIf(process.platform === "win32")("that is none, but swallows what is written, stays what it is", () => {
    writeWhole("/dev/null", "nothing");
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
  });
});

describe("what cannot be written", () => {
  it.each([
    ["a folder", (here: string) => (mkdirSync(`${here}/x`), `${here}/x`), "there is a folder of this name (EISDIR)"],
    ["a file for a folder", (here: string) => (writeFileSync(`${here}/x`, ""), `${here}/x/y`), "a part of its path is no folder"],
    ["a name without end", (here: string) => `${here}/${"x".repeat(300)}`, "its name is too long (ENAMETOOLONG)"],
  ])("is said in a sentence, and leaves nothing: %s", (_, make, why) => {
    const here = folder();
    const file = make(here);
    const before = readdirSync(here);
    expect(() => writeWhole(file, "text")).toThrow(CannotWrite);
    expect(() => writeWhole(file, "text")).toThrow(`${file} cannot be written, as ${why}`);
    expect(readdirSync(here)).toEqual(before);
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === "win32")("may be a folder that is read only", () => {
    const here = folder();
    chmodSync(here, 0o555);
    expect(() => tryFolder(here)).toThrow(`${here} cannot be written, as this user may not write there (EACCES)`);
    chmodSync(here, 0o755);
  });

  it("is found out before there is anything to lose", () => {
    const here = folder();
    writeFileSync(`${here}/x`, "");
    expect(() => tryFolder(`${here}/x`)).toThrow(BadRequest);
    expect(() => tryFolder(`${here}/x/y`)).toThrow(`${here}/x/y cannot be written`);
    expect(() => tryFile(`${here}/x/y`)).toThrow(`${here}/x/y cannot be written`);
    expect(() => tryFile(here)).toThrow("there is a folder of this name");
    tryFile(`${here}/new/file`);
    tryFolder(`${here}/runs`);
    expect(readdirSync(`${here}/new`)).toEqual([]);
    expect(readdirSync(`${here}/runs`)).toEqual([]);
    expect(existsSync(`${here}/new/file`)).toBe(false);
  });
});
