// What is read of archives of images, what is told of it, and what bad ones get.
import { encode as encodeJpeg } from "jpeg-js";
import { crc32, deflateSync } from "node:zlib";
import { zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { squareOf } from "../../../src/data-sets/own/images/square";
import { typeOf } from "../../../src/data-sets/own/files/types";
import { foldersOf } from "../../../src/data-sets/own/files/folders";
import { packed } from "../../../src/data-sets/own/files/pack";
import { load, preview, read } from "../../../src/data-sets/own/read";
import { ownSentences } from "../../../src/sentences/own";
import type { ExamplesShown, Own, Preview } from "../../../src/shape/own";
import type { OwnChoices } from "../../../src/shape/own-choices";
import { png, someImages, zipped } from "../../help/own-images";
import { kindsForTests } from "../../help/small-data";

const encoded = (text: string) => new TextEncoder().encode(text);
const times = <T>(count: number, of: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => of(i));
type Files = Record<string, Uint8Array>;

beforeAll(() => load({ name: "a.zip", bytes: zipped({}) }));

const answerTo = (files: Files | Uint8Array, choices: Partial<OwnChoices> = {}, name = "a.zip") =>
  read({ name, bytes: files instanceof Uint8Array ? files : zipped(files) }, choices);
function reading(files: Files | Uint8Array, choices: Partial<OwnChoices> = {}, name = "a.zip"): Own {
  const own = answerTo(files, choices, name);
  if ("fault" in own) throw new Error(ownSentences.fault(own));
  return own;
}
function shown(files: Files, choices: Partial<OwnChoices> = {}): Preview & ExamplesShown {
  const found = preview({ name: "a.zip", bytes: zipped(files) }, choices);
  if ("fault" in found) throw new Error(ownSentences.fault(found));
  if (found.shows !== "examples") throw new Error("No examples are shown.");
  return found;
}
const notesOf = (own: Pick<Own, "notes">): string[] => own.notes.map(ownSentences.note);
function said(files: Files | Uint8Array, choices: Partial<OwnChoices> = {}, name = "a.zip"): string {
  const answer = answerTo(files, choices, name);
  if (!("fault" in answer)) throw new Error(`${name} was read: ${JSON.stringify(answer.notes)}`);
  // A preview says the same, at once or beside what it shows.
  const found = preview({ name, bytes: files instanceof Uint8Array ? files : zipped(files) }, choices);
  expect("fault" in found ? found : found.problem).toEqual(answer);
  return ownSentences.fault(answer);
}
const plain = (value: number, side = 8) => png(side, side, 1, () => value);
/** Two classes of six, each image of its own shade. */
const fine = (more: Files = {}): Files => ({
  ...Object.fromEntries(times(12, (i) => [`${["a", "b"][i % 2]}/${i}.png`, plain(140 + 5 * i)])),
  ...more,
});

describe("images", () => {
  it("have the classes of their folders, and those in none that says one have no label", () => {
    const own = reading(someImages());
    expect(own).toMatchObject({ name: "a.zip", kind: "image", shape: [28, 28, 1], classes: ["high", "low"] });
    expect(own.names!.slice(0, 2)).toEqual(["high/0.png", "high/10.png"]);
    own.names!.forEach((path, i) => {
      const [folder] = path.split("/");
      expect(own.labels[i]).toBe(folder === "unlabelled" ? 2 : own.classes.indexOf(folder!));
    });
    expect(notesOf(own)).toContain("40 of 60 examples are labelled: the others are unlabelled.");
  });

  it("keep to what their kind keeps to, in grey and in colour", () => {
    for (const isColour of [false, true]) {
      const own = reading(someImages({ isColour }));
      expect(own.shape).toEqual(isColour ? [32, 32, 3] : [28, 28, 1]);
      const { isAllowed, smallData } = kindsForTests[own.kind];
      const data = { ...smallData, shape: own.shape, classes: own.classes };
      expect(own.inputs.findIndex((value, i) => !isAllowed(value, i, data, own))).toBe(-1);
    }
  });

  it("are ink on paper: what is light is none", () => {
    const own = reading(fine(), { side: 28 });
    expect(own.inputs[0]).toBeCloseTo(1 - 140 / 255, 6);
    expect(reading(fine(), { paper: "dark" }).inputs[0]).toBeCloseTo(140 / 255, 6);
    const inColour = reading(fine(), { colours: "colour", side: 32 });
    expect([inColour.shape, inColour.inputs[0]]).toEqual([[32, 32, 3], own.inputs[0]]);
  });

  it("that are dark at most of their edges are on dark paper, and that is told", () => {
    const dark = Object.fromEntries(times(12, (i) => [`${"ab"[i % 2]}/${i}.png`, png(8, 8, 1, (x) => (x === 4 ? 200 + i : 10))]));
    const own = reading(dark);
    expect(own.inputs[0]).toBeCloseTo(10 / 255, 6);
    expect(notesOf(own)).toContain("Most images are dark at their edges, so dark counts as paper: choose the other if that is wrong.");
    expect(reading(dark, { colours: "colour" }).inputs[0], "of colours light is").toBeCloseTo(1 - 10 / 255, 6);
  });

  it("are the same whatever packed them, in whichever order, and whatever they are called", () => {
    const files = someImages();
    const turned = Object.fromEntries(Object.entries(files).toReversed());
    const own = reading(files);
    expect(reading(turned, {}, "other.zip").checksum).toBe(own.checksum);
    expect(reading(packed(Object.entries(files).map(([path, bytes]) => ({ path, bytes })))).checksum).toBe(own.checksum);
    const outside = Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path.replace("discs/", ""), bytes]));
    expect(reading(outside).checksum).toBe(own.checksum);
    const some = Object.entries(files).map(([path, bytes], i) => [path, i ? bytes : plain(3, 20)]);
    expect(reading(Object.fromEntries(some) as Files).checksum).not.toBe(own.checksum);
  });

  it("are what their preview says, by its choices", () => {
    const found = shown(someImages());
    expect(found).toMatchObject({
      count: 60,
      classes: ["high", "low"],
      counts: [20, 20, 20],
      choices: { side: 28, colours: "grey", paper: "light" },
    });
    expect(Array.from(found.some.labels)).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2]);
    const own = reading(someImages(), found.choices);
    expect(own).toEqual(reading(someImages()));
    expect(found.some.inputs.subarray(0, 784)).toEqual(own.inputs.subarray(0, 784));
    expect(reading(someImages(), { side: 32 }).shape).toEqual([32, 32, 1]);
  });

  it("beyond a cap are left out evenly, before they are decoded", () => {
    const own = reading(someImages({ labelled: 80, unlabelled: 0 }), { mostExamples: 20 });
    expect([own.labels.length, own.labels.filter((label) => label === 0).length]).toEqual([20, 10]);
    expect(notesOf(own)).toContain("20 of 80 examples are kept, taken evenly from each class: that is the cap.");
    const small = reading(someImages(), { mostBytes: 4 * 784 * 30 });
    expect(small.labels).toHaveLength(30);
  });

  it("are as high as wide: the middle is taken, and how many that are is told", () => {
    const wide = png(24, 8, 1, (x) => (x < 8 ? 0 : x < 16 ? 140 : 255));
    const own = reading(fine({ "a/wide.png": wide }));
    const at = own.names!.indexOf("a/wide.png");
    expect(new Set(own.inputs.subarray(at * 784, (at + 1) * 784)).size).toBe(1);
    expect(own.inputs[at * 784]).toBeCloseTo(1 - 140 / 255, 6);
    expect(notesOf(own)).toContain("Of 1 of 13 files the middle square is taken, as they are not as high as wide.");
  });
});

describe("a square", () => {
  const light = (width: number, height: number, valueAt: (i: number) => number) => ({
    ...{ width, height, news: [] },
    rgb: Uint8Array.from({ length: 3 * width * height }, (_, i) => valueAt(Math.floor(i / 3))),
  });
  it("has the mean of the area that each pixel covers, where that ends within one too", () => {
    expect(
      [
        ...squareOf(
          light(3, 3, (i) => [0, 90, 180][i % 3]!),
          2,
        ),
      ].filter((_, i) => i % 3 === 0),
    ).toEqual([30, 150, 30, 150]);
    expect(
      [
        ...squareOf(
          light(2, 2, (i) => [0, 90][i % 2]!),
          4,
        ),
      ]
        .filter((_, i) => i % 3 === 0)
        .slice(0, 4),
    ).toEqual([0, 0, 90, 90]);
    expect([
      ...squareOf(
        light(4, 2, (i) => i % 4),
        1,
      ),
    ]).toEqual([2, 2, 2]);
  });
});

describe("an image that was held in another way", () => {
  const [wide, tall] = [
    { width: 6, height: 3 },
    { width: 3, height: 6 },
  ];
  /** Where a pixel of the upright image lies in what the camera wrote, which is as large or turned by a quarter. */
  const places: Readonly<Record<number, (x: number, y: number, w: number, h: number) => [number, number]>> = {
    2: (x, y, w) => [w - 1 - x, y],
    3: (x, y, w, h) => [w - 1 - x, h - 1 - y],
    4: (x, y, _, h) => [x, h - 1 - y],
    5: (x, y) => [y, x],
    6: (x, y, _, h) => [y, h - 1 - x],
    7: (x, y, w, h) => [w - 1 - y, h - 1 - x],
    8: (x, y, w) => [w - 1 - y, x],
  };
  it.each(Object.keys(places).flatMap((orientation) => [wide, tall].map((size) => ({ orientation: Number(orientation), ...size }))))(
    "$orientation, $width × $height: is as it is upright",
    ({ orientation, width, height }) => {
      const written = Uint8Array.from({ length: 3 * width * height }, (_, i) => 5 * i);
      const [w, h] = orientation > 4 ? [height, width] : [width, height];
      const upright = Uint8Array.from({ length: 3 * w * h }, (_, i) => {
        const pixel = Math.floor(i / 3);
        const [x, y] = places[orientation]!(pixel % w, Math.floor(pixel / w), width, height);
        return written[3 * (y * width + x) + (i % 3)]!;
      });
      const turned = squareOf({ width, height, rgb: written, news: [], orientation }, 3);
      expect(turned).toEqual(squareOf({ width: w, height: h, rgb: upright, news: [] }, 3));
    },
  );
});

describe("folders", () => {
  it.each([
    [
      ["a/1", "b/2"],
      ["a", "b"],
    ],
    [
      ["set/a/1", "set/b/2", "set/3"],
      ["a", "b", undefined],
    ],
    [
      ["set/more/a/1", "set/more/b/2"],
      ["a", "b"],
    ],
    [
      ["a/old/1", "b/new/2"],
      ["a", "b"],
    ],
    [
      ["train/a/1", "test/b/2", "Val/a/3"],
      ["a", "b", "a"],
    ],
    [
      ["a/1", "unlabelled/2", "Unlabeled/deep/3", "4"],
      ["a", undefined, undefined, undefined],
    ],
    [
      ["a/1", "a/2"],
      ["a", "a"],
    ],
    [
      ["1", "2"],
      [undefined, undefined],
    ],
    [
      ["train/1", "test/2"],
      ["train", "test"],
    ],
  ])("%j", (paths, folders) => expect(foldersOf(paths)).toEqual(folders));
});

describe("what is no image", () => {
  const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
  it.each([
    ["webp", "RIFF\x10\0\0\0WEBPVP8 "],
    ["avif", "\0\0\0\x1cftypavif\0\0\0\0"],
    ["avif", "\0\0\0\x18ftypheic\0\0\0\0"],
    ["tiff", "II*\0\x08\0\0\0"],
    ["bmp", "BM\x46\0\0\0\0\0\0\0\x36\0\0\0"],
    ["svg", '<?xml version="1.0"?>\n<!-- drawn --><svg xmlns="http://www.w3.org/2000/svg">'],
    ["html", "<!DOCTYPE html><p>an image"],
    ["wav", "RIFF\x10\0\0\0WAVEfmt "],
    ["mp3", "ID3\x04"],
    ["ogg", "OggS\0"],
    ["m4a", "\0\0\0\x1cftypM4A "],
    ["other", ""],
  ])("is known as %s by its first bytes", (type, text) => expect(typeOf(bytesOf(text))).toBe(type));

  it("is left out and told of, by what it is, with the first three", () => {
    const own = reading(
      fine({
        ...Object.fromEntries(times(5, (i) => [`a/p${i}.png`, encoded("<html><body>404</body></html>")])),
        "b/x.jpg": encoded("<svg></svg>"),
        "a/broken.png": plain(0).subarray(0, 60),
        "read me.txt": encoded("about these images"),
      }),
    );
    expect(own.labels).toHaveLength(12);
    expect(notesOf(own)).toEqual([
      "1 file is left out: broken, such as “a/broken.png”. Save anew, or copy once more from where it comes to have them read.",
      "5 files are left out: a page with markup, whatever its name says, such as “a/p0.png”, “a/p1.png” and “a/p2.png”. Save the image itself, as PNG or JPEG to have them read.",
      "1 file is left out: in SVG, which is drawn and has no pixels, such as “b/x.jpg”. Save as PNG to have them read.",
      "1 file is left out: nothing that is read here, such as “read me.txt”. Bring PNG, JPEG, GIF or WAV to have them read.",
    ]);
  });

  it("is refused where there is nothing else", () => {
    expect(said({ "a/1.webp": bytesOf("RIFF\x10\0\0\0WEBPVP8 "), "b/2.webp": bytesOf("RIFF\x10\0\0\0WEBPVP8 ") })).toBe(
      "a.zip: no file in it can be read: 2 files are in WebP, such as “a/1.webp” and “b/2.webp”. Save as PNG or JPEG.",
    );
    expect(said({ "a/1.png": plain(0).subarray(0, 50) })).toContain(
      "a.zip: no file in it can be read: 1 file is broken, such as “a/1.png”.",
    );
  });

  it("is larger than it may be, by its head alone", () => {
    const huge = plain(0);
    new DataView(huge.buffer, huge.byteOffset).setUint32(16, 50_000);
    new DataView(huge.buffer, huge.byteOffset).setUint32(20, 50_000);
    const own = reading(fine({ "a/huge.png": huge }));
    expect(notesOf(own)).toContain("1 file is left out: larger than 40 megapixels, such as “a/huge.png”. Make smaller to have them read.");
  });

  it("holds more than its pixels", () => {
    const own = reading(fine({ "a/pixel.png": pixelAnd(0), "a/bomb.png": pixelAnd(150_000_000) }));
    expect(own.names).toContain("a/pixel.png");
    expect(notesOf(own).filter((note) => note.includes("broken, such as “a/bomb.png”"))).toHaveLength(1);
  });

  it("is what systems leave in archives, and is counted alone", () => {
    const own = reading(
      fine({ "__MACOSX/a/._0.png": plain(0), "a/._1.png": plain(0), ".DS_Store": encoded("x"), "b/Thumbs.db": encoded("x") }),
    );
    expect(own.labels).toHaveLength(12);
    expect(notesOf(own)).toEqual(["4 files that the system keeps for itself are left out."]);
  });
});

describe("an archive", () => {
  const bytes = zipped(someImages());
  const view = () => {
    const copy = bytes.slice();
    return { copy, data: new DataView(copy.buffer), directory: new DataView(copy.buffer).getUint32(copy.length - 6, true) };
  };
  it("is refused by the sum of what it says is packed in it", () => {
    const { copy, data, directory } = view();
    data.setUint32(directory + 24, 3_000_000_000, true);
    expect(said(copy)).toContain("a.zip: unpacked it has 3,000\u202fMB, and at most 32\u202fMB are read. Raise that cap");
  });

  it("is refused where more comes out than it says", () => {
    const packedBomb = zipSync({ "a/1.png": new Uint8Array(5_000_000) }, { level: 9 });
    const data = new DataView(packedBomb.buffer);
    data.setUint32(data.getUint32(packedBomb.length - 6, true) + 24, 100, true);
    expect(said(packedBomb)).toBe("a.zip: more is packed in it than it says of itself. Pack it anew.");
  });

  it("is refused where it is locked, packed in another way, or broken", () => {
    const locked = view();
    locked.data.setUint16(locked.directory + 8, 1, true);
    expect(said(locked.copy)).toBe("a.zip: the archive is locked by a password. Pack it without one.");
    const other = view();
    other.data.setUint16(other.directory + 10, 14, true);
    expect(said(other.copy)).toContain("is packed in a way that is not read here");
    expect(said(bytes.subarray(0, bytes.length - 30))).toContain("a.zip: the archive is broken or not whole.");
    expect(said(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]))).toContain("a.zip: the archive is broken or not whole.");
  });

  it("without images is a workbook or the like", () =>
    expect(
      said({ "[Content_Types].xml": encoded("<?xml version='1.0'?><Types/>"), "xl/workbook.xml": encoded("<x/>") }, {}, "a.xlsx"),
    ).toBe("a.xlsx: it is a workbook, or an archive without images, sounds or arrays. Save its table as CSV, or unpack it."));

  it("in which nothing is, is empty", () => {
    expect(said({})).toBe("a.zip: nothing stands in the file. Choose another one.");
    expect(said({ ".DS_Store": encoded("x") })).toBe("a.zip: nothing stands in the file. Choose another one.");
  });
});

describe("labels", () => {
  it.each<[string, Files, string]>([
    [
      "in no folder",
      Object.fromEntries(times(12, (i) => [`${i}.png`, plain(i)])),
      "no folder says a class. Put the files of each class into a folder",
    ],
    [
      "of one class",
      Object.fromEntries(times(12, (i) => [`cats/${i}.png`, plain(i)])),
      "all labels are “cats”. Add examples of another class",
    ],
    [
      "once each",
      Object.fromEntries(times(12, (i) => [`c${i}/${i}.png`, plain(i)])),
      "fewer than two classes by folder have two labelled examples, one to learn from and one to test on. Label more.",
    ],
    [
      "too many",
      Object.fromEntries(times(402, (i) => [`c${i >> 1}/${i}.png`, plain(i % 256)])),
      "there are 201 classes by folder, and at most 200 are told apart.",
    ],
    [
      "of few images",
      Object.fromEntries(times(4, (i) => [`${"ab"[i % 2]}/${i}.png`, plain(i)])),
      "there are 4 examples, and 10 are the least.",
    ],
  ])("%s", (_, files, sentence) => {
    expect(said(files)).toContain(`a.zip: ${sentence}`);
    expect(shown(files).some.labels.length, "they are shown all the same").toBeGreaterThan(0);
  });

  it("are no markup, and nothing in them turns the direction of writing", () => {
    const own = reading(Object.fromEntries(times(12, (i) => [`set/${["<b>red", "bl\u202eue"][i % 2]}/${i}.png`, plain(140 + i)])));
    expect(own.classes).toEqual(["blue", "red"]);
  });
});

it("an image that is there twice is a copy", () => {
  const own = reading(fine({ "a/copy.png": plain(140), "b/copy.png": plain(140) }));
  expect(notesOf(own)).toContain(
    "2 examples repeat an earlier one: equal ones are all learned from or all tested, so that none is tested of which a copy is learned from.",
  );
});

it("JPEG is read beside PNG", () => {
  const data = new Uint8Array(4 * 64).fill(77);
  const jpeg = new Uint8Array(encodeJpeg({ width: 8, height: 8, data }, 95).data);
  const own = reading(fine({ "a/photo": jpeg }));
  expect(own.inputs[own.names!.indexOf("a/photo") * 784]).toBeCloseTo(1 - 77 / 255, 2);
});

/** A pixel, and behind it so many bytes that deflate to next to nothing. */
function pixelAnd(more: number): Uint8Array {
  const whole = png(1, 1, 1, () => 0);
  const chunk = (name: string, content: Uint8Array) => {
    const named = Buffer.concat([Buffer.from(name), content]);
    const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(content.length);
    checksum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, checksum]);
  };
  const head = whole.subarray(0, 33);
  return new Uint8Array(Buffer.concat([head, chunk("IDAT", deflateSync(new Uint8Array(2 + more))), chunk("IEND", new Uint8Array())]));
}
