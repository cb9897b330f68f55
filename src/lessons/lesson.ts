/** A lesson: an experiment that asks before it tells. It is data; what came of the experiment decides which answer was right, and is told in numbers. */

/** What came of one contestant, at its end. */
export interface Come {
  /** Share of the examples that are judged. */
  accuracy: number;
  /** The same by the readout on the untrained encoder; NaN where there is none. */
  random: number;
  /** Steps that it took under the labels of now: 0 where only its readout was made anew. */
  steps: number;
  /** Means over the last fifth of its steps, under the names that losses and diagnostics have in a report: `diagnostic.precision`. */
  numbers: Readonly<Record<string, number>>;
}

/** What came of an experiment: of both contestants, and of labels only, which may be one of them. */
export interface Outcome {
  seed: number;
  a: Come;
  b: Come;
  baseline: Come;
}

/** What came of the tries of a lesson, in their order: of all that it has. */
export type Came = readonly [Outcome, ...Outcome[]];

/** An experiment that the reader makes. */
export interface Try {
  /** As those of techniques: without the version of the numbers. Any seed will do; all else is to be as it says. */
  link: string;
  /** What to do, in a sentence. */
  act: string;
  /** Of one that follows another: what is pressed to come there. */
  press?: string;
  /** It is the one before with other labels drawn: with another seed. */
  redrawn?: true;
  /** What else must be so for it to count. */
  done?: (outcome: Outcome) => boolean;
}

/** A stroke of a small picture, {@link pictureSize} wide and high. */
export interface Stroke {
  /** Its path, as SVG has them. */
  d: string;
  /** Whose it is: of a contestant, or of neither and quieter than what is drawn in ink. */
  of?: "a" | "b" | "soft";
  as?: "dashed" | "dotted" | "filled";
}
export const pictureSize = [96, 48] as const;

export interface Lesson {
  /** In links. */
  id: string;
  title: string;
  /** A sign to find it by: it shows what the lesson is about, and nothing that was measured. */
  picture: readonly Stroke[];
  /** The one idea. */
  idea: string;
  /** One experiment, or two that are compared. */
  tries: readonly [Try] | readonly [Try, Try];
  /** Asked before anything runs. */
  question: string;
  choices: readonly string[];
  /** Which of the choices came out, counted from 0. */
  answer: (came: Came) => number;
  /** How often each of them came out over recorded seeds. */
  recorded: readonly number[];
  /** Where to look while it runs. */
  watch: string;
  /** What happened, in the reader's own numbers. */
  happened: (came: Came) => string;
  /** Why that is so, of what comes out most often. */
  why: string;
  /** An experiment to go on with. */
  further?: { says: string; link: string };
  /** The labels are moved in it. */
  movesLabels?: true;
}

/** How far one is above another, as a share. */
export const lead = (one: Come, other: Come): number => one.accuracy - other.accuracy;

/** NaN where it has none: of no guess, no share is right. */
export const numberIn = ({ numbers }: Come, name: string): number => numbers[name] ?? NaN;

/** Which of the ranges between these bounds, from the lowest, a number is in; a bound belongs to the range above it. */
export const rangeOf = (value: number, bounds: readonly number[]): number => bounds.filter((bound) => value >= bound).length;

/** Mean over the last fifth of so many steps of what was reported; NaN where nothing was. */
export function endMean({ xs, ys }: { xs: ArrayLike<number>; ys: ArrayLike<number> }, steps: number): number {
  const late = Array.from(ys).filter((y, i) => xs[i]! > 0.8 * steps && Number.isFinite(y));
  return late.reduce((sum, y) => sum + y, 0) / late.length;
}
