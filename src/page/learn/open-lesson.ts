/** How a lesson is opened: with its first experiment beside it, and nothing of that begins before the reader has guessed. */
import type { Experiment } from "../../experiment/experiment.svelte";
import type { Lesson } from "../../lessons/lesson";
import { onPage } from "../../link/pages";
import { isPlainClick } from "../parts/plain-click";
import { linkOfTry } from "./lesson-now";

/** As an address has it. */
export const addressOf = (lesson: Lesson): string => `#${onPage(linkOfTry(lesson, 0, []), "learn", undefined, lesson.id)}`;

/** Where the press is meant for this page. */
export function openLesson(event: MouseEvent, experiment: Pick<Experiment, "visit">, lesson: Lesson): void {
  if (!isPlainClick(event)) return;
  event.preventDefault();
  experiment.visit(linkOfTry(lesson, 0, []), "learn", lesson.id);
  scrollTo({ top: 0 });
}
