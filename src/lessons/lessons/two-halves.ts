/** Lesson 9: agreement is not accuracy. */
import { lessonResults } from "../../sentences/lessons";
import { numberIn, rangeOf, type Come, type Lesson } from "../lesson";

const agreement = (a: Come) => numberIn(a, "diagnostic.agreement");
const right = (a: Come) => Math.max(numberIn(a, "diagnostic.firstRight"), numberIn(a, "diagnostic.secondRight"));

export const twoHalves: Lesson = {
  id: "two-halves",
  title: "Two halves that agree",
  picture: [
    { d: "M14 8h17v32h-17zM19 16c8-4 12 3 12 6", of: "a" },
    { d: "M65 8h17v32h-17zM77 16c-8-4-12 3-12 6", of: "b" },
    { d: "M40 24h16", of: "soft", as: "dotted" },
  ],
  idea: "Co-training gives two learners one half of each definition each, and each teaches the other what it is sure of. Their agreement can be seen without a single label.",
  tries: [
    { link: "data=definitions&labels=4&steps=600&a=co-training&b=labels-only", act: "Press Play and let co-training come to its end." },
  ],
  question: "How does the share of definitions on which both agree compare with how many the better one gets right?",
  choices: ["They agree on fewer than it gets right", "About the same, within 10 points", "They agree on many more than it gets right"],
  answer: ([{ a }]) => rangeOf(agreement(a) - right(a), [-0.1, 0.1]),
  recorded: [0, 0, 5],
  watch: "Under Evidence, the chart of the two halves: agreement rises in every round, being right does not keep up.",
  happened: ([{ a, b }]) => lessonResults.twoHalves({ agreement: agreement(a), right: right(a), together: a.accuracy, only: b.accuracy }),
  why: "Each learns from what the other was sure of, mistakes as well. Where something beside the class leads both, such as a class that both favour, they agree on that and are wrong together.",
  further: {
    says: "With as many of each class adopted",
    link: "data=definitions&labels=4&steps=600&a=co-training&b=co-training&b.balanced=1",
  },
};
