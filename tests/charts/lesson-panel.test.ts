/** The panel of a lesson, as a string: what it asks, and what it says before and after. */
import { createRawSnippet } from "svelte";
import { render } from "svelte/server";
import { expect, test } from "vitest";
import type { Lesson, Outcome } from "../../src/lessons/lesson";
import LessonPanel from "../../src/page/learn/LessonPanel.svelte";
import type { Kept } from "../../src/page/learn/lesson-now";
import { lessonPageSentences as sentences } from "../../src/sentences/lessons";

const come = { accuracy: 0.9, random: 0.5, steps: 10, numbers: {} };
const outcome: Outcome = { seed: 1, a: come, b: come, baseline: come };
const link = "data=two-moons&labels=1&a=labels-only&b=label-spreading";
const lesson: Lesson = {
  id: "x",
  picture: [],
  title: "A lesson",
  idea: "An idea.",
  tries: [
    { link, act: "Press the first." },
    { link, act: "Then the second.", press: "Go there", redrawn: true },
  ],
  question: "Which is it?",
  choices: ["the left", "the right", "neither"],
  recorded: [0, 4, 1],
  answer: () => 1,
  watch: "Look here.",
  happened: () => "It came to 90.0\u202f%.",
  why: "Because of this.",
};

const panel = (kept: Kept, at: number | "elsewhere" = 0) =>
  render(LessonPanel, {
    props: {
      lesson,
      number: 6,
      all: 12,
      kept,
      at: at === "elsewhere" ? undefined : at,
      run: createRawSnippet(() => ({ render: () => "<b>Play stands here</b>" })),
      next: createRawSnippet(() => ({ render: () => "<b>On</b>" })),
      onguess: () => undefined,
      ontry: () => undefined,
    },
  }).body;
const text = (html: string) =>
  html
    .replace(/<!--.*?-->/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .replaceAll(" .", ".");

/** Without what stands on paper alone. */
const onScreen = (html: string) => html.replace(/<div class="handout.*?<div class="next/s, '<div class="next');

test("asks, and offers nothing to start before it is answered", () => {
  const asked = panel({ guess: undefined, came: [] });
  expect(asked.match(/type="radio"/g)).toHaveLength(lesson.choices.length);
  expect(asked).toMatch(/<fieldset[^>]*>.*<legend[^>]*>Which is it\?/s);
  expect(text(onScreen(asked))).not.toMatch(/Play stands here|Press the first|Look here|90\.0|Because|measured/);
  expect(text(asked)).toContain(`Lesson 6 of 12 A lesson An idea.`);
});

test("keeps the guess and says what to do and where to look, one experiment at a time", () => {
  const first = text(panel({ guess: 2, came: [] }));
  expect(first).toMatch(/neither your guess .*Press the first\. Play stands here .*Look here\./);
  expect(first).not.toMatch(/Then the second|It came|measured/);
  const second = text(panel({ guess: 2, came: [outcome] }));
  expect(second).toMatch(/Press the first\. Then the second\. Go there/);
  expect(second).not.toContain("Play stands here");
  expect(text(panel({ guess: 2, came: [outcome] }, 1))).toContain("Then the second. Play stands here");
});

test("has all that there is to do and room for an answer on paper, until it is told", () => {
  const [, handout = ""] = /<div class="handout(.*)/s.exec(panel({ guess: undefined, came: [] }))!;
  expect(text(handout)).toMatch(/Press the first\..*Then the second\..*Look here\./);
  expect(handout).toContain(sentences.room);
  expect(panel({ guess: 1, came: [outcome, outcome] })).not.toContain(sentences.room);
});

test("leads back from another experiment, and offers nothing to start there", () => {
  const elsewhere = text(panel({ guess: 2, came: [] }, "elsewhere"));
  expect(elsewhere).toContain(`${sentences.off} ${sentences.back}`);
  expect(elsewhere).not.toContain("Play stands here");
});

test("tells what came out beside the guess, how often that is so, and why", () => {
  const told = panel({ guess: 2, came: [outcome, outcome] });
  expect(text(told)).toMatch(/the left ✓ the right measured neither your guess/);
  const [, status = ""] = /role="status"[^>]*>(.*)/s.exec(told)!;
  expect(text(status)).toMatch(
    /^ It came to 90\.0 %\. Mostly so, recorded with 5 seeds: 4 of 5 “the right”, 1 of 5 “neither”\. Because of this\./,
  );
  expect(text(panel({ guess: null, came: [outcome, outcome] }))).toContain(sentences.unguessed);
});

test("says whether yours is what mostly comes out", () => {
  const usually = (counts: readonly number[], came: number) => sentences.usually({ choices: lesson.choices, counts, came });
  expect(usually([0, 5, 0], 1)).toBe("Recorded with 5 seeds: 5 of 5 “the right”.");
  expect(usually([1, 4, 0], 0)).toBe(
    "Mostly so, recorded with 5 seeds: 4 of 5 “the right”, 1 of 5 “the left”. Yours is not what mostly comes out.",
  );
  expect(usually([0, 0, 0], 0)).toBe("");
});
