/** Links as people paste them: read as they were meant, what was changed is told, and none of it is passed on. */
import { describe, expect, it } from "vitest";
import { fromLink, toLink } from "../../../src/link/link";
import { stage } from "../experiment/stage";

const plain = "v=2&data=two-moons&labels=16&seed=7&a=fixmatch&fixmatch.threshold=0.9";
const { settings } = fromLink(plain);

/** How it is pasted, and what is said of it. */
const pasted: [string, string, string[]][] = [
  ["with its address", `https://example.org/lab/#${plain}`, []],
  ["with an address that has no protocol", `localhost:5173/#${plain}`, []],
  ["out of a page", plain.replaceAll("&", "&amp;"), ["&amp; is read as &"]],
  ["out of a page in a page", plain.replaceAll("&", "&amp;amp;"), ["&amp; is read as &"]],
  ["with numbered entities", plain.replaceAll("&", "&#38;").replaceAll("=", "&#x3D;"), ["&#38; is read as &", "&#x3D; is read as ="]],
  ["with an entity for #", `https://example.org/lab/&num;${plain}`, ["&num; is read as #"]],
  ["encoded", encodeURIComponent(plain), ["%26 is read as &", "%3D is read as ="]],
  ["encoded twice", encodeURIComponent(encodeURIComponent(plain)), ["%2526 is read as &", "%253D is read as ="]],
  [
    "encoded with its address",
    encodeURIComponent(`https://example.org/#${plain}`),
    ["%26 is read as &", "%3D is read as =", "%23 is read as #"],
  ],
  ["in lower case", plain.replaceAll("&", "%26").replaceAll("=", "%3d"), ["%26 is read as &", "%3d is read as ="]],
  ["at the end of a sentence", `${plain}.`, ["“.” at its end is left out"]],
  ["in brackets", `(${plain}).`, ["“).” at its end is left out"]],
  ["in a quotation", `“${plain}”,`, ["“”,” at its end is left out"]],
  ["in angle brackets", `<https://example.org/#${plain}>`, ["“>” at its end is left out"]],
  ["as HTML writes a bracket", `${plain}&gt;`, ["“&gt;” at its end is left out"]],
  ["with an encoded bracket", `${plain}%29%2E`, ["“%29%2E” at its end is left out"]],
  ["in bold", `**${plain}**`, ["“**” at its end is left out"]],
  ["in a German quotation", `„${plain}“`, ["““” at its end is left out"]],
  ["in French quotes", `«\u202f${plain}\u202f»`, ["“»” at its end is left out"]],
  ["at the end of a Chinese sentence", `（${plain}）。`, ["“）。” at its end is left out"]],
  ["with an encoded quotation mark", `${plain}%E2%80%9C`, ["“%E2%80%9C” at its end is left out"]],
  ["before a dash", `${plain} –`, ["“–” at its end is left out"]],
  ["with a slash", `${plain}/`, ["“/” at its end is left out"]],
  ["broken and indented", plain.replace("&seed", "&\n    seed").replace("&a=", " & a="), []],
  [
    "with entities for other letters",
    plain.replace("two-moons", "two&#45;moons").replace("0.9", "0&period;9"),
    ["letters written as HTML entities are read as letters"],
  ],
  ["broken over lines", `${plain.slice(0, 20)}\r\n${plain.slice(20, 40)}\u200B${plain.slice(40)}\n`, []],
  ["with blanks", ` ${plain.replace("seed=7", "seed=%207%20")} `, []],
  ["from a newsletter", `utm_source=news&utm_medium=mail&${plain}`, ["utm_source is left out", "utm_medium is left out"]],
  ["from a network", `https://example.org/?fbclid=IwAR0x&gclid=1#${plain}`, ["fbclid is left out", "gclid is left out"]],
  ["with what a network adds at its end", `${plain}?utm_source=share&igsh=x`, ["utm_source is left out", "igsh is left out"]],
  ["with a question mark for #", `https://example.org/lab/?${plain}`, []],
];

describe("a link that is pasted", () => {
  it.each(pasted)("%s is read, and it is said", (_, link, mended) => {
    expect(fromLink(link)).toMatchObject({ settings, version: 2, problems: [], mended });
  });

  it("as it was written is not mended", () => {
    for (const link of [plain, `#${plain}`, "", "#", "v=2", "labels=0.", "fixmatch.threshold=1e-3"])
      expect(fromLink(link).mended).toEqual(link === "labels=0." ? ["“.” at its end is left out"] : []);
  });

  it("with a key again takes the last, and says so", () => {
    const { settings, problems } = fromLink("v=2&labels=4&seed=3&labels=16&seed=3&a=simclr&a=fixmatch");
    expect(settings).toMatchObject({ labels: 16, seed: 3, a: { technique: "fixmatch" } });
    expect(problems).toEqual(["labels is given again: 16 is used", "seed is given again: 3 is used", "a is given again: fixmatch is used"]);
    expect(fromLink(`v=2&v=1&seed=3`)).toMatchObject({ version: 1, problems: ["v is given again: 1 is used"] });
  });

  it("that says nothing but where a visitor comes from is the first visit of today", () => {
    for (const link of ["utm_source=x", "?fbclid=1", "lang=en", "?utm_source=x#"])
      expect(fromLink(link)).toMatchObject({ version: 2, settings: fromLink("").settings });
    expect(fromLink("lang=en")).toMatchObject({ problems: [], staging: { lang: "en" } });
  });
});

describe("the page", () => {
  it.each(pasted)("%s opens it, says so, and passes on only what it is", (_, link, mended) => {
    const { experiment, bar } = stage(`#${link.replace(/^(?:https|localhost)[^?#]*[?#]/, "")}`);
    expect(experiment.link).toBe(toLink(settings));
    if (mended.length) expect(experiment.mended.length).toBeGreaterThan(0);
    bar.pass();
    if (experiment.mended.length) expect(bar.entries).toEqual([`#${plain}`]);
    expect(experiment.address.full(experiment.link)).toBe(`https://example.org/sub/#${plain}`);
    experiment.closeMended();
    expect(experiment.mended).toEqual([]);
  });

  it("reads what stands before #, and neither keeps nor shares it", () => {
    const { experiment, bar } = stage(`#${plain}`, undefined, false, "there", "?utm_source=news&ref=x");
    expect(experiment.link).toBe(plain);
    expect(experiment.mended).toEqual(["utm_source is left out", "ref is left out"]);
    bar.pass();
    expect([bar.entries, bar.window.location.search]).toEqual([[`#${plain}`], ""]);
    expect(experiment.address.full(experiment.link)).toBe(`https://example.org/sub/#${plain}`);

    const asked = stage("", undefined, false, "there", `?${plain}`);
    expect([asked.experiment.link, asked.experiment.problems, asked.experiment.mended]).toEqual([plain, [], []]);
    asked.experiment.setLabels(4, true);
    asked.bar.pass();
    expect([asked.bar.entries, asked.bar.window.location.search]).toEqual([[`#${plain.replace("labels=16&", "")}`], ""]);
  });

  it("writes nothing where nothing was wrong", () => {
    const { bar } = stage(`#${plain}`);
    bar.pass();
    expect(bar.entries).toEqual([`#${plain}`]);
  });
});
