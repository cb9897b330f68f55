/** Lesson 3: a self-supervised technique has seen no label, so other labels change only how it is read. */
import { lessonResults } from "../../sentences/lessons";
import type { Lesson } from "../lesson";

export const whatStartsAgain: Lesson = {
  id: "what-starts-again",
  title: "What the slider starts again",
  picture: [
    { d: "M8 12H88", of: "a" },
    { d: "M8 28L46 17M46 29L88 15", of: "b" },
    { d: "M8 40H88", of: "soft" },
    { d: "M41 40a5 5 0 1 0 10 0a5 5 0 1 0 -10 0", as: "filled" },
  ],
  idea: "Labels can be added later. What does a technique have to do over when there are more of them?",
  tries: [
    { link: "data=digits&labels=4&steps=300&a=simclr&b=fixmatch", act: "Press Play and let both come to their end with 4 labels a class." },
    {
      link: "data=digits&labels=16&steps=300&a=simclr&b=fixmatch",
      act: "Now move the labels to 16 a class, and let go.",
      press: "16 labels a class",
      // Whoever begins it again by hand has not seen what the labels alone start again.
      done: ({ a, b }) => Math.min(a.steps, b.steps) === 0,
    },
  ],
  question: "With 16 labels a class instead of 4, who has to learn again from the first step?",
  choices: ["Both", "Only SimCLR", "Only FixMatch", "Neither"],
  answer: (came) => {
    const { a, b } = came[1]!;
    return a.steps ? (b.steps ? 0 : 1) : b.steps ? 2 : 3;
  },
  recorded: [0, 0, 5, 0],
  watch: "The map of A stays where it is while the number above it changes. The map of B goes back to its start.",
  happened: ([few, many]) =>
    lessonResults.whatStartsAgain({
      self: { few: few.a.accuracy, many: many!.a.accuracy, steps: many!.a.steps },
      semi: { few: few.b.accuracy, many: many!.b.accuracy, steps: many!.b.steps },
    }),
  why: "No label has gone into what SimCLR learned, so only the readout is fitted anew, which takes no step of training. All that FixMatch knows has come through its labels.",
  movesLabels: true,
};
