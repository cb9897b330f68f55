// What is read of files in their many forms, and what is told of it.
import { describe, expect, it } from "vitest";
import { preview, read } from "../../../src/data-sets/own/read";
import { ownSentences } from "../../../src/sentences/own";
import type { CellsShown, Own, Preview } from "../../../src/shape/own";
import type { OwnChoices } from "../../../src/shape/own-choices";

const encoded = (text: string) => new TextEncoder().encode(text);
const times = <T>(count: number, of: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => of(i));
const bytesOf = (content: string | Uint8Array) => (typeof content === "string" ? encoded(content) : content);

function reading(content: string | Uint8Array, choices: Partial<OwnChoices> = {}, name = "a.csv"): Own {
  const own = read({ name, bytes: bytesOf(content) }, choices);
  if ("fault" in own) throw new Error(ownSentences.fault(own));
  return own;
}

function shown(content: string | Uint8Array, choices: Partial<OwnChoices> = {}, name = "a.csv"): Preview & CellsShown {
  const found = preview({ name, bytes: bytesOf(content) }, choices);
  if ("fault" in found) throw new Error(ownSentences.fault(found));
  if (found.shows !== "cells") throw new Error("No cells are shown.");
  return found;
}

const notesOf = (own: Pick<Own, "notes">): string[] => own.notes.map(ownSentences.note);
/** Columns of the examples, one after the other. */
const columnsOf = ({ inputs, columns }: Own): number[][] =>
  columns!.map((_, place) => Array.from(inputs).filter((_, i) => i % columns!.length === place));

/** Numbers that are written in this way, under a header, before a label. */
const rows = (cells: readonly string[], delimiter = ",", header = "size"): string =>
  [[header, "label"], ...cells.map((cell, i) => [cell, ["yes", "no"][i % 2]])].map((row) => row.join(delimiter)).join("\n");
const numbers = times(12, (i) => i + 0.25);
const plainRows = rows(numbers.map(String));

describe("a table", () => {
  it.each([",", ";", "\t", "|"] as const)("is read with %j between its cells", (delimiter) => {
    const text = rows(numbers.map(String), delimiter);
    expect(shown(text).choices.delimiter).toBe(delimiter);
    expect(columnsOf(reading(text))).toEqual([numbers]);
  });

  describe("whose cells are parted by blanks", () => {
    const sizes = times(30, (i) => [(i * 1.5).toFixed(1), String(100 + 7 * i)] as const);
    const bare = sizes.map(
      ([a, b], i) => `  ${a.padStart(6)}   ${b.padEnd(8)}${i === 4 ? "?" : i % 9}.\t"car ""${i % 4}"" of  ${["yes", "no"][i % 2]}"  `,
    );
    const made = (text: string) => shown(text).choices;

    it("is read as it stands in older files, with quotes and tabs", () => {
      const { choices, rows: first, notes } = shown(bare.join("\r\n"), {}, "cars.data");
      expect(choices).toMatchObject({ form: "rows", delimiter: " ", header: false });
      expect(first[1]).toEqual(["1.5", "107", "1.", 'car "1" of no']);
      expect(notes.map(ownSentences.note)).toContain("The first row holds values, so columns are numbered: say so if it is a header.");
      expect(columnsOf(reading(bare.join("\n")))[0]).toEqual(sizes.map(([a]) => Number(a)));
    });

    it("may name them, and rows, as R writes it", () => {
      const text = ['"size" "weight" "kind"', ...sizes.map(([a, b], i) => `"${i + 1}" ${a} ${b} "${["yes", "no"][i % 2]}"`)].join("\n");
      expect(made(text)).toMatchObject({ delimiter: " ", header: true, label: "kind" });
      expect(reading(text).columns).toEqual([{ name: "size" }, { name: "weight" }]);
    });

    it("says where a row has too many", () => {
      const answer = read({ name: "a.csv", bytes: encoded(bare.map((row, i) => (i === 25 ? `${row} 3` : row)).join("\n")) });
      expect("fault" in answer && ownSentences.fault(answer)).toBe(
        "a.csv, line 26: 5 values where the first row has 4. Put quotes around a value that holds the delimiter, or remove what is too much.",
      );
    });

    it.each([
      ["sentences of as many words", times(30, (i) => `the ${["cat", "dog"][i % 2]} sat on ${i} mats`), "lines", "\t"],
      ["sentences after a label", times(30, (i) => `${["a", "b"][i % 2]}\tgive ${i} of 9 away`), "lines", "\t"],
      ["numbers of other lengths", times(30, (i) => times(3 + Number(i % 3 === 0), (k) => k * i).join(" ")), "lines", "\t"],
      ["cells of several numbers", times(30, (i) => `${i} 1 2\t${i} 3 4\t${["a", "b"][i % 2]}`), "rows", "\t"],
      ["a blank after each comma", times(30, (i) => `${i}, ${2 * i}, ${3 * i}, ${i % 2}`), "rows", ","],
    ])("not: %s", (_, lines, form, delimiter) => {
      expect(shown(lines.join("\n"), {}, "a.txt").choices).toMatchObject({ form, delimiter });
    });
  });

  it("has a header or not", () => {
    const bare = plainRows.slice(plainRows.indexOf("\n") + 1);
    expect(shown(plainRows).choices.header).toBe(true);
    expect(shown(bare).choices.header).toBe(false);
    expect(reading(bare).columns).toEqual([{ name: "column 1" }]);
    expect(reading(bare, { header: true }).columns).toEqual([{ name: "0.25" }]);
    // Words above words: a header names what does not stand below it.
    const sorts = times(20, (i) => `${"xyz"[i % 3]},${["yes", "no"][i % 2]}`);
    expect(shown(["sort,label", ...sorts].join("\n")).choices.header).toBe(true);
    expect(shown(sorts.join("\n")).choices.header).toBe(false);
  });

  it("may end its rows with a mark, or name its rows without a name for them", () => {
    const named = plainRows.split("\n").map((row, i) => (i ? `r${i},${row}` : row));
    expect(shown(named.join("\n")).columns.map(({ name }) => name)).toEqual(["column 1", "size", "label"]);
    expect(columnsOf(reading(named.join("\n")))).toEqual([numbers]);
    const ended = plainRows.split("\n").map((row, i) => (i ? `${row},` : row));
    expect(columnsOf(reading(ended.join("\n")))).toEqual([numbers]);
  });

  it("may say in its first line how cells are parted, and have empty rows", () => {
    expect(columnsOf(reading(`sep=;\n${rows(numbers.map(String), ";")}\n;\n\n`))).toEqual([numbers]);
  });

  it("has no two columns of one name", () =>
    expect(shown("a,a,,label\n1,2,3,x\n").columns.map(({ name }) => name)).toEqual(["a", "a (2)", "column 3", "label"]));
});

describe("the text", () => {
  const wide = (text: string, isLittle: boolean) =>
    Uint8Array.from(
      [...text].flatMap((c) => (isLittle ? [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8] : [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255])),
    );
  const text = rows(numbers.map(String), ",", "Größe");
  it.each([
    ["utf-8", encoded(text)],
    ["utf-8", encoded(`\ufeff${text}`)],
    ["utf-16le", wide(`\ufeff${text}`, true)],
    ["utf-16be", wide(`\ufeff${text}`, false)],
    ["utf-16le", wide(text, true)],
    ["windows-1252", Uint8Array.from(text, (c) => c.charCodeAt(0))],
  ] as const)("is read in %s", (encoding, bytes) => {
    expect(shown(bytes).choices.encoding).toBe(encoding);
    const own = reading(bytes);
    expect(own.columns).toEqual([{ name: "Größe" }]);
    expect(notesOf(own).filter((note) => note.startsWith("The file is read as"))).toHaveLength(encoding === "utf-8" ? 0 : 1);
    // The same content is the same data.
    expect(own.checksum).toBe(reading(text).checksum);
  });
});

describe("numbers", () => {
  const read1 = (cells: readonly string[], choices: Partial<OwnChoices> = {}) =>
    columnsOf(reading(rows(cells, ";"), choices))[0]!.slice(0, cells.length);
  const filled = (cells: readonly string[]) => [...cells, ...times(12, (i) => String(100 + i))];
  it.each([
    [
      ["0,5", "1.234,25", "−3"],
      [0.5, 1234.25, -3],
    ],
    [
      ["0.5", "1,234.25", "-3"],
      [0.5, 1234.25, -3],
    ],
    [
      ["1 234,5", "2 345 678", ".5e1"],
      [1234.5, 2345678, 5],
    ],
    [
      ["1'234.5", "+7", "5."],
      [1234.5, 7, 5],
    ],
    [
      ["12 %", "7.5%", "1e3"],
      [12, 7.5, 1000],
    ],
  ])("%j", (cells, values) => expect(read1(filled(cells)).slice(0, 3)).toEqual(Array.from(Float32Array.from(values))));

  it("that can be read with a point or a comma are read as the others of their column, else as the others of the file, or as is asked", () => {
    expect(read1(filled(["1.234", "0,5"]))[0]).toBe(1234);
    expect(read1(filled(["1.234", "0.5"]))[0]).toBeCloseTo(1.234, 5);
    expect(read1(filled(["1.234"]))[0]).toBeCloseTo(1.234, 5);
    expect(read1(filled(["1.234"]), { decimalComma: true })[0]).toBe(1234);
    expect(read1(filled(["0.5", "1.234"]), { decimalComma: true })[0]).toBe(0.5);
    const mixed = times(12, (i) => `${i ? i + 0.5 : "1.234"};${i},5;${i},25;${"ab"[i % 2]}`);
    expect(columnsOf(reading(["size;weight;width;label", ...mixed].join("\n")))[0]!.slice(0, 2)).toEqual([Math.fround(1.234), 1.5]);
    const two = ["size;weight;label", ...times(12, (i) => `1.23${i % 10};${i},5;${"ab"[i % 2]}`)].join("\n");
    expect(columnsOf(reading(two))[0]![3]).toBe(1233);
    expect(notesOf(reading(two))).toContain("Commas are read as decimal marks in “weight”.");
  });

  it("that are missing have the median of the column, the lower of two, and it is told how many", () => {
    const own = reading(rows(["", "NA", "NaN", "?", "null", "-", "n/a", "1", "2", "4", "8", "16"]));
    expect(columnsOf(own)[0]).toEqual([4, 4, 4, 4, 4, 4, 4, 1, 2, 4, 8, 16]);
    expect(reading(rows(["", "1", "2", "4", "8", ...times(6, () => "4"), ""])).inputs[0]).toBe(4);
    expect(notesOf(own)).toContain("“size” is missing in 7 rows: the median, 4, stands for it.");
    expect(reading(rows(["", ...times(6, () => "1"), ...times(6, () => "3")])).inputs[0]).toBe(1);
  });

  it("among which a word stands have the median there, and the line is told", () => {
    const own = reading(rows([...times(30, (i) => String(i / 4)), "broken"]));
    expect(notesOf(own)).toContain("“size” holds numbers, but not in 1 row (line 32: “broken”): the median, 3.5, stands there.");
    expect(columnsOf(own)[0]![30]).toBe(3.5);
  });

  it("that are next to nothing are nothing", () => expect(read1(filled(["1e-30", "-1e-42"])).slice(0, 2)).toEqual([0, 0]));

  it("that begin with a zero are names", () => expect(shown(rows(times(12, (i) => `0${i % 3}123`))).columns[0]!.as).toBe("category"));
});

describe("categories", () => {
  it("are numbered by the alphabet, and those that are missing are one", () => {
    const own = reading(rows(times(12, (i) => ["red", "blue", "NA"][i % 3]!)));
    expect(own.columns).toEqual([{ name: "size", categories: ["blue", "red", "missing"] }]);
    expect(columnsOf(own)[0]!.slice(0, 3)).toEqual([1, 0, 2]);
    expect(notesOf(own)).toContain("“size” is missing in 4 rows: that is a category of its own.");
  });

  it("that are rare count as one", () => {
    const own = reading(rows(times(200, (i) => (i < 100 ? `often${i % 20}` : `seldom${i % 50}`))));
    const { categories } = own.columns![0]!;
    expect(categories).toHaveLength(30);
    expect(categories!.at(-1)).toBe("others");
    expect(notesOf(own).filter((note) => /^82 rows have rare categories of “size”/.test(note))).toHaveLength(1);
    expect(columnsOf(own)[0]!.filter((value) => value === 29)).toHaveLength(82);
  });

  it("are no markup, and nothing in them turns the direction of writing", () => {
    const own = reading(rows(times(12, (i) => ["<b>red</b>", "bl\u202eue"][i % 2]!)));
    expect(own.columns![0]!.categories).toEqual(["blue", "red"]);
  });
});

describe("labels", () => {
  const labelled = (labels: readonly string[]) => ["size,label", ...labels.map((label, i) => `${i / 4},${label}`)].join("\n");
  it("may be absent: those rows have the number after the last class", () => {
    const own = reading(labelled(times(20, (i) => (i < 6 ? ["yes", "no"][i % 2]! : ""))));
    expect(own.classes).toEqual(["no", "yes"]);
    expect(Array.from(own.labels.subarray(0, 8))).toEqual([1, 0, 1, 0, 1, 0, 2, 2]);
    expect(notesOf(own)).toContain("6 of 20 examples are labelled: the others are unlabelled.");
    expect(notesOf(own)).toContain("Fewer than 5 examples each are labelled “no” or “yes”: what is measured on them tells little.");
  });

  it("that are there once count as absent", () => {
    const own = reading(labelled([...times(20, (i) => ["yes", "no"][i % 2]!), "perhaps"]));
    expect(own.classes).toEqual(["no", "yes"]);
    expect(own.labels[20]).toBe(2);
    expect(notesOf(own)).toContain(
      "One example only is labelled “perhaps”, too few to learn from and to test on: it counts as unlabelled.",
    );
  });

  it("that are numbers are so however they are written, in their order", () => {
    expect(reading(labelled(times(20, (i) => ["10", "2.0", "2"][i % 3]!))).classes).toEqual(["2", "10"]);
  });

  it("that differ in what cannot be seen are the same", () => {
    const own = reading(labelled(times(20, (i) => ["spam", "sp\u200fam", "<i>ham</i>", "ham"][i % 4]!)));
    expect(own.classes).toEqual(["ham", "spam"]);
    expect(notesOf(own)).toContain("2 labels differ from another only in what cannot be seen, and count as the same.");
  });

  it("of incomes are no markup", () =>
    expect(reading(labelled(times(20, (i) => ["<=50K", ">50K"][i % 2]!))).classes).toEqual(["<=50K", ">50K"]));
});

describe("what is chosen", () => {
  const text = ["id,who,size,kind", ...times(20, (i) => `n${i},p${i >> 2},${i * 0.5},${"ab"[(i >> 1) % 2]}`)].join("\n");
  it("is a label, names and groups, of which nothing is learned", () => {
    const own = reading(text, { label: "kind", id: "id", group: "who" });
    expect(own.columns).toEqual([{ name: "size" }]);
    expect(own.names!.slice(0, 2)).toEqual(["n0", "n1"]);
    expect(Array.from(own.groups!)).toEqual(times(20, (i) => i >> 2));
  });

  it("is another label", () => {
    const own = reading(text, { label: "who" });
    expect(own.classes).toEqual(times(5, (i) => `p${i}`));
    expect(own.columns!.map(({ name }) => name)).toEqual(["size", "kind"]);
  });

  it("is what the preview guesses: the same numbers", () => {
    const { choices } = shown(text);
    expect(reading(text, choices)).toEqual(reading(text));
    expect(choices).toMatchObject({ form: "rows", delimiter: ",", header: true, label: "kind", id: "id", group: null, words: null });
  });

  it("keeps rows without a group apart", () => {
    const own = reading(["who,size,kind", ...times(20, (i) => `${i < 4 ? "" : `p${i >> 3}`},${i * 0.5},${"ab"[i % 2]}`)].join("\n"), {
      group: "who",
    });
    expect(Array.from(own.groups!.subarray(0, 9))).toEqual([0, 1, 2, 3, 4, 4, 4, 4, 5]);
  });
});

describe("a preview", () => {
  it("shows the first eight rows, what each column is, and how much there is", () => {
    const found = shown(["id,size,what", ...times(30, (i) => `n${i},${i % 7 ? i / 8 : ""},${["a", "b", ""][i % 3]}`)].join("\n"));
    expect(found.rows).toHaveLength(8);
    expect(found.rows[1]).toEqual(["n1", "0.125", "b"]);
    expect(found.count).toBe(30);
    expect(found.columns).toEqual([
      { name: "id", as: "id", distinct: 30, missing: 0 },
      { name: "size", as: "number", distinct: 25, missing: 5 },
      { name: "what", as: "category", distinct: 2, missing: 10 },
    ]);
    expect(found.classes).toEqual(["a", "b"]);
  });
});

describe("texts", () => {
  const sentences = times(30, (i) => `${["a cat sat on the mat", "the dog ran to the park"][i % 2]} again ${i % 3}`);
  it("are lines after their label, or before it, or without one", () => {
    const lines = sentences.map((line, i) => `${["cat", "dog"][i % 2]}\t${line}`);
    const turned = sentences.map((line, i) => `${line}\t${["cat", "dog"][i % 2]}`);
    const own = reading(lines.join("\n"), {}, "a.txt");
    expect(own.classes).toEqual(["cat", "dog"]);
    expect(reading(turned.join("\n"), {}, "a.txt").checksum).toBe(own.checksum);
    const some = reading(lines.map((line, i) => (i % 5 ? line : sentences[i]!)).join("\n"), {}, "a.txt");
    expect(some.labels.filter((label) => label === 2)).toHaveLength(6);
    expect(some.inputs).toEqual(own.inputs);
  });

  it("may hold quotes where tabs part them", () => {
    const lines = sentences.map((line, i) => `${["cat", "dog"][i % 2]}\t"${line}" she said`);
    const table = ["label\ttold", ...lines].join("\n");
    expect(reading(table, { words: "told" }, "a.tsv").inputs).toEqual(reading(lines.join("\n"), {}, "a.txt").inputs);
  });

  it("are the longest column of sentences, and of what is beside them nothing is learned", () => {
    const table = [
      "id,told,label,likes",
      ...sentences.map((line, i) => `n${i},"${line}, ${i} times or ${i + 1} more",${"ab"[i % 2]},${i * 3}`),
    ].join("\n");
    const own = reading(table);
    expect(own.vocabulary).toContain("again");
    expect(own.names![3]).toBe("n3");
    expect(notesOf(own)).toContain("Not learned from: “likes”, as the words are learned from.");
    const columns = reading(table, { words: null });
    expect(columns.columns!.map(({ name }) => name)).toEqual(["likes"]);
  });

  it("without a word that another one has are left out, and long ones are cut", () => {
    const more = [
      "dog\tunheard",
      ...sentences.map((line, i) => `${["cat", "dog"][i % 2]}\t${line}`),
      `dog\t${"the park again ".repeat(40)}`,
    ];
    const own = reading(more.join("\n"), {}, "a.txt");
    expect(Array.from(own.labels)).toEqual([...times(30, (i) => i % 2), 1]);
    expect(own.shape[0]).toBe(8);
    expect(notesOf(own)).toContain("1 example is left out, without a word that another one has.");
    expect(notesOf(own)).toContain("1 example is longer than 8 words and cut there.");
  });
});

describe("too many examples", () => {
  const many = (count: number, label: (i: number) => string) =>
    ["at,size,label", ...times(count, (i) => `${i + 0.5},${i % 17},${label(i)}`)].join("\n");
  it("are left out evenly, of each class its part", () => {
    const own = reading(
      many(3000, (i) => (i % 10 ? "often" : "seldom")),
      { mostExamples: 300 },
    );
    expect(own.labels).toHaveLength(300);
    expect(own.labels.filter((label) => label === 1)).toHaveLength(30);
    const [at] = columnsOf(own);
    expect(at).toEqual(at!.toSorted((a, b) => a - b));
    for (const tenth of times(10, (i) => i)) expect(at!.filter((value) => Math.floor(value / 300) === tenth).length).toBeGreaterThan(25);
    expect(notesOf(own)).toContain("300 of 3,000 examples are kept, taken evenly from each class: that is the cap.");
    expect(
      reading(
        many(3000, (i) => (i % 10 ? "often" : "seldom")),
        { mostExamples: 300 },
      ),
    ).toEqual(own);
  });

  it("keep their names and groups", () => {
    const some = ["id,who,size,label", ...times(100, (i) => `n${i},p${i},${i + 0.5},${"ab"[i % 2]}`)].join("\n");
    const own = reading(some, { mostExamples: 20, id: "id", group: "who" });
    expect(own.names).toEqual(Array.from(own.inputs, (value) => `n${value - 0.5}`));
    expect(own.names!.at(-1)).not.toBe("n19");
    expect(own.groups).toEqual(Uint32Array.from({ length: 20 }, (_, i) => i));
  });

  it("keep their labels before others, and two of the rarest class", () => {
    const own = reading(
      many(3000, (i) => (i < 60 ? (i < 2 ? "rare" : `c${i % 2}`) : "")),
      { mostExamples: 100 },
    );
    expect(own.labels.filter((label) => label < own.classes.length)).toHaveLength(50);
    expect(own.labels.filter((label) => label === own.classes.indexOf("rare"))).toHaveLength(2);
    expect(own.labels).toHaveLength(100);
  });

  it("are also those that would take too much memory", () => {
    const own = reading(
      many(3000, (i) => "ab"[i % 2]!),
      { mostBytes: 60_000, mostExamples: 10_000 },
    );
    expect(own.labels).toHaveLength(3000);
    const wide = [times(40, (i) => `c${i}`).join(), ...times(500, (i) => [...times(39, (k) => (i * k) % 7), "ab"[i % 2]].join())].join(
      "\n",
    );
    const fewer = reading(wide, { mostBytes: 50_000 });
    expect(fewer.labels).toHaveLength(Math.floor(50_000 / 4 / 39));
    expect(notesOf(fewer)).toContain(
      "320 of 500 examples are kept, taken evenly from each class: more would take more memory than the cap allows.",
    );
  });
});

describe("warnings", () => {
  it("name a column that is the label in disguise", () => {
    const own = reading(
      [
        "code,part,size,own,label",
        ...times(60, (i) => `${["x", "y"][i % 2]},${(i % 2) * 10 + (i % 5)},${(i * 7) % 13},${i * 1.7},${["yes", "no"][i % 2]}`),
      ].join("\n"),
    );
    const told = notesOf(own).filter((note) => note.includes("tells the label by itself"));
    expect(told).toEqual([
      "“code” tells the label by itself in 100\u202f% of the rows: leave it out if it is the label in other words.",
      "“part” tells the label by itself in 100\u202f% of the rows: leave it out if it is the label in other words.",
    ]);
  });

  it("count copies, and those that contradict each other", () => {
    const own = reading(["size,label", ...times(20, (i) => `${i},${"ab"[i % 2]}`), "3,b", "4,b", "5,"].join("\n"));
    expect(own.notes).toContainEqual({ note: "copies", count: 3, areApart: true });
    expect(own.notes).toContainEqual({ note: "contradictions", count: 1 });
    expect(Array.from(own.copies!)).toEqual([...times(20, (i) => i), 3, 4, 5]);
    expect(notesOf(own).find((note) => note.includes("repeat"))).toContain(
      "3 examples repeat an earlier one: equal ones are all learned from or all tested",
    );
  });

  it("say that copies may be on both sides where most rows are", () => {
    const own = reading(["size,label", ...times(40, (i) => `${i % 12},${"ab"[i % 2]}`)].join("\n"));
    expect(own.copies).toBeUndefined();
    expect(notesOf(own).find((note) => note.includes("repeat"))).toContain("a copy that is tested may have been learned from");
    expect(reading(["size,label", ...times(20, (i) => `${i * 1.5},${"ab"[i % 2]}`)].join("\n")).copies).toBeUndefined();
  });

  it("have groups that share an example count as one, and the checksum that they had", () => {
    const text = (last: number) => ["who,size,label", ...times(30, (i) => `p${i >> 1},${i === 29 ? last : i},${"ab"[i % 2]}`)].join("\n");
    const [own, other] = [reading(text(3), { group: "who" }), reading(text(29), { group: "who" })];
    expect(Array.from(other.groups!)).toEqual(times(30, (i) => i >> 1));
    expect(Array.from(own.groups!)).toEqual(times(30, (i) => (i > 27 ? 1 : i >> 1)));
    expect(own.copies).toBeUndefined();
    expect(own.notes).toContainEqual({ note: "copies", count: 1, areApart: true });
  });

  it("tell of few groups", () => {
    const own = reading(["who,size,label", ...times(20, (i) => `p${i % 3},${i},${"ab"[i % 2]}`)].join("\n"), { group: "who" });
    expect(own.notes).toContainEqual({ note: "few groups", count: 3 });
  });
});

describe("a checksum", () => {
  const text = (value: string) =>
    ["who,size,label", ...times(20, (i) => `p${i >> 1},${i === 7 ? value : i * 0.5},${"ab"[i % 2]}`)].join("\n");
  it("follows from what is learned from, and from nothing else", () => {
    const own = reading(text("1"));
    expect(own.checksum).toMatch(/^[0-9a-f]{16}$/);
    expect(reading(text("1.0"), {}, "other.csv").checksum).toBe(own.checksum);
    expect(reading(text("1").replaceAll(",", ";").replaceAll("\n", "\r\n")).checksum).toBe(own.checksum);
    const others = [
      reading(text("1.5")),
      reading(text("1"), { group: "who" }),
      reading(text("1"), { id: "who" }),
      reading(text("1").replaceAll("size", "width")),
    ];
    expect(new Set([own, ...others].map(({ checksum }) => checksum)).size).toBe(5);
    const regrouped = text("1").replaceAll("p1,", "p0,");
    expect(reading(regrouped, { group: "who" }).checksum).not.toBe(reading(text("1"), { group: "who" }).checksum);
  });
});
