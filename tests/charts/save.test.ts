/** Saved charts, as far as they need no browser: names of files, lines of words, and the document around the drawing. */
import { describe, expect, test } from "vitest";
import { escapeXml, fileNameOf, makeDocument, wrapped } from "../../src/charts/save/save-document";

const measure = (words: string) => 6 * words.length;
const look = { paper: "#ffffff", ink: "#000000", soft: "#666666", family: 'Inter, "Helvetica Neue"', small: 12 };
const drawing = { markup: '<circle r="1"/>', width: 300, height: 100 };
const words = { title: "Who < whom & “why”", note: "5 seeds", summary: "Nothing \u0007 yet.", caption: ["22 November 2026"] };

test("a file is named after the chart", () => {
  expect(fileNameOf("Accuracy while training", "svg")).toBe("accuracy-while-training.svg");
  expect(fileNameOf("  Größe: 5 % / a ", "png")).toBe("große-5-a.png");
  expect(fileNameOf("…", "svg")).toBe("chart.svg");
  expect(fileNameOf("long ".repeat(40), "svg").length).toBeLessThanOrEqual(64);
});

test("what XML has no place for is left out, the rest is escaped", () => {
  expect(escapeXml(`a<b & "c" 'd'>\u0000\u001b\ufffe\ud800e😀\n`)).toBe("a&lt;b &amp; &quot;c&quot; &apos;d&apos;&gt;e😀\n");
});

describe("a long line is broken", () => {
  test("at spaces", () => expect(wrapped("one two three", 48, measure)).toEqual(["one two", "three"]));
  test("within a link, which has none", () =>
    expect(wrapped("see https://example.org/#data=digits", 60, measure)).toEqual(["see", "https://ex", "ample.org/", "#data=digi", "ts"]));
  test("never into nothing", () => {
    expect(wrapped("", 48, measure)).toEqual([]);
    expect(wrapped("wide", 1, measure)).toEqual(["w", "i", "d", "e"]);
  });
});

describe("the document", () => {
  const document = makeDocument(drawing, words, look, measure);
  test("stands alone", () => {
    expect(document).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="332" height="\d+"/,
    );
    expect(document).not.toMatch(/var\(|class=|style=|foreignObject|NaN|undefined/);
  });
  test("says what it is, for those who listen as well", () => {
    expect(document).toContain("<title>Who &lt; whom &amp; “why”</title>");
    expect(document).toContain("<desc>Nothing  yet.\n22 November 2026</desc>");
  });
  test("has the title above the drawing and the caption below it", () => {
    const [title, note, circle, date] = ["Who &lt; whom &amp; “why”</text>", "5 seeds</text>", "<circle", "22 November 2026</text>"].map(
      (part) => document.indexOf(part),
    );
    expect([title, note, circle, date].every((at, i, all) => at! > (all[i - 1] ?? 0))).toBe(true);
  });
  test("is higher for every line of the caption", () => {
    const heightOf = (text: string) => Number(/height="(\d+)"/.exec(text)![1]);
    const longer = makeDocument(drawing, { ...words, caption: ["one", "two"] }, look, measure);
    expect(heightOf(longer) - heightOf(document)).toBeCloseTo(12 * 1.45, -1);
  });
  test("as it is written", () => expect(document).toMatchSnapshot());
});
