/** Lesson 12: what was learned without labels is a better place to spread them. */
import { lessonResults } from "../../sentences/lessons";
import { lead, rangeOf, type Lesson } from "../lesson";

export const firstWithout: Lesson = {
  id: "first-without",
  title: "First without, then with",
  picture: [
    { d: "M13 24a9 9 0 1 0 18 0a9 9 0 1 0 -18 0" },
    { d: "M38 24h18M51 18l6 6l-6 6", of: "soft" },
    { d: "M65 24a9 9 0 1 0 18 0a9 9 0 1 0 -18 0" },
    { d: "M71 24a3 3 0 1 0 6 0a3 3 0 1 0 -6 0", as: "filled" },
  ],
  idea: "A bridge: SimCLR first learns without labels, then label spreading runs among what it has learned. B spreads the same labels among plain pixels.",
  tries: [
    {
      link: "data=digits&labels=1&steps=1000&a=pretrain-spread&b=label-spreading&pretrain-spread.pretrainer=simclr",
      act: "Press Play: B is soon done, A takes its 1,000 steps.",
    },
  ],
  question: "With one label a class, which of the two spreads labels better?",
  choices: ["Among plain pixels", "As good as each other, within a point", "Among what SimCLR has learned"],
  answer: ([{ a, b }]) => rangeOf(lead(a, b), [-0.01, 0.01]),
  recorded: [0, 0, 5],
  watch: "The map of A while it has no label yet, and the jump where the labels come in.",
  happened: ([{ a, b }]) => lessonResults.firstWithout({ bridge: a.accuracy, pixels: b.accuracy }),
  why: "Two pictures of one digit can differ in every pixel. In what SimCLR learns, views of one picture lie together, so neighbours are more often of one class: self-supervised learning makes the space in which semi-supervised learning works.",
  further: {
    says: "With a third of the pretraining",
    link: "data=digits&labels=1&steps=300&a=pretrain-spread&b=label-spreading&pretrain-spread.pretrainer=simclr",
  },
};
