/** How a link says what is shown: there and back, and what cannot be read is told. */
import { expect, it } from "vitest";
import "../../help/all";
import { fromLink } from "../../../src/link/link";
import { staged, stagingIn } from "../../../src/link/staging";

const read = (link: string) => fromLink(link);

it("reads what it writes, in the order of the page", () => {
  const staging = { present: true, hide: ["header", "foot"], challenge: "digits.4", lang: "de" } as const;
  const link = staged("v=2&a=simclr", staging);
  expect(link).toBe("v=2&a=simclr&present=yes&hide=header,foot&challenge=digits.4&lang=de");
  expect(read(link)).toMatchObject({ problems: [], staging });
  expect(read("v=2&hide=foot,header,foot").staging.hide).toEqual(["header", "foot"]);
  expect(staged("v=2", { present: false, hide: [], challenge: undefined, lang: undefined })).toBe("v=2");
});

it("tells what it cannot read, and shows the rest", () => {
  const { problems, staging } = read("v=2&present=maybe&hide=foot,feet&lang=tlh");
  expect(staging).toEqual({ present: false, hide: ["foot"], challenge: undefined, lang: undefined });
  expect(problems).toEqual([
    "present=maybe is neither yes nor no: no is used",
    expect.stringMatching(/^hide=feet is no part of the page: there are header, question, labels, /),
    "lang=tlh is not one of en, de, es, fr, zh: en is used",
  ]);
});

it("is no setting: the first visit stays the first visit", () => {
  expect(read("present=yes&hide=header").settings).toEqual(read("").settings);
  expect(stagingIn(new Map(), [])).toEqual({ present: false, hide: [], challenge: undefined, lang: undefined });
});
