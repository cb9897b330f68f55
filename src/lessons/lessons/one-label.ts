/** Lesson 1: the shape of the unlabelled examples does what labels cannot. */
import { lessonResults } from "../../sentences/lessons";
import { lead, rangeOf, type Lesson } from "../lesson";

export const oneLabel: Lesson = {
  id: "one-label",
  title: "One label for each moon",
  idea: "Two points out of 500 have a label. Labels only has nothing else to go by; label spreading also sees how all the others lie.",
  tries: [{ link: "data=two-moons&labels=1&steps=600&a=labels-only&b=label-spreading", act: "Press Play and let both come to their end." }],
  question: "How many test points will label spreading get right?",
  choices: ["About as many as labels only", "More, but fewer than 90 in 100", "More, and at least 90 in 100"],
  answer: ([{ a, b }]) => (lead(b, a) < 0.03 ? 0 : rangeOf(b.accuracy, [0.9]) + 1),
  recorded: [0, 1, 4],
  watch: "On the map of B each label runs along its moon, from neighbour to neighbour, and stops at the gap.",
  happened: ([{ a, b }]) => lessonResults.oneLabel({ only: a.accuracy, spreading: b.accuracy }),
  why: "Neighbours share a label here: each moon is one dense band with a gap to the other. What says so are points that nobody has labelled.",
  further: { says: "Where the gap is not between the classes", link: "data=trap&labels=1&a=labels-only&b=label-spreading" },
};
