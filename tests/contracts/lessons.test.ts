/** The lessons: their links open, what they ask is answered by what their experiments come to, and that was recorded over several seeds. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Came, Lesson, Outcome } from "../../src/lessons/lesson";
import { lessons } from "../../src/lessons/lessons";
import { fromLink } from "../../src/link/link";
import { dataSetOf } from "../../src/link/settings";
import { linkOfTry, nothingKept, stageOf, tryOn, withOutcome, type Kept } from "../../src/page/learn/lesson-now";
import { lessonPageSentences } from "../../src/sentences/lessons";
import { numbersVersion } from "../../src/shape/record";
import { conditionsOf, triesOf } from "../help/lessons";
import { takeLesson } from "../reference/lesson-runs";

interface Recorded {
  tries: unknown;
  runs: readonly { seed: number; came: Came }[];
}
const recorded = JSON.parse(readFileSync("tests/reference/lessons.json", "utf8")) as Record<string, Recorded>;
const root = new URL("../../", import.meta.url);

/** What a page keeps of a lesson whose experiments come out so, one after the other. */
const told = (lesson: Lesson, came: readonly Outcome[]): Kept =>
  came.reduce<Kept>((kept, outcome, at) => withOutcome(lesson, kept, at, outcome), { ...nothingKept, guess: 0 });

it("are the twelve, in the order in which they build on one another", () => {
  expect(lessons.map(({ title }) => title)).toEqual([
    "One label for each moon",
    "Same labels, two ways",
    "What the slider starts again",
    "A fair opponent",
    "The views decide",
    "A task that misses the point",
    "A sure guess teaches itself",
    "One unlucky label",
    "Two halves that agree",
    "Strangers in the pool",
    "More without labels",
    "First without, then with",
  ]);
  expect(new Set(lessons.map(({ id }) => id)).size).toBe(lessons.length);
  expect(Object.keys(recorded)).toEqual(lessons.map(({ id }) => id));
});

describe.each(lessons.map((lesson) => [lesson.title, lesson] as const))("“%s”", (_, lesson) => {
  const { tries, choices } = lesson;
  const { runs = [], tries: conditions }: Partial<Recorded> = recorded[lesson.id] ?? {};

  it("has a picture of its own", () => {
    expect(lessons.filter(({ picture }) => JSON.stringify(picture) === JSON.stringify(lesson.picture))).toEqual([lesson]);
    for (const { d } of lesson.picture) expect(d).toMatch(/^M[MLHVCSAmlhvcsaz\d .-]+$/);
  });

  it("has links that open, say what matters whatever the defaults are, and ask for a run of usual length", () => {
    for (const { opened } of triesOf(lesson, 1)) {
      expect([...opened.problems, ...opened.mended]).toEqual([]);
      expect([...opened.given]).toEqual(expect.arrayContaining(["data", "labels", "steps", "a", "b"]));
      expect(opened).toMatchObject({ page: "bench", settings: { seed: 1, judged: "test", backend: "auto" } });
      expect(opened.settings.steps).toBeLessThanOrEqual(dataSetOf(opened.settings).steps);
    }
    if (lesson.further) expect(fromLink(`v=${numbersVersion}&${lesson.further.link}`).problems).toEqual([]);
  });

  it("goes from one experiment to the next with what has come for the first", () => {
    const [first, ...others] = triesOf(lesson, 1).map(({ settings: { data, a, b } }) => [data, a.technique, b.technique]);
    for (const other of others) expect(other).toEqual(first);
    expect(tries.slice(1).every(({ press }) => press)).toBe(true);
  });

  it("knows its experiments where they are on the bench, with any seed, and no other", () => {
    const [outcome] = runs[0]!.came;
    for (const seed of [1, 7]) {
      const before = { ...outcome, seed };
      const found = triesOf(lesson, seed).map(({ settings }, at) => tryOn(lesson, settings, [before].slice(0, at)));
      expect(found).toEqual(tries.map((_, at) => at));
      triesOf(lesson, seed).forEach(({ settings }, at) => {
        if (at > 0) expect(fromLink(linkOfTry(lesson, at, [before])).settings).toEqual(settings);
      });
    }
    const { settings } = triesOf(lesson, 1)[0]!;
    expect(tryOn(lesson, { ...settings, batch: 128 }, [])).toBeUndefined();
  });

  it("was recorded with the settings that its links have today", () => {
    const anew = `node tests/reference/make-lessons.mjs ${lesson.id} records it`;
    expect(conditions, anew).toEqual(conditionsOf(lesson));
    expect(runs.map(({ seed }) => seed)).toEqual([1, 2, 3, 4, 5]);
  });

  it("says how often each answer came out over the recorded seeds, one of them mostly", () => {
    const answers = runs.map(({ came }) => lesson.answer(came));
    const counts = choices.map((_, choice) => answers.filter((answer) => answer === choice).length);
    expect(lesson.recorded).toEqual(counts);
    expect(Math.max(...counts)).toBeGreaterThan(runs.length / 2);
  });

  it("is told with each of them, in numbers, and says “mostly” where it is not always so", () => {
    const most = Math.max(...lesson.recorded);
    for (const { came } of runs) {
      const kept = told(lesson, came);
      expect(stageOf(lesson, kept)).toBe("told");
      const words = lesson.happened(kept.came as unknown as Came);
      expect(words.match(/\d\u202f%/g)?.length).toBeGreaterThanOrEqual(2);
      expect(words).not.toMatch(/–|NaN|undefined/);
      const usually = lessonPageSentences.usually({ choices, counts: lesson.recorded, came: lesson.answer(came) });
      expect(usually).toMatch(most === runs.length ? /^Recorded with 5 seeds: 5 of 5/ : /^Mostly so, recorded with 5 seeds: \d of 5/);
      expect(usually.endsWith("Yours is not what mostly comes out.")).toBe(lesson.recorded[lesson.answer(came)] !== most);
    }
  });

  it("is done when the shipped program has made its experiments, however short", async () => {
    const brief = (link: string) => link.replace(/steps=\d+/, "steps=20");
    const short = { ...lesson, tries: tries.map((one) => ({ ...one, link: brief(one.link) })) as unknown as Lesson["tries"] };
    const kept = told(short, await takeLesson(short, 1, root));
    expect(stageOf(short, kept)).toBe("told");
    const came = kept.came as unknown as Came;
    expect(lesson.happened(came)).toMatch(/\d/);
    expect(choices[lesson.answer(came)]).toBeDefined();
  });
});

it.each(["one-label", "unlucky-label"])("%s comes to the same numbers again", async (id) => {
  const lesson = lessons.find((one) => one.id === id)!;
  expect(JSON.parse(JSON.stringify(await takeLesson(lesson, 2, root)))).toEqual(recorded[id]!.runs[1]!.came);
});
