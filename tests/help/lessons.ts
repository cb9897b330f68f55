/** The lessons with the experiments of their links, as these open today. */
import type { Lesson } from "../../src/lessons/lesson";
import { fromLink, type Parsed } from "../../src/link/link";
import type { Settings } from "../../src/link/settings";
import { numbersVersion } from "../../src/shape/record";

interface Tried {
  link: string;
  opened: Parsed;
  /** With the seed of a reader: of another draw, the next one. */
  settings: Settings;
}

export const triesOf = ({ tries }: Lesson, seed: number): Tried[] =>
  tries.map(({ link, redrawn }) => {
    const opened = fromLink(`v=${numbersVersion}&${link}`);
    return { link, opened, settings: { ...opened.settings, seed: seed + (redrawn ? 1 : 0) } };
  });

/** What has to be as it was for numbers to be those of these experiments. */
export const conditionsOf = (lesson: Lesson) =>
  triesOf(lesson, 1).map(({ link, settings: { seed: _seed, backend: _backend, ...settings } }) => ({ link, settings }));
