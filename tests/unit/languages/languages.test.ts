/** Which language is spoken, and how it changes what is said. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { mapWords, wordsOf } from "../../../src/languages/declared";
import { languageOf } from "../../../src/languages";
import { declared, language, said, speak } from "../../../src/shape/language";
import { counted, decimals, pluralOf } from "../../../src/shape/numerals";

afterEach(() => speak("en"));

describe("which language", () => {
  it.each([
    [["de"], "de"],
    [[null, "fr", "de"], "fr"],
    [[undefined, null, "de-AT", "en"], "de"],
    [["zh-Hant-TW"], "zh"],
    [["tlh", "pt-BR", "es-419"], "es"],
    [["tlh"], "en"],
    [[], "en"],
    [["toString"], "en"],
  ])("of %j is %s", (wanted, spoken) => expect(languageOf(wanted)).toBe(spoken));
});

describe("what is said", () => {
  it("is English where nothing else has come", () => {
    expect([language(), said("title", "Hello"), declared({ name: "Trousers" })]).toEqual(["en", "Hello", { name: "Trousers" }]);
    speak("de");
    expect([language(), said("title", "Hello"), declared({ name: "Trousers" })]).toEqual(["de", "Hello", { name: "Trousers" }]);
  });

  it("is looked up by its name, and by its English words where it was declared", () => {
    speak("de", wordsOf({ title: "Hallo", empty: "" }, { Trousers: "Hose", "weak views": "schwache Ansichten" }));
    expect([said("title", "Hello"), said("empty", "something"), said("other", "Other")]).toEqual(["Hallo", "", "Other"]);
    expect(declared(["Trousers", "weak views", "constructor"])).toEqual(["Hose", "schwache Ansichten", "constructor"]);
  });

  it("leaves alone what is no words: names in links, functions, numbers, and a declaration's own kind of object", () => {
    const make = () => 1;
    const size = new Map([["Trousers", 1]]);
    const codes = { id: "trousers", kind: "image", start: "weak", startOn: { image: "weak" }, link: "data=digits", make, size };
    const say = (text: string) => text.toUpperCase();
    expect(
      mapWords(
        {
          ...codes,
          options: { weak: "a little" },
          ...{ help: "How wide.", classes: ["shirt", "0"], encoder: "convnet", min: 0, off: undefined },
          ...{ rate: { label: "Rate", start: 1 }, refusedOn: { text: { flip: "a text has no left" } } },
        },
        say,
      ),
    ).toEqual({
      ...codes,
      options: { weak: "A LITTLE" },
      ...{ help: "HOW WIDE.", classes: ["SHIRT", "0"], encoder: "convnet", min: 0, off: undefined },
      ...{ rate: { label: "RATE", start: 1 }, refusedOn: { text: { flip: "A TEXT HAS NO LEFT" } } },
    });
  });
});

describe("numbers", () => {
  it.each([
    ["en", "90.9", "1,240 a", "7.5\u202fs", "0.0123"],
    ["de", "90,9", "1.240 a", "7,5\u202fs", "0,0123"],
    ["es", "90,9", "1240 a", "7,5\u202fs", "0,0123"],
    ["fr", "90,9", "1\u202f240 a", "7,5\u202fs", "0,0123"],
    ["zh", "90.9", "1,240 a", "7.5\u202fs", "0.0123"],
  ] as const)("in %s have the marks of the language", async (tag, share, many, time, small) => {
    speak(tag);
    expect([decimals(90.85, 1), counted(1240, "a", "a")]).toEqual([share, many]);
    vi.resetModules(); // as on a page: the language is known before numbers are loaded
    (await import("../../../src/shape/language")).speak(tag);
    const { percent, plain, seconds } = await import("../../../src/sentences/numbers");
    expect([percent(0.9085), seconds(7.5), plain(0.0123)]).toEqual([`${share}\u202f%`, time, small]);
  });

  it("take the form of a word that the language has for so many", () => {
    const forms = () => [0, 1, 2].map((number) => pluralOf(number, "one", "many"));
    expect(forms()).toEqual(["many", "one", "many"]);
    speak("fr");
    expect(forms()).toEqual(["one", "one", "many"]);
    speak("zh");
    expect(forms()).toEqual(["many", "many", "many"]);
  });
});
