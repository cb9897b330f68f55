import type * as english from "../../sentences/learn-page";
import type { Translated } from "../translated";
import { lessonSentences } from "./lesson";
import { tuningSentences } from "./tuning";

export const learnPageSentences: Translated<typeof english.learnPageSentences> = {
  techniques: "每种方法的假设",
  intro: [
    "一种方法有没有用，取决于它的假设是否成立。把一种方法放上实验台，移动标签滑块，看看结果；已知会在哪里失败，写在“",
    { called: lessonSentences.trap },
    "”之下。",
  ],
  idea: ({ year, idea, isTuned }) => `${year} 年。${idea}${isTuned ? "" : `${tuningSentences.untuned.mark}。`}`,
  coming: "正在加载……",
  refused: (why) => `${why}。`,
  put: ["放上实验台，作为 ", { slot: "a" }, " 或 ", { slot: "b" }],
  words: "术语的含义",
};
