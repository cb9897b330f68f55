/** What is said of the numbers of a run, and of what a technique shows of itself. */
import { said } from "../shape/language";
import { pointed } from "../shape/numerals";
import { inSentence } from "./capital";
import { count } from "./numbers";

export const resultSentences = said("resultSentences", {
  /** @param examples what those are called that all are judged on */
  caption: (examples: string): string => `Now, on the ${examples}`,
  rows: {
    accuracy: "Accuracy",
    readBy: "Accuracy by",
    neighbours: "Nearest neighbours",
    random: "Random encoder",
    pool: "On the pool",
    step: "Step",
    seconds: "Seconds",
    milliseconds: "A step takes",
  },
  milliseconds: (value: number): string => `${value < 10 ? pointed(value.toFixed(1)) : count(value)}\u202fms`,
  unknown: "–",
  /** In a sentence. */
  randomEncoder: "random encoder",
} as const);

export const evidenceSentences = said("evidenceSentences", {
  spread: "Spread of the features",
  spreadHelp:
    "How far the features of different examples go apart: about 1 where they go all ways, 0 where all have collapsed into one point. No technique is trained for it.",
  /** What is said of one of several lines: “Loss: what training makes smaller.” */
  helpOf: (name: string, help: string): string => `${name}: ${inSentence(help)}`,
  lossTitle: "Loss",
  loss: "loss",
  step: "step",
  lossComing: "the loss, what training makes smaller, will be drawn here.",
} as const);

export const confusionSentences = said("confusionSentences", {
  title: (name: string): string => `Who is taken for whom by ${name}`,
  rows: "true class",
  columns: "guess",
  coming: (examples: string): string => `for each true class, what its ${examples} are taken for.`,
} as const);
