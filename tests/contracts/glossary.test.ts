/** Each word of the glossary can be seen in an experiment. */
import { beforeAll, describe, expect, it } from "vitest";
import { glossary, type TermName } from "../../src/lessons/glossary";
import { seen } from "../../src/lessons/seen";
import { fromLink } from "../../src/link/link";
import { loadAll } from "../../src/link/load";

beforeAll(() => loadAll());

describe.each((Object.keys(glossary) as TermName[]).map((name) => [glossary[name].term, name] as const))("“%s”", (_, name) => {
  it("opens an experiment that is as its link says", () => {
    const { link, look } = seen[name];
    const { problems, mended, settings } = fromLink(`v=2&${link}`);
    expect([problems, mended]).toEqual([[], []]);
    const text = new URLSearchParams(link);
    expect([settings.data, settings.a.technique, settings.b.technique]).toEqual(["data", "a", "b"].map((key) => text.get(key)));
    expect(look).toMatch(/^\p{Lu}.{10,80}[.]$/u);
  });
});
