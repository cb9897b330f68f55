/** Lesson 1: the shape of the unlabelled examples does what labels cannot. */
import { lessonResults } from "../../sentences/lessons";
import { lead, rangeOf, type Lesson } from "../lesson";

export const oneLabel: Lesson = {
  id: "one-label",
  title: "One label for each moon",
  picture: [
    { d: "M14 30A20 20 0 0 1 54 30", of: "soft", as: "dotted" },
    { d: "M40 20A20 20 0 0 0 80 20", of: "soft", as: "dotted" },
    { d: "M30 10a4 4 0 1 0 8 0a4 4 0 1 0 -8 0", of: "a", as: "filled" },
    { d: "M56 36h8v8h-8z", of: "b", as: "filled" },
  ],
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
