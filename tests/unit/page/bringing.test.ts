/** From a file to the bench: what is shown of it, what is asked anew where a choice changes, what is told, and what is kept. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { dataSetById } from "../../../src/data-sets/catalogue";
import { preview, read } from "../../../src/data-sets/own/read";
import type { Reader } from "../../../src/line/reader";
import { Bringing } from "../../../src/page/own/bringing.svelte";
import type { Brought, Own, OwnFile } from "../../../src/shape/own";
import type { StoredOwn } from "../../../src/storage/stored";
import { someTable } from "../../help/own-table";

const fileOf = (text: string, name = "clouds.csv"): Brought => {
  const bytes = new TextEncoder().encode(text);
  return { name, size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.buffer) };
};

function stage() {
  const kept = new Map<string, { own: Own; file: OwnFile; at: number }>();
  const listed = (): StoredOwn[] =>
    [...kept].map(([checksum, { own, at }]) => ({
      checksum,
      name: own.name,
      at,
      kind: own.kind,
      classes: 0,
      count: 0,
      labelled: 0,
      bytes: 0,
    }));
  const reader = {
    preview: vi.fn<Reader["preview"]>((file, choices) => Promise.resolve(preview(file, choices))),
    own: vi.fn<Reader["own"]>((file, choices) => Promise.resolve(read(file, choices))),
    close: vi.fn(),
  };
  const store = {
    keepOwn: vi.fn((own: Own, file: OwnFile, at: number) => Promise.resolve(void kept.set(own.checksum, { own, file, at }))),
    listOwn: vi.fn(() => Promise.resolve(listed())),
    findOwn: (checksum: string) => Promise.resolve(kept.get(checksum)?.own),
    fileOfOwn: (checksum: string) => Promise.resolve(kept.get(checksum)?.file),
    removeOwn: vi.fn((checksum: string) => Promise.resolve(void kept.delete(checksum))),
  };
  return { bringing: new Bringing({ reader, store, now: () => 5 }), reader, store, kept };
}
let scene: ReturnType<typeof stage>;
beforeEach(() => void (scene = stage()));

describe("a file", () => {
  it("is shown, used by what is shown, and kept as it was brought", async () => {
    const { bringing, kept, reader } = scene;
    await bringing.take(fileOf(someTable()));
    expect(bringing.preview).toMatchObject({ name: "clouds.csv", count: 300, choices: { label: "class", id: "id" } });
    expect([bringing.problem, bringing.reading]).toEqual(["", undefined]);
    const used = (await bringing.use())!;
    expect(used.notKept).toBeUndefined();
    expect(dataSetById("own")!.name).toBe("clouds.csv");
    expect(reader.own.mock.calls[0]![1]).toEqual(bringing.preview!.choices);
    expect(kept.get(used.own.checksum)).toMatchObject({
      at: 5,
      file: { name: "clouds.csv", bytes: new TextEncoder().encode(someTable()) },
    });
  });

  it("that cannot be read says why, and is shown no more", async () => {
    const { bringing } = scene;
    await bringing.take(fileOf(someTable()));
    await bringing.take(fileOf(`${someTable()}s301,1,2\n`));
    expect(bringing.problem).toMatch(/^clouds\.csv, line 302: 3 values where the first row has 5\./);
    expect(bringing.preview).toBeUndefined();
    expect(await bringing.use()).toBeUndefined();
  });

  it("that nothing can be learned from is shown, and why is said", async () => {
    const { bringing } = scene;
    await bringing.take(fileOf(someTable()));
    await bringing.choose({ label: "width" });
    expect(bringing.preview?.choices).toMatchObject({ label: "width" });
    expect(bringing.problem).toContain("different numbers, which measure something");
    expect(await bringing.use()).toBeUndefined();
  });

  it("is read anew where a choice changes, and columns are forgotten where they may be others", async () => {
    const { bringing, reader } = scene;
    await bringing.take(fileOf(someTable()));
    await bringing.choose({ group: "colour" });
    expect(reader.preview.mock.lastCall![1]).toEqual({ group: "colour" });
    await bringing.choose({ delimiter: ";", mostExamples: 100 });
    expect(reader.preview.mock.lastCall![1]).toEqual({ delimiter: ";", mostExamples: 100 });
    await bringing.take(fileOf(someTable(), "next.csv"));
    expect(reader.preview.mock.lastCall![1], "caps stay").toEqual({ mostExamples: 100 });
  });

  it("that is larger than the cap is not even opened, and is once that is raised", async () => {
    const { bringing } = scene;
    const large = { ...fileOf(someTable()), size: 40e6 };
    const open = vi.spyOn(large, "arrayBuffer");
    await bringing.take(large);
    expect(bringing.problem).toContain("at most 32\u202fMB are read");
    expect(open).not.toHaveBeenCalled();
    await bringing.choose({ mostBytes: 50e6 });
    expect(bringing.preview?.count).toBe(300);
  });

  it("that the browser cannot open, or that kills its reader, is told of", async () => {
    const { bringing, reader } = scene;
    await bringing.take({ name: "gone.csv", size: 1, arrayBuffer: () => Promise.reject(new Error("not found")) });
    expect(bringing.problem).toBe("gone.csv cannot be read: not found.");
    reader.preview.mockRejectedValueOnce(new Error("out of memory"));
    await bringing.take(fileOf(someTable()));
    expect(bringing.problem).toContain("stopped working (out of memory)");
    expect(bringing.reading).toBeUndefined();
  });

  it("is overtaken by one that comes later", async () => {
    const { bringing, reader } = scene;
    let answer: () => void = () => undefined;
    reader.preview.mockImplementationOnce((file, choices) => new Promise((resolve) => (answer = () => resolve(preview(file, choices)))));
    const first = bringing.take(fileOf(someTable(), "first.csv"));
    await bringing.take(fileOf(someTable(), "second.csv"));
    answer();
    await first;
    expect([bringing.preview?.name, bringing.reading]).toEqual(["second.csv", undefined]);
  });
});

describe("pasted lines", () => {
  it("are read as a file is", async () => {
    const { bringing } = scene;
    await bringing.takePasted(someTable());
    expect(bringing.preview).toMatchObject({ name: "pasted.csv", count: 300 });
  });
});

describe("what is kept", () => {
  const bringTwo = async () => {
    for (const name of ["one.csv", "two.csv"]) {
      await scene.bringing.take(fileOf(someTable({ labelled: name === "one.csv" ? 30 : 60 }), name));
      await scene.bringing.use();
    }
    await scene.bringing.list();
  };

  it("is listed, there for the bench again, and handed out as it was brought", async () => {
    await bringTwo();
    const { bringing } = scene;
    const [one] = bringing.kept;
    expect(bringing.kept.map(({ name }) => name)).toEqual(["one.csv", "two.csv"]);
    expect(dataSetById("own")!.name).toBe("two.csv");
    await bringing.recall(one!);
    expect(dataSetById("own")!.name).toBe("one.csv");
    expect(await bringing.fileOf(one!)).toEqual({ name: "one.csv", bytes: new TextEncoder().encode(someTable()) });
  });

  it("is removed, and no other", async () => {
    await bringTwo();
    const { bringing } = scene;
    await bringing.remove(bringing.kept[0]!);
    expect(bringing.kept.map(({ name }) => name)).toEqual(["two.csv"]);
    expect(bringing.news).toBe("one.csv is removed from this device.");
  });

  it("is used all the same where storage is refused, and that is said", async () => {
    const { bringing, store } = scene;
    store.keepOwn.mockRejectedValueOnce(new Error("no room left."));
    store.listOwn.mockRejectedValueOnce(new Error("refused"));
    await bringing.take(fileOf(someTable()));
    expect((await bringing.use())!.notKept).toMatch(/^clouds\.csv is not kept on this device \(no room left\): it is gone/);
    expect(dataSetById("own")!.name).toBe("clouds.csv");
    await bringing.list();
    expect(bringing.news).toContain("cannot be read (refused)");
  });
});
