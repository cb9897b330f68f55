/** What there is to learn from a technique, as a string. */
import { render } from "svelte/server";
import { expect, test } from "vitest";
import Lesson from "../../src/lessons/Lesson.svelte";
import { lessonSentences } from "../../src/sentences/lesson";
import { pseudocode } from "../../src/techniques/pseudocode";
import { techniques } from "../help/all";
import { goods, traps } from "../help/shown";

const plain = (html: string) => html.replaceAll("&lt;", "<").replaceAll("&amp;", "&");
const lessonOf = ({ id, lesson }: (typeof techniques)[number]) =>
  render(Lesson, { props: { lesson, pseudocode: pseudocode[id]!, onopen: () => undefined } }).body;

test.each(techniques)("$name has the experiments that show where it is good and where it fails side by side", (technique) => {
  const { id, lesson } = technique;
  const [, trap = "", read = ""] = lessonOf(technique).split(/<dt[^>]*>(?:Trap|Read)<\/dt>/);
  const rows = [...trap.matchAll(/<dd[^>]*>[^]*?<\/dd>/g)].map(([row]) =>
    [...row.matchAll(/<a href="#([^"]*)"[^>]*>([^<]*)<\/a>/g)].map(([, link, words]) => [plain(link!), words]),
  );
  const wholeOf = (shown: typeof goods) => shown.find((one) => one.id === id)!.whole;
  expect(rows.filter((row) => row.length)).toEqual([
    [
      [wholeOf(goods), lessonSentences.goodShown],
      [wholeOf(traps), lessonSentences.trapShown],
    ],
  ]);
  expect(read).toContain(`href="${lesson.references[0]!.url}"`);
});

test.each(techniques)("$name says its pseudo-code line by line, as code that nobody translates", (technique) => {
  const [, group = ""] = /<figure[^>]*>([^]*?)<\/figure>/.exec(lessonOf(technique)) ?? [];
  const [, name, code] = /role="group" aria-label="([^"]*)"[^>]*><pre translate="no"[^>]*><code[^>]*>([^<]*)<\/code><\/pre>/.exec(group)!;
  expect(name).toBe(lessonSentences.pseudocodeName);
  expect(plain(code!).split("\n")).toEqual(technique.lesson.pseudocode);
  expect(group).toContain("<figcaption");
  expect(group).toContain('tabindex="0"');
});
