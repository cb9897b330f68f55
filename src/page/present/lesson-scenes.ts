/** The lessons as scenes: who presents one steps through them. */
import { lessons } from "../../lessons/lessons";
import { linkOfTry } from "../learn/lesson-now";
import type { Scene } from "./scenes";

export const lessonScenes: readonly (Scene & { lesson: string })[] = lessons.map((lesson) => ({
  title: lesson.title,
  link: linkOfTry(lesson, 0, []),
  page: "learn",
  lesson: lesson.id,
}));
