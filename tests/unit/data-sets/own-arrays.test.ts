// What is read of arrays: by the names they have, by what is said beside them, and what bad ones get.
import { beforeAll, describe, expect, it } from "vitest";
import { dealt } from "../../../src/data-sets/own/arrays/dealt";
import { learned } from "../../../src/data-sets/own/learned";
import { load, preview, read } from "../../../src/data-sets/own/read";
import { npy } from "../../../src/headless/npy";
import { ownSentences } from "../../../src/sentences/own";
import type { ArraysAbout, ExamplesShown, Own, Preview } from "../../../src/shape/own";
import type { OwnChoices } from "../../../src/shape/own-choices";
import { splitExamples } from "../../../src/training/batches";
import { zipped } from "../../help/own-images";

const encoded = (text: string) => new TextEncoder().encode(text);
const times = <T>(count: number, of: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => of(i));
type Files = Record<string, Uint8Array>;

beforeAll(() => load({ name: "a.npz", bytes: zipped({}) }));

const answerTo = (files: Files, choices: Partial<OwnChoices> = {}) => read({ name: "a.npz", bytes: zipped(files) }, choices);
function reading(files: Files, choices: Partial<OwnChoices> = {}): Own {
  const own = answerTo(files, choices);
  if ("fault" in own) throw new Error(ownSentences.fault(own));
  return own;
}
function shown(files: Files, choices: Partial<OwnChoices> = {}): Preview & ExamplesShown {
  const found = preview({ name: "a.npz", bytes: zipped(files) }, choices);
  if ("fault" in found) throw new Error(ownSentences.fault(found));
  if (found.shows !== "examples") throw new Error("No examples are shown.");
  return found;
}
function said(files: Files, choices: Partial<OwnChoices> = {}): string {
  const answer = answerTo(files, choices);
  if (!("fault" in answer)) throw new Error(`It was read: ${JSON.stringify(answer.notes)}`);
  const found = preview({ name: "a.npz", bytes: zipped(files) }, choices);
  expect("fault" in found ? found : found.problem).toEqual(answer);
  return ownSentences.fault(answer);
}
const notesOf = (own: Pick<Own, "notes">): string[] => own.notes.map(ownSentences.note);

const count = 20;
const rows = (valueAt: (i: number) => number = (i) => i / 4, width = 3) =>
  npy(
    Float32Array.from({ length: count * width }, (_, i) => valueAt(i)),
    [count, width],
  );
const labels = (labelOf: (i: number) => number = (i) => i % 2) =>
  npy(
    Int32Array.from({ length: count }, (_, i) => labelOf(i)),
    [count],
  );
/** In four bytes a letter. */
const texts = (words: readonly string[]): Uint8Array => {
  const width = Math.max(...words.map(({ length }) => length));
  const codes = Int32Array.from(words.flatMap((word) => times(width, (i) => word.charCodeAt(i) || 0)));
  const file = npy(codes, [codes.length]);
  const text = String.fromCharCode(...file.subarray(0, 128))
    .replace(/'<i4'/, `'<U${width}'`)
    .replace(`(${codes.length},)`, `(${words.length},)`);
  const head = text.slice(0, 127).trimEnd().padEnd(127);
  return Uint8Array.from([...encoded("").values(), ...[...`${head}\n`].map((c) => c.charCodeAt(0)), ...file.subarray(128)]);
};

describe("arrays of which nothing is said", () => {
  it("are a table where they have rows", () => {
    const own = reading({ "X.npy": rows(), "y.npy": labels() });
    expect(own).toMatchObject({
      kind: "table",
      shape: [3],
      classes: ["0", "1"],
      columns: [{ name: "X 1" }, { name: "X 2" }, { name: "X 3" }],
    });
    expect(Array.from(own.inputs.subarray(0, 4))).toEqual([0, 0.25, 0.5, 0.75]);
    expect(Array.from(own.labels)).toEqual(times(count, (i) => i % 2));
  });

  it("are images where they have planes: light, in bytes or in shares, with the channels last", () => {
    const bytes = Uint8Array.from({ length: count * 20 }, (_, i) => 250 - (i % 20));
    const own = reading({ "x.npy": npy(bytes, [count, 4, 5]), "y.npy": labels() });
    expect(own).toMatchObject({ kind: "image", shape: [4, 5, 1] });
    expect(own.inputs[1]).toBeCloseTo(1 - 249 / 255, 6);
    const shares = Float32Array.from(bytes, (value) => value / 255);
    expect(reading({ "x.npy": npy(shares, [count, 4, 5, 1]), "y.npy": labels() }).inputs[1]).toBeCloseTo(own.inputs[1]!, 5);
    const colours = Uint8Array.from({ length: count * 60 }, (_, i) => i % 60);
    const first = reading({ "x.npy": npy(colours, [count, 3, 4, 5]), "y.npy": labels() });
    expect(first.shape).toEqual([4, 5, 3]);
    expect(Array.from(first.inputs.subarray(0, 4), (value) => Math.round(255 * (1 - value)))).toEqual([0, 20, 40, 1]);
    const last = reading({ "x.npy": npy(colours, [count, 4, 5, 3]), "y.npy": labels() });
    expect(Array.from(last.inputs.subarray(0, 3), (value) => Math.round(255 * (1 - value)))).toEqual([0, 1, 2]);
  });

  it("are stretched where they are neither, and on dark paper where they are dark at their edges: both is told", () => {
    const own = reading({
      "x.npy": npy(
        Float32Array.from({ length: count * 25 }, (_, i) => (i % 25 === 12 ? 3 : -1)),
        [count, 5, 5],
      ),
      "y.npy": labels(),
    });
    expect([own.inputs[0], own.inputs[12]]).toEqual([0, 1]);
    expect(notesOf(own).slice(0, 2)).toEqual([
      "The numbers of the images go from −1 to 3: they are stretched, so that these are dark and light.",
      "Most images are dark at their edges, so dark counts as paper: choose the other if that is wrong.",
    ]);
  });

  it("have labels by name or by number, and none where one is negative or empty", () => {
    const named = reading({ "x.npy": rows(), "labels.npy": texts(times(count, (i) => ["dog", "cat", ""][i % 3]!)) });
    expect(named.classes).toEqual(["cat", "dog"]);
    expect(Array.from(named.labels.subarray(0, 3))).toEqual([1, 0, 2]);
    const numbered = reading({ "x.npy": rows(), "y.npy": labels((i) => [10, 2, -1][i % 3]!) });
    expect(numbered.classes).toEqual(["2", "10"]);
    expect(Array.from(numbered.labels.subarray(0, 3))).toEqual([1, 0, 2]);
  });

  it("may be chosen, and are what their preview says", () => {
    const files = { "a.npy": rows((i) => i), "b.npy": rows((i) => -i), "u.npy": labels(), "w.npy": labels((i) => (i >> 1) % 2) };
    expect(said(files)).toBe(
      "a.npz: no array of examples was recognised among “a”, “b”, “u” and “w”. Name it inputs or X, with one example a row, or choose one.",
    );
    expect(reading(files, { inputs: "b", labels: "w" }).inputs[1]).toBe(-1);
    const found = shown({ "x.npy": rows(), "b.npy": rows(), "y.npy": labels() });
    expect(found).toMatchObject({
      choices: { inputs: "x", labels: "y" },
      arrays: { inputs: ["b", "x"], labels: ["y"] },
      counts: [10, 10, 0],
    });
    expect(read({ name: "a.npz", bytes: zipped({ "x.npy": rows(), "b.npy": rows(), "y.npy": labels() }) }, found.choices)).toEqual(
      reading({ "x.npy": rows(), "b.npy": rows(), "y.npy": labels() }),
    );
  });
});

describe("what is said beside them", () => {
  const about: ArraysAbout = { kind: "points", classes: ["up", "down"] };
  const files = (more: Partial<ArraysAbout> = {}, others: Files = {}): Files => ({
    "inputs.npy": rows((i) => i / 4, 2),
    "labels.npy": labels(),
    "data.json": encoded(JSON.stringify({ ...about, ...more })),
    ...others,
  });

  it("is kind, classes in their order, and names", () => {
    const names = times(count, (i) => `n${i}`);
    expect(reading(files({ names }))).toMatchObject({ kind: "points", shape: [2], classes: ["up", "down"], names });
    expect(shown(files()).arrays).toBeUndefined();
  });

  it("is what a data set of the kind says of itself", () => {
    const images = files(
      { kind: "image", flips: true, views: { strong: { hue: 20 } } },
      { "inputs.npy": npy(new Float32Array(count * 16), [count, 4, 4, 1]) },
    );
    const own = reading(images);
    expect(own.declared).toEqual({ flips: true, views: { strong: { hue: 20 } } });
    expect(learned(own)).toMatchObject({ flips: true, views: { strong: { hue: 20 } } });
    expect(own.checksum).not.toBe(reading(files({ kind: "image" }, { "inputs.npy": images["inputs.npy"]! })).checksum);
  });

  it("is who is tested: dealt out in the order of the file", () => {
    const tested = Float32Array.from({ length: count }, (_, i) => Number(i >= 14));
    const own = reading(files({}, { "split.npy": npy(tested, [count]) }));
    expect(notesOf(own)).toContain("6 examples are tested, as the file says it.");
    const data = learned(own);
    expect(data.testShare).toBeCloseTo(6 / 20, 12);
    const { pool, test } = splitExamples(data, data.make({}, undefined as never, []), { seed: 7, judged: "test" });
    const valueAt = (place: number) => own.inputs[2 * place]!;
    expect(Array.from(pool, valueAt)).toEqual(times(14, (i) => i / 2));
    expect(Array.from(test, valueAt)).toEqual(times(6, (i) => (14 + i) / 2));
    expect(Array.from(pool, (place) => own.labels[place])).toEqual(times(14, (i) => i % 2));
  });

  it("is which show the same, where that is a number for each", () => {
    const of = (one: number) => files({}, { "alike.npy": npy(Int32Array.from({ length: count }, (_, i) => (i ? i >> 1 : one)), [count]) }); // prettier-ignore
    const own = reading(of(0));
    expect(Array.from(own.alike!)).toEqual(times(count, (i) => i >> 1));
    expect(learned(own).make({}, undefined as never, []).alike).toEqual(own.alike);
    expect(own.checksum).not.toBe(reading(files()).checksum);
    expect(own.checksum).not.toBe(reading(of(5)).checksum);
    expect(reading(of(-1)).alike).toBeUndefined();
  });

  it("says it of nobody without a label", () => {
    const some = Int32Array.from({ length: count }, (_, i) => (i % 5 === 4 ? -1 : i % 2));
    const split = npy(Int32Array.from(some, (_, i) => Number(i >= 14)), [count]); // prettier-ignore
    const own = reading(files({}, { "labels.npy": npy(some, [count]), "split.npy": split }));
    expect(own.tested!.reduce((sum, one) => sum + one, 0)).toBe(4);
    expect(Array.from(own.labels).filter((label, i) => own.tested![i] && label > 1)).toEqual([]);
  });

  it("is not followed where a class would only be tested", () => {
    const own = reading(
      files(
        {},
        {
          "split.npy": npy(
            Int32Array.from({ length: count }, (_, i) => i % 2),
            [count],
          ),
        },
      ),
    );
    expect(own.tested).toBeUndefined();
  });

  it.each<[string, Files]>([
    ["no JSON", files({}, { "data.json": encoded("{") })],
    ["another kind", files({ kind: "graph" as never })],
    ["one class", files({ classes: ["up"] })],
    ["a class twice", files({ classes: ["up", "up"] })],
    ["runs of more than there is room for", files({ longestRun: 4, vocabulary: times(100, String) })],
  ])("is refused where it is %s", (_, bad) =>
    expect(said(bad)).toBe(
      "a.npz: what stands in data.json is not what is written there when arrays are exported. Export them anew, or leave it out.",
    ),
  );

  it("does not fit the arrays", () => {
    expect(said(files({ kind: "table", columns: [{ name: "x" }] }))).toContain("a.npz: the array “inputs” has the shape 20 × 2.");
    const table = { kind: "table", columns: [{ name: "x", categories: ["a", "b"] }, { name: "y" }] } as const;
    expect(said(files(table))).toBe(
      "a.npz: the array “inputs” holds 0.5 in row 1, counted from 0, where a place in the list that belongs to it is wanted. Correct it.",
    );
    expect(said(files({ kind: "text", vocabulary: ["", "…", "·", "a"] }))).toContain("holds 0.25 in row 0");
  });
});

it("rows are put where whoever is tested is dealt out", () => {
  const tested = Uint8Array.of(0, 1, 0, 1, 1, 0, 0, 0);
  const rows = dealt(tested);
  expect(Array.from(rows).toSorted()).toEqual(times(8, (i) => i));
  expect(Array.from(rows, (row) => tested[row])).toEqual(Array.from(tested));
});

describe("arrays", () => {
  it.each<[string, Files, string]>([
    ["of one plane only", { "x.npy": labels() }, "no array of examples was recognised among “x”."],
    ["without labels", { "x.npy": rows() }, "no array of labels was recognised. Name it labels or y"],
    [
      "with fewer labels than rows",
      { "x.npy": rows(), "y.npy": npy(new Int32Array(7), [7]) },
      "the array “y” has 7 labels for 20 examples. Bring one label a row.",
    ],
    ["whose labels are none", { "x.npy": rows(), "y.npy": labels(() => -1) }, "the array “y” has no label. Label some rows"],
    ["of one class", { "x.npy": rows(), "y.npy": labels(() => 1) }, "all labels are “1”."],
    [
      "of classes that are there once",
      { "x.npy": rows(), "y.npy": labels((i) => i) },
      "fewer than two classes of “y” have two labelled examples",
    ],
    [
      "whose labels measure something",
      {
        "x.npy": rows(),
        "y.npy": npy(
          Float32Array.from({ length: count }, (_, i) => i + 0.5),
          [count],
        ),
      },
      "the array “y” holds 0.5 in row 0, counted from 0. Bring whole numbers",
    ],
    ["with infinity", { "x.npy": rows((i) => (i === 7 ? Infinity : i)), "y.npy": labels() }, "the array “x” holds inf in row 2"],
    ["with gaps", { "x.npy": rows((i) => (i === 7 ? NaN : i)), "y.npy": labels() }, "the array “x” holds NaN in row 2"],
    [
      "that are too large images",
      { "x.npy": npy(new Float32Array(count * 65 * 65), [count, 65, 65]), "y.npy": labels() },
      "the array “x” has the shape 20 × 65 × 65.",
    ],
    [
      "that are no images",
      { "x.npy": npy(new Float32Array(count * 50), [count, 5, 5, 2]), "y.npy": labels() },
      "the array “x” has the shape 20 × 5 × 5 × 2.",
    ],
    ["that end too early", { "x.npy": rows().subarray(0, 200), "y.npy": labels() }, "the array “x” is broken or not whole."],
    [
      "of few rows",
      { "x.npy": npy(new Float32Array(8), [4, 2]), "y.npy": npy(Int32Array.of(0, 1, 0, 1), [4]) },
      "there are 4 examples, and 10 are the least.",
    ],
  ])("%s", (_, files, sentence) => expect(said(files)).toContain(`a.npz: ${sentence}`));

  it("may come as a file by itself, which has no labels", () => {
    const answer = read({ name: "x.npy", bytes: rows() });
    expect("fault" in answer && ownSentences.fault(answer)).toContain("x.npy: no array of labels was recognised.");
  });
});
