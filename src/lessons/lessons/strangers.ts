/** Lesson 10: unlabelled examples are not always of the classes that are asked for. */
import { lessonResults } from "../../sentences/lessons";
import { lead, numberIn, rangeOf, type Lesson } from "../lesson";

export const strangers: Lesson = {
  id: "strangers",
  title: "Strangers in the pool",
  picture: [
    {
      d: "M11 12a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M23 24a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M9 34a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M31 10a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M33 36a3 3 0 1 0 6 0a3 3 0 1 0 -6 0",
      of: "soft",
    },
    { d: "M59 9l6 6M59 15l6 -6M75 15l6 6M75 21l6 -6M61 27l6 6M61 33l6 -6M79 33l6 6M79 39l6 -6" },
  ],
  idea: "Unlabelled pictures are gathered, not chosen. What if half of them show something that nobody asks for?",
  tries: [
    {
      link: "data=digits&labels=4&steps=400&a=fixmatch&b=labels-only",
      act: "Press Play: the pool holds all ten digits, and all ten are asked for.",
    },
    {
      link: "data=digits&labels=4&steps=400&strangers=5&a=fixmatch&b=labels-only",
      act: "Now only 0 to 4 are asked for; 5 to 9 stay in the pool, unlabelled.",
      press: "Let strangers in",
    },
  ],
  question: "FixMatch leads labels only as long as there are no strangers. What becomes of its lead when half of the pool are strangers?",
  choices: ["It grows", "It stays, within a point", "It shrinks"],
  answer: ([without, among]) => 2 - rangeOf(lead(among!.a, among!.baseline) - lead(without.a, without.baseline), [-0.01, 0.01]),
  recorded: [0, 0, 5],
  watch: "Precision below FixMatch: a guess for a stranger is never right, and yet many of them are sure.",
  happened: ([without, among]) =>
    lessonResults.strangers({
      without: { lead: lead(without.a, without.baseline), precision: numberIn(without.a, "diagnostic.precision") },
      among: { lead: lead(among!.a, among!.baseline), precision: numberIn(among!.a, "diagnostic.precision") },
    }),
  why: "It knows five answers and gives one of them to everything. A 7 that is surely a 1 is taught as a 1. Five digits are also easier to tell apart than ten, so labels only has less left to gain.",
};
