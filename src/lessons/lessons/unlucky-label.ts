/** Lesson 8: with few labels, which ones they are decides as much as the technique. */
import { lessonResults } from "../../sentences/lessons";
import { rangeOf, type Came, type Come, type Lesson, type Outcome } from "../lesson";

const apart = ([one, other]: Came, of: (outcome: Outcome) => Come) => Math.abs(of(one!).accuracy - of(other!).accuracy);
const ofB = ({ b }: Outcome) => b;

export const unluckyLabel: Lesson = {
  id: "unlucky-label",
  title: "One unlucky label",
  picture: [{ d: "M8 40H88", of: "soft" }, { d: "M16 14v20M30 14v20" }, { d: "M62 14v20M67 14v20M72 14v20M78 14v20M83 14v20", of: "soft" }],
  idea: "The same technique on the same two moons, one label for each. Only which point has the label is drawn anew, and the points with it.",
  tries: [
    {
      link: "data=two-moons&labels=1&steps=600&a=labels-only&b=label-spreading",
      act: "Press Play and remember what label spreading reaches.",
    },
    {
      link: "data=two-moons&labels=1&steps=600&a=labels-only&b=label-spreading",
      act: "Now draw again: both begin anew.",
      press: "Draw again",
      redrawn: true,
    },
  ],
  question: "How far apart do two draws of label spreading end?",
  choices: ["Less than 2 points", "2 to 10 points", "More than 10 points"],
  answer: (came) => rangeOf(apart(came, ofB), [0.02, 0.1]),
  recorded: [1, 1, 3],
  watch: "Where on its moon the label lies: in the middle, at a tip, or near the other moon.",
  happened: ([one, other]) =>
    lessonResults.unluckyLabel({
      first: { seed: one.seed, spreading: one.b.accuracy },
      second: { seed: other!.seed, spreading: other!.b.accuracy },
    }),
  why: "A label where the moons come close is passed on to both of them. That is why one run says little with so few labels, and why results here are told over several seeds, with how far they stray.",
  further: { says: "With 8 labels a class", link: "data=two-moons&labels=8&a=labels-only&b=label-spreading" },
};
