/** Lesson 11: more unlabelled examples help some techniques more than others. */
import { lessonResults } from "../../sentences/lessons";
import { lead, type Came, type Lesson } from "../lesson";

/** In points, beyond what chance does on 2,000 test examples. */
const clear = 0.1;
const gainOf = (slot: "a" | "b", [few, many]: Came) => lead(many![slot], few[slot]);

export const moreWithoutLabels: Lesson = {
  id: "more-without-labels",
  title: "More without labels",
  picture: [{ d: "M8 40C22 20 44 11 88 8" }, { d: "M8 22H88", of: "soft", as: "dashed" }],
  idea: "The labels stay 40. First there are 160 pictures in the pool, then 8,000: only pictures without a label are added.",
  tries: [
    {
      link: "data=digits&labels=4&steps=300&poolShare=0.02&a=label-spreading&b=simclr",
      act: "Press Play with 2 % of the pool.",
    },
    {
      link: "data=digits&labels=4&steps=300&a=label-spreading&b=simclr",
      act: "Now with the whole pool.",
      press: "The whole pool",
    },
  ],
  question: "Who gains 10 points or more from fifty times as many pictures?",
  choices: ["Both", "Only label spreading", "Only SimCLR", "Neither"],
  answer: (came) => {
    const [a, b] = [gainOf("a", came) >= clear, gainOf("b", came) >= clear];
    return a ? (b ? 0 : 1) : b ? 2 : 3;
  },
  recorded: [0, 5, 0, 0],
  watch: "The map of A: with few pictures, a label has no neighbour to run to.",
  happened: ([few, many]) =>
    lessonResults.moreWithoutLabels({
      spreading: { few: few.a.accuracy, many: many!.a.accuracy },
      contrast: { few: few.b.accuracy, many: many!.b.accuracy },
    }),
  why: "Spreading lives on neighbours: fifty times as many make a way from every label to every digit. SimCLR makes new views of each picture in every step, so a few pictures keep it busy for so short a run.",
};
