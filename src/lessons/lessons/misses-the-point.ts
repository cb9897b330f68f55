/** Lesson 6: a pretext task can be solved without what is asked later. */
import { lessonResults } from "../../sentences/lessons";
import { numberIn, rangeOf, type Lesson } from "../lesson";

export const missesThePoint: Lesson = {
  id: "misses-the-point",
  title: "A task that misses the point",
  picture: [
    { d: "M20 8h14l-8 12" },
    { d: "M62 8v14l-12-8" },
    { d: "M34 42h-14l8-12" },
    { d: "M50 42v-14l12 8" },
    { d: "M76 14a11 11 0 1 1-2 18M74 38v-6h6", of: "soft" },
  ],
  idea: "Rotation is taught one thing: to say by how much a picture was turned. It never sees a label, and it needs none.",
  tries: [{ link: "data=digits&labels=4&steps=300&a=rotation&b=simclr", act: "Press Play and let both come to their end." }],
  question: "It solves its own task for nearly every digit. How many digits does it read right, with 4 labels a class?",
  choices: ["About as many as an untrained network", "Clearly more than that, but fewer than SimCLR", "As many as SimCLR or more"],
  answer: ([{ a, b }]) => (a.accuracy >= b.accuracy - 0.02 ? 2 : rangeOf(a.accuracy - a.random, [0.1])),
  recorded: [4, 1, 0],
  watch: "Under Evidence, how many turns rotation tells: nearly all, soon. The number above its map hardly moves.",
  happened: ([{ a, b }]) =>
    lessonResults.missesThePoint({
      solved: numberIn(a, "diagnostic.solved"),
      turned: a.accuracy,
      random: a.random,
      contrast: b.accuracy,
    }),
  why: "Slant and weight of the strokes tell how a picture was turned, whatever the digit is. What the task does not need is not learned, and nobody told it that digits would be asked for.",
  further: { says: "On clothes, which have an upright", link: "data=fashion&labels=4&steps=300&a=rotation&b=simclr" },
};
