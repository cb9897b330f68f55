/** The two paradigms side by side, and what recorded runs make of what is said of them. */
import { said } from "../shape/language";
import { counted } from "../shape/numerals";
import { budgetWords } from "./budgets";
import { percentWithin, pointsWithin } from "./numbers";

/** What comes of what is said: seen where nothing was compared, open where too little was. */
export type Finding = "seen" | "holds" | "in part" | "does not hold" | "open";

interface Told {
  /** Names. */
  technique: string;
  data: string;
  /** Labels a class; Infinity for all. */
  labels: number;
}
interface Compared extends Told {
  over: string;
  difference: { mean: number; half: number; count: number };
}

/** For the end of a sentence. */
const on = ({ data, labels }: Told): string => `on ${data} with ${budgetWords(labels)}`;
const over = (one: Compared): string => `${on(one)}, over ${counted(one.difference.count, "seed")}`;

export const comparisonSentences = said("comparisonSentences", {
  title: "The comparison",
  intro:
    "What is said of the two, aspect by aspect. Each cell opens its experiment; the numbers are of recorded runs on test examples, compared seed by seed.",
  finding: {
    seen: "seen",
    holds: "holds here",
    "in part": "holds in part",
    "does not hold": "does not hold here",
    open: "not told yet",
  } satisfies Record<Finding, string>,
  /** What a link opens. */
  open: ({ a, b, data }: { a: string; b: string; data: string }): string => `${a} beside ${b} on ${data}`,
  reached: ({ reached, ...told }: Told & { reached: { mean: number; half: number } }): string =>
    `${told.technique}: ${percentWithin(reached)} ${on(told)}`,
  ahead: (one: Compared): string => `${one.technique} is ${pointsWithin(one.difference)} points ahead of ${one.over} ${over(one)}`,
  behind: ({ difference, ...one }: Compared): string =>
    `${one.technique} is ${pointsWithin({ ...difference, mean: -difference.mean })} points behind ${one.over} ${over({ ...one, difference })}`,
  "as good as": (one: Compared): string => `${one.technique} is as good as ${one.over} ${over(one)}`,
  "not told apart": (one: Compared): string =>
    `${one.technique} and ${one.over} are not told apart ${over(one)}: ${pointsWithin(one.difference)} points`,
  unmeasured: (told: Told): string => `${told.technique}: not measured yet ${on(told)}`,
  /** The same technique, otherwise. */
  itself: "itself",
  /** @param labels a class, where it has others */
  other: (name: string, labels: number | undefined): string => (labels === undefined ? name : `${name} with ${budgetWords(labels)}`),
  claims: "The claims, put to the test",
  claimsIntro:
    "What is said most often of the two, each as an experiment. Under it stands what recorded runs make of it, seed by seed with 95 % intervals, and what we take from that.",
  which: "Which is better?",
  whichVerdict:
    "There is no winner. Whoever assumes what is true of the data is ahead of who does not, and with many labels hardly anybody is ahead of labels only.",
  /** Opens where all data sets stand beside each other. */
  seeAll: "See it data set by data set",
  coming: "The recorded runs are on their way …",
} as const);
