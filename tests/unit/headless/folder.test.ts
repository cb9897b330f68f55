/** A folder of finished runs: read as the page reads what it has stored, whatever else lies in it. */
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { passedOverWords, runFolder, runsIn } from "../../../src/headless/folder";
import { scratch } from "../../help/programs";
import { recordOf } from "../sweep/some-records";

const { at, remove } = scratch();
afterAll(remove);
let count = 0;
/** A new folder with these files. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = at(String(count++));
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(`${folder}/${name}`, text);
  return folder;
}

const run = recordOf("a=simclr&labels=8");
const own = `${run.id}.run.json`;
const text = JSON.stringify(run);

describe("a run", () => {
  it("that does not say its version of the numbers is of the first", async () => {
    const { numbers: _, ...older } = run;
    expect(await runsIn(folderOf({ "today.run.json": text, "older.run.json": JSON.stringify(older) }))).toEqual([
      { ...run, numbers: 1 },
      run,
    ]);
  });

  it("may have gone through an editor", async () => {
    expect(await runsIn(folderOf({ [own]: `\uFEFF${JSON.stringify(run, null, 4).replaceAll("\n", "\r\n")}\r\n` }))).toEqual([run]);
  });

  it("of another version of the program is to be made again", async () => {
    const store = runFolder(folderOf({ [own]: text }), "0.2.0");
    expect(await store.read()).toEqual({ done: [], stale: [run], passedOver: [] });
  });
});

describe("what is no run", () => {
  const foreign = [
    `._${own}`,
    `.#${own}`,
    `~$${own}`,
    `.${own}.swp`,
    `${own}~`,
    `#${own}#`,
    `${own}.bak`,
    `${own}.orig`,
    own.toUpperCase(),
    ".DS_Store",
    "plan.json",
  ];

  it("is passed over and named", async () => {
    const folder = folderOf({ [own]: text, ...Object.fromEntries(foreign.map((name) => [name, "\u0000\u0005 nothing"])) });
    mkdirSync(`${folder}/share0`);
    mkdirSync(`${folder}/old.run.json`);
    symlinkSync("nowhere", `${folder}/link.run.json`);
    const { done, passedOver } = await runFolder(folder, run.version).read();
    expect(done).toEqual([run]);
    expect(passedOver.toSorted()).toEqual([...foreign, "share0", "old.run.json", "link.run.json"].toSorted());
  });

  it("is named in one line, at most so many", () => {
    expect(passedOverWords("runs", ["a~", "b\nc"])).toBe("Passed over in runs, as it is no run: a~, b\\nc.");
    expect(
      passedOverWords(
        "runs",
        Array.from({ length: 25 }, (_, i) => `f${i}`),
      ),
    ).toMatch(/f18, f19 and 5 more\.$/);
  });

  it("does not count a run that is being written", async () => {
    expect(await runFolder(folderOf({ ".labelscape-0123abcd": text.slice(0, 9) }), "0").read()).toMatchObject({ passedOver: [] });
  });
});

describe("what should be a run", () => {
  const other = recordOf("a=fixmatch");
  it.each([
    ["torn.run.json", "{", "torn.run.json is damaged, or no run: move it elsewhere"],
    [own, "", `${own} is damaged, or no run`],
    [own, text.slice(0, 100), `${own} is damaged, or no run`],
    [own, `${text}${text}`, `${own} is damaged, or no run`],
    [own, JSON.stringify({ ...run, accuracy: 7 }), `${own} is damaged, or no run`],
    [own, JSON.stringify({ ...run, link: other.link }), `${own} is damaged, or no run`],
    [own, JSON.stringify(other), `${own} holds the run ${other.id}: name it ${other.id}.run.json.`],
    [own, JSON.stringify({ ...run, form: 99 }), `${own} was written by a newer version of this program`],
    [own, " ".repeat(6e6), `${own} is too large for a run`],
  ])("but cannot be read is refused by its name: %s with %.40j", async (name, content, words) => {
    await expect(runsIn(folderOf({ [name]: content }))).rejects.toThrow(words);
  });

  it("but is no file is refused, not waited for", async () => {
    const folder = folderOf({});
    mkdirSync(`${folder}/${own}`);
    await expect(runsIn(folder)).rejects.toThrow(`${own} is no file, where a run is to be`);
    const another = folderOf({});
    symlinkSync("nowhere", `${another}/${own}`);
    await expect(runsIn(another)).rejects.toThrow(`${own} is no file, where a run is to be`);
  });
});

it("a folder that is not there is empty, and one that is none is said", async () => {
  expect(await runsIn(at("nowhere"))).toEqual([]);
  await expect(runsIn(`${folderOf({ x: "" })}/x`)).rejects.toThrow(/x cannot be read, as a part of its path is no folder/);
});
