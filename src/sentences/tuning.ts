/** What is said of how usual settings were chosen, and of those that nobody has chosen yet. */
import { said } from "../shape/language";
import { counted } from "../shape/numerals";
import { budgetWords } from "./budgets";
import { plain } from "./numbers";

/** The rule, the same for everybody. */
interface Rule {
  /** What the data set is called. */
  data: string;
  /** How many settings were tried. */
  tried: number;
  labels: number;
  seeds: readonly number[];
  /** So many points of percent better another must be than what was usual before. */
  margin: number;
  heats: readonly { seeds: number; points: number }[];
}

export const tuningSentences = said("tuningSentences", {
  title: "How its usual settings were chosen",
  how: ({ data, tried, labels, seeds, margin, heats }: Rule): string =>
    `As of everybody, ${counted(tried, "setting")} were tried: on “${data}”, with ${budgetWords(labels)} and seeds ${seeds[0]} to ${seeds.at(-1)}, judged on validation examples, so that no test example had a say. The best mean is usual; what was usual before stays where no other is more than ${plain(margin)} points better. ${heats
      .map(
        ({ seeds: after, points }, i) =>
          `${i ? "or" : "What is more than"} ${plain(points)} points behind the best after ${counted(after, "seed")}`,
      )
      .join(", ")}, is out.`,
  bars: "Right on validation examples",
  setting: "Setting",
  usual: "usual",
  out: (seeds: number): string => `out after ${counted(seeds, "seed")}`,
  none: "Of these settings none was tried on such data.",
  coming: "What was tried is on its way.",
  lost: "What was tried did not arrive: close this and open it again.",
  /** Beside label curves. @param untuned who of them is not */
  curves: (untuned: readonly string[]): string =>
    `Usual settings are the best of six, tried by the same rule for everybody, on validation examples and with other seeds.${
      untuned.length ? ` Not tuned yet: ${untuned.join(", ")}.` : ""
    }`,
  untuned: {
    /** On a row, in few words. */
    mark: "not tuned yet",
    /** In a list of several. */
    named: (name: string): string => `${name} (not tuned yet)`,
    settings: "Not tuned yet: six settings of everybody else were tried, of this one none. It may do better than it does.",
    /** After a comparison. @param names who is not */
    verdict: (names: readonly string[]): string =>
      `${names.join(" and ")} ${names.length > 1 ? "are" : "is"} not tuned yet and may do better.`,
  },
} as const);
