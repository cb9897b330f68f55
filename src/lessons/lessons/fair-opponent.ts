/** Lesson 4: a lead is worth what the opponent is worth. */
import { lessonResults } from "../../sentences/lessons";
import { lead, rangeOf, type Lesson } from "../lesson";

export const fairOpponent: Lesson = {
  id: "fair-opponent",
  title: "A fair opponent",
  picture: [{ d: "M8 40C26 20 50 12 88 9" }, { d: "M8 42C28 24 52 14 88 10", of: "soft", as: "dashed" }],
  idea: "FixMatch sees its labelled pictures turned, shifted and partly hidden. B is labels only on the pictures as they are; the dashed line is labels only that sees them changed as well.",
  tries: [
    {
      link: "data=digits&labels=4&steps=400&a=fixmatch&b=labels-only&labels-only.augmentation=none",
      act: "Press Play: the three learn from the same 40 labels.",
    },
  ],
  question: "Of FixMatch’s lead over B, how much is left over the dashed line?",
  choices: ["Less than a third", "A third to two thirds", "More than two thirds"],
  answer: ([{ a, b, baseline }]) => rangeOf(lead(a, baseline) / Math.max(lead(a, b), 1e-6), [1 / 3, 2 / 3]),
  recorded: [5, 0, 0],
  watch: "The distance between the line of B and the dashed line: no unlabelled picture was needed for it.",
  happened: ([{ a, b, baseline }]) =>
    lessonResults.fairOpponent({ semi: a.accuracy, plain: b.accuracy, only: baseline.accuracy, far: lead(a, b), left: lead(a, baseline) }),
  why: "Most of what looks like the gain from unlabelled pictures is the gain from changing the labelled ones. What unlabelled examples add is told only beside an opponent who is given all else.",
};
