/** What recorded runs are asked: how far one thing that was trained comes, or how far it is ahead of another. */
import type { Budget } from "../../shape/plan";

/** A technique on a data set, under its usual settings but for what is said. */
export interface Trained {
  /** Ids. */
  data: string;
  technique: string;
  /** Labels a class. */
  labels: Budget;
  but?: {
    /** What is not usual, as a plan names it: `poolShare=0.02`, `labels-only.augmentation=weak`. */
    link: string;
    /** How that is said after the name of the technique: “with 2 % of the pool”. */
    words: string;
  };
}

export interface Reading {
  of: Trained;
  /** With what it is compared, seed by seed; nothing where the accuracy itself is what there is to see. */
  over?: Trained;
}

/** What is said, and where it can be seen. */
export interface Claim {
  /** What is said. */
  says: string;
  /** What to look at, in the experiment that the link opens. */
  look: string;
  /** As those of lessons: without the version of the numbers. */
  link: string;
  /** Recorded runs that bear on it. */
  readings?: readonly Reading[];
  /** Whether the claim would have the first of each reading behind the other. */
  isBehind?: true;
}

/** What is trained on a data set: by the id of a technique. */
export const on =
  (data: string) =>
  (technique: string, labels: Budget = 4, but?: Trained["but"]): Trained => ({ data, technique, labels, ...(but && { but }) });

/** One technique beside another under the same conditions. */
export const compared = (data: string, technique: string, over: string, labels: Budget = 4, but?: Trained["but"]): Required<Reading> => ({
  of: on(data)(technique, labels, but),
  over: on(data)(over, labels, but),
});

/** As a link: whoever opens it sees it as contestant a. Without the version of the numbers. */
export const linkOfTrained = ({ data, labels, technique, but }: Trained): string =>
  [`data=${data}`, `labels=${labels}`, ...(but ? [but.link] : []), `a=${technique}`].join("&");

/** What recorded runs tell of a comparison. */
export type Outcome = "ahead" | "behind" | "as good as" | "not told apart";

/** A claim with an experiment of its own: its runs are recorded for it, where none tells of it anyway. */
export interface TestedClaim extends Claim {
  id: string;
  title: string;
  /** Each compares two. */
  readings: readonly Required<Reading>[];
  /** Of so few labels one draw is far from another: how many seeds it takes there, where five are too few. */
  seedsAtOne?: number;
  /** What came of each reading, in their order: the verdict rests on it, so a test holds it to the recorded runs. */
  came: readonly Outcome[];
  /** In plain words. */
  verdict: string;
}
