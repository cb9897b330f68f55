/** The page's typeface: small, its own, and with a sign for everything that the page says. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { characters, unicodeRange } from "../../scripts/type/characters.mjs";

const font = readFileSync("src/type/inter.woff2");
const has = (character: string) =>
  characters.some(([first, last]) => character.codePointAt(0)! >= first! && character.codePointAt(0)! <= last!);

describe("the typeface", () => {
  it("is small enough to come before it is missed", () => {
    expect(font.subarray(0, 4).toString()).toBe("wOF2");
    expect(font.length).toBeLessThan(31_000);
  });

  it("is said to have the characters that it is made of", () => {
    const style = readFileSync("src/type/type.css", "utf8");
    const said = /unicode-range:([^;]*);/.exec(style)![1]!.replace(/\s+/g, " ").trim();
    expect(said).toBe(unicodeRange);
  });

  it("has every character of the sentences of the page, but for the Chinese ones", () => {
    const folders = ["src/sentences", ...["de", "es", "fr"].map((tag) => `src/languages/${tag}`)];
    const files = folders.flatMap((folder) => readdirSync(folder).map((file) => `${folder}/${file}`));
    const texts = files.filter((file) => file.endsWith(".ts")).map((file) => readFileSync(file, "utf8"));
    const missing = new Set([...texts.join("")].filter((character) => character > " " && !has(character)));
    expect([...missing]).toEqual([]);
  });
});
