/** The lessons: what stands around each of them, and what happened in it, in the reader's own numbers. */
import { said } from "../shape/language";
import { counted } from "../shape/numerals";
import { capital } from "./capital";
import { percent, points } from "./numbers";

const higher = (share: number): string => `${points(Math.abs(share))} points ${share < 0 ? "behind" : "ahead"}`;

export const lessonPageSentences = said("lessonPageSentences", {
  title: "Lessons",
  intro: "Each asks what you expect, has you try it, and tells what happened in your own run. Your guesses stay on this device.",
  done: ({ done, all }: { done: number; all: number }): string => `${done} of ${all} done.`,
  /** For those who listen, beside the mark. */
  isDone: "done",
  reset: "Forget all guesses",
  wasReset: "All guesses are forgotten.",
  all: "All lessons",
  /** “6 A task that misses the point” */
  numbered: ({ number, title }: { number: number; title: string }): string => `${number} ${title}`,
  name: ({ number, all }: { number: number; all: number }): string => `Lesson ${number} of ${all}`,

  guess: "Guess",
  keep: "Keep this guess",
  skip: "Do not guess",
  first: "Choose an answer first.",
  /** Beside an answer. @param isCame it came out */
  marks: ({ isGuess, isCame }: { isGuess: boolean; isCame: boolean }): string =>
    [...(isGuess ? ["your guess"] : []), ...(isCame ? ["measured"] : [])].join(", "),
  unguessed: "You made no guess.",

  act: "Do",
  again: "Ask me again",
  off: "This is another experiment than the lesson is about.",
  back: "Back to the lesson",

  watch: "Look for",
  happened: "What happened",
  coming: "It will be told here when both have come to their end.",
  /** After what happened. @param counts how often each of the choices came out over recorded seeds */
  usually: ({ choices, counts, came }: { choices: readonly string[]; counts: readonly number[]; came: number }): string => {
    const all = counts.reduce((sum, count) => sum + count, 0);
    const told = counts
      .map((count, choice) => ({ count, choice }))
      .filter(({ count }) => count > 0)
      .toSorted((one, other) => other.count - one.count);
    const [most] = told;
    if (!most) return "";
    const said = told.map(({ count, choice }) => `${count} of ${all} “${choices[choice]!}”`).join(", ");
    const own = most.choice === came ? "" : " Yours is not what mostly comes out.";
    return `${most.count === all ? "Recorded" : "Mostly so, recorded"} with ${counted(all, "seed")}: ${said}.${own}`;
  },
  print: "Print a handout",
  /** On paper, above empty lines. */
  room: "What came out, and why?",
  next: ({ title }: { title: string }): string => `Next: ${title}`,
  noLesson: (id: string): string => `There is no lesson “${id}”: here are those that there are.`,
} as const);

/** In digits right of 100, as shares. */
interface FewMany {
  few: number;
  many: number;
}

/** What happened in each of them: shares of test examples that were classified right, unless they are called otherwise. */
export const lessonResults = said("lessonResults", {
  oneLabel: ({ only, spreading }: { only: number; spreading: number }): string =>
    `Label spreading gets ${percent(spreading)} of the test points right, labels only ${percent(only)}. Both were told the class of two points.`,
  twoWays: ({ self, semi, only }: { self: number; semi: number; only: number }): string =>
    `With the same 40 labels FixMatch reads ${percent(semi)} of the digits, SimCLR ${percent(self)} and labels only ${percent(only)}.`,
  whatStartsAgain: (one: Record<"self" | "semi", FewMany & { steps: number }>): string => {
    const took = (steps: number): string => (steps ? `took ${counted(steps, "step")} for it` : "took no step for it");
    const came = ({ few, many, steps }: FewMany & { steps: number }): string =>
      `from ${percent(few)} to ${percent(many)} and ${took(steps)}`;
    return `With 16 labels a class SimCLR went ${came(one.self)}. FixMatch went ${came(one.semi)}.`;
  },
  fairOpponent: (one: { semi: number; plain: number; only: number; far: number; left: number }): string =>
    `FixMatch reads ${percent(one.semi)}, labels only on plain pictures ${percent(one.plain)}: ${higher(one.far)}. Labels only that sees them changed reads ${percent(one.only)}, and FixMatch is ${higher(one.left)}.`,
  views: ({ same, changed }: Record<"same" | "changed", { accuracy: number; precision: number }>): string =>
    `Taught on the same view ${percent(same.accuracy)} are right, on a changed view ${percent(changed.accuracy)}. Of the guesses that were believed ${percent(same.precision)} and ${percent(changed.precision)} are right.`,
  missesThePoint: (one: { solved: number; turned: number; random: number; contrast: number }): string =>
    `Rotation tells ${percent(one.solved)} of the turns and reads ${percent(one.turned)} of the digits. An untrained network reads ${percent(one.random)}, SimCLR ${percent(one.contrast)}.`,
  sureGuess: (one: { coverage: number; precision: number; taught: number; only: number }): string =>
    `In the end it is sure of ${percent(one.coverage)} of the pictures, and ${percent(one.precision)} of these guesses are right. It reads ${percent(one.taught)} of the digits; without the guesses it is ${percent(one.only)}.`,
  unluckyLabel: (one: Record<"first" | "second", { seed: number; spreading: number }>): string => {
    const apart = Math.abs(one.first.spreading - one.second.spreading);
    const drawn = ({ seed, spreading }: { seed: number; spreading: number }): string => `${percent(spreading)} with seed ${seed}`;
    return `${capital("label spreading")} reaches ${drawn(one.first)} and ${drawn(one.second)}: ${points(apart)} points apart, by the draw alone.`;
  },
  twoHalves: (one: { agreement: number; right: number; together: number; only: number }): string =>
    `The two agree on ${percent(one.agreement)} of the unlabelled definitions, and the better one gets ${percent(one.right)} right. Together they get ${percent(one.together)} of the test definitions right, labels only ${percent(one.only)}.`,
  strangers: (one: Record<"without" | "among", { lead: number; precision: number }>): string =>
    `Without strangers FixMatch is ${higher(one.without.lead)} of labels only, and ${percent(one.without.precision)} of what it is sure of is right. Among strangers it is ${higher(one.among.lead)}, and ${percent(one.among.precision)} is right.`,
  moreWithoutLabels: (one: Record<"spreading" | "contrast", FewMany>): string =>
    `Label spreading goes from ${percent(one.spreading.few)} to ${percent(one.spreading.many)}, SimCLR from ${percent(one.contrast.few)} to ${percent(one.contrast.many)}.`,
  firstWithout: ({ bridge, pixels }: { bridge: number; pixels: number }): string =>
    `Among what SimCLR has learned, spreading gets ${percent(bridge)} right; among plain pixels ${percent(pixels)}.`,
} as const);
