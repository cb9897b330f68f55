/** What is said of who gets further, and what to try next. */
import { said } from "../shape/language";
import { counted, pluralOf } from "../shape/numerals";
import type { Paradigm } from "../shape/technique";
import { allLabels, budgetWords } from "./budgets";
import { capital } from "./capital";
import { count, percent, points } from "./numbers";
import { paradigmKind } from "./paradigms";

/** A part of a sentence: text, or the name of a contestant, which has its colour. */
export type Piece<Who> = string | { who: Who };

const oneSeed = (at: number | undefined, over: "steps" | "seconds"): string =>
  at === undefined ? "One seed, at the end" : `One seed, after ${counted(Math.floor(at), over.slice(0, -1))} each`;

/** The label curve on the slider. */
export const sliderSentences = said("sliderSentences", {
  /** @param note “5 seeds · recorded” */
  note: (note: string): string => `where they end: ${note.replace(" · ", ", ")}`,
  summary: (ends: readonly { name: string; accuracy: number }[]): string =>
    ends.length
      ? `Where runs end with this budget: ${ends.map(({ name, accuracy }) => `${name} ${percent(accuracy)}`).join(", ")}.`
      : "Nothing was measured with this budget.",
} as const);

/** The chart of accuracy while training. */
export const outcomeSentences = said("outcomeSentences", {
  /** @param accuracy what it is called: “validation accuracy” */
  title: (accuracy: string): string => `${capital(accuracy)} while training`,
  axes: { steps: "step", seconds: "seconds of training" },
  /** What nobody trains for. */
  randomEncoder: "random encoder",
  allLabels,
  /** @param examples what those are called that all are judged on */
  coming: (examples: string): string => `the share of ${examples} that each contestant classifies right will be drawn here.`,
  compared: "compared",
  at: "at",
  steps: "equal steps",
  seconds: "equal seconds",
} as const);

/** The sentence that compares the two. */
export const verdictSentences = said("verdictSentences", {
  waiting: ({ labels, from, over }: { labels: number; from: number | undefined; over: "steps" | "seconds" }): string =>
    from === undefined
      ? `Who gets further with ${budgetWords(labels)} will be said here.`
      : `Who gets further with ${budgetWords(labels)} will be said here from ${over === "steps" ? "step" : "second"} ${count(from)} on.`,
  leads: <Who>({ best, lead }: { best: Who; lead: number }): Piece<Who>[] => [{ who: best }, ` leads by ${points(lead)} points.`],
  level: "Not told apart yet.",
  /** @param at of this run; undefined at its end */
  thisRun: ({ at, over }: { at: number | undefined; over: "steps" | "seconds" }): string => `${oneSeed(at, over)}.`,
  /** The same of two that chance alone could have parted so far. */
  chance: (one: { at: number | undefined; over: "steps" | "seconds"; lead: number; examples: string; testCount: number }): string =>
    `${oneSeed(one.at, one.over)}: ${points(one.lead)} points, within what chance does on ${count(one.testCount)} ${one.examples}.`,
  /** Of the pair over several seeds. @param made “5 recorded seeds” */
  seeds: {
    ahead: <Who>({ made, best, other, lead, half }: { made: string; best: Who; other: Who; lead: number; half: number }): Piece<Who>[] => [
      `Over ${made} `,
      { who: best },
      ` ends ${points(lead)}\u00a0±\u00a0${points(half)} ahead of `,
      { who: other },
      ".",
    ],
    "as good as": ({ made }: { made: string }): string => `Over ${made} each ends as good as the other.`,
    "not told apart": ({ made, half, lead }: { made: string; lead: number; half: number }): string =>
      `Over ${made} they are not told apart at the end: ${points(lead)}\u00a0±\u00a0${points(half)} points between them.`,
  },
  seedsMade: (number: number, made: string | undefined): string => counted(number, [made, "seed"].filter(Boolean).join(" ")),
  follows: "Labels only follows when both have ended: three at once are too much for this device.",
  noSeeds: "Several seeds of both have not been compared with these settings.",
} as const);

/** Experiments that are one change away. */
export const nextSentences = said("nextSentences", {
  title: "Try next",
  fewerLabels: (labels: number): string => `Go down to ${budgetWords(labels)}`,
  moreLabels: (labels: number): string => `Go up to ${budgetWords(labels)}`,
  /** @param stays who never sees labels @param restarts who learns from them */
  whoRestarts: ({ stays, restarts }: { stays: readonly string[]; restarts: readonly string[] }): string =>
    [
      ...(stays.length
        ? [`The ${pluralOf(stays.length, "map", "maps")} of ${stays.join(" and ")} ${pluralOf(stays.length, "stays", "stay")}.`]
        : []),
      ...(restarts.length ? [`${restarts.join(" and ")} ${pluralOf(restarts.length, "has", "have")} to start again.`] : []),
    ].join(" "),
  anotherSeed: "Draw other labels",
  whyAnotherSeed: "The same two with another seed: does it come out the same?",
  putIn: (name: string): string => `Put ${name} in`,
  /** @param made “5 recorded seeds” */
  whyPutIn: ({ paradigm, labels, made }: { paradigm: Paradigm; labels: number; made: string }): string =>
    `The best ${paradigmKind(paradigm)} technique with ${budgetWords(labels)}, over ${made}.`,
  join: "Join the two",
  fineTune: (name: string): string => `Fine-tune ${name}`,
  whyFineTune: "The labels tune the whole encoder then. Is that more than a readout, which leaves it as it is?",
  /** @param curves how many techniques were measured; 0 where nobody was */
  compareAll: (curves: number): string => (curves > 1 ? `Compare all ${count(curves)} measured` : "Compare all techniques"),
  whyCompareAll: (labels: number): string => `Which is best with ${budgetWords(labels)}?`,
} as const);
