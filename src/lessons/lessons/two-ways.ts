/** Lesson 2: both paradigms are given the same labels and use them in different ways. */
import { lessonResults } from "../../sentences/lessons";
import type { Lesson } from "../lesson";

export const twoWays: Lesson = {
  id: "two-ways",
  title: "Same labels, two ways",
  picture: [
    { d: "M8 40C26 20 50 12 88 9", of: "a" },
    { d: "M8 34C22 18 46 10 88 7", of: "b" },
    { d: "M8 43C30 26 56 15 88 11", of: "soft", as: "dashed" },
  ],
  idea: "SimCLR learns from pictures without a label, and 40 labels read out what it has learned. FixMatch learns from the same 40 labels and from the other pictures at once.",
  tries: [
    { link: "data=digits&labels=4&steps=400&a=simclr&b=fixmatch", act: "Press Play: both take 400 steps, and labels only beside them." },
  ],
  question: "Who reads most digits right after so short a run?",
  choices: ["SimCLR, self-supervised", "FixMatch, semi-supervised", "Labels only, the dashed line"],
  answer: ([{ a, b, baseline }]) => {
    const reached = [a, b, baseline].map(({ accuracy }) => accuracy);
    return reached.indexOf(Math.max(...reached));
  },
  recorded: [0, 5, 0],
  watch:
    "The maps: SimCLR groups what looks alike and has never heard of digits. FixMatch pulls apart the ten classes that its labels name.",
  happened: ([{ a, b, baseline }]) => lessonResults.twoWays({ self: a.accuracy, semi: b.accuracy, only: baseline.accuracy }),
  why: "FixMatch trains on the very question that is asked. SimCLR answers another one, whether two views show the same picture, and needs more steps until that is of use. In return it learns for any labels that may come.",
  further: { says: "With one label a class", link: "data=digits&labels=1&steps=400&a=simclr&b=fixmatch" },
};
