/** What is said where a class is challenged: data and labels are the same for all, and everybody sends in what came of it. */
import { said } from "../shape/language";
import { budgetWords } from "./budgets";
import { percent } from "./numbers";

interface Asked {
  /** The name of the data set. */
  data: string;
  /** Labels a class; Infinity for all. */
  labels: number;
}

export const challengeSentences = said("challengeSentences", {
  title: "A challenge",
  asked: ({ data, labels }: Asked): string =>
    `${data} with ${budgetWords(labels)}: these stay, all else is yours to change. Who gets furthest?`,
  left: ({ data, labels }: Asked): string => `The challenge is ${data} with ${budgetWords(labels)}: here it is something else.`,
  back: "Go back",
  unreadable: (given: string): string =>
    `challenge=${given} names no data set with labels a class, such as challenge=digits.4: ask for the link again.`,
  notYet: "Once a contestant has come to its end, its code stands here, to be sent to whoever asked.",
  reached: (accuracy: number | null): string => (accuracy === null ? "diverged" : percent(accuracy)),
  copy: "Copy its code",
  /** Where others' results are taken in. */
  link: "Challenge link",
  linkSpoken: "Copy a link that challenges a class to these data and labels",
} as const);
