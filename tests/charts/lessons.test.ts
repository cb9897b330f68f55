/** What there is to learn from a technique, as a string. */
import { render } from "svelte/server";
import { expect, test } from "vitest";
import Lesson from "../../src/lessons/Lesson.svelte";
import { lessonSentences } from "../../src/sentences/lesson";
import { techniques } from "../help/all";
import { traps } from "../help/traps";

test.each(techniques)("$name has the experiment that shows its trap behind the trap's words", ({ id, lesson }) => {
  const { body } = render(Lesson, { props: { lesson, onopen: () => undefined } });
  const [, trap = "", read = ""] = body.split(/<dt[^>]*>(?:Trap|Read)<\/dt>/);
  const links = [...trap.matchAll(/<a href="#([^"]*)"[^>]*>([^<]*)<\/a>/g)].map(([, link, words]) => [
    link!.replaceAll("&amp;", "&"),
    words,
  ]);
  expect(links).toEqual([[traps.find((one) => one.id === id)!.whole, lessonSentences.trapShown]]);
  expect(read).toContain(`href="${lesson.references[0]!.url}"`);
});
