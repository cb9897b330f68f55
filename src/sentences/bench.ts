/** What the bench says. */
import { counted, decimals } from "../shape/numerals";
import { budgetWords } from "../shape/plan";
import { count, percent } from "./numbers";

/** A part of a sentence: text, or the name of a contestant, which has its colour. */
export type Piece<Who> = string | { who: Who };

const points = (share: number): string => decimals(Math.abs(share) * 100, 1);
const oneSeed = (at: number | undefined, over: "steps" | "seconds"): string =>
  at === undefined ? "One seed, at the end" : `One seed, after ${counted(Math.floor(at), over.slice(0, -1))} each`;

export const benchSentences = {
  labels: (number: number): string => (number === 1 ? "label" : "labels"),
  /** Where runs end with each budget, on the slider. @param note “5 seeds · recorded” */
  curve: (note: string): string => `where they end: ${note.replace(" · ", ", ")}`,
  curveSummary: (ends: readonly { name: string; accuracy: number }[]): string =>
    ends.length
      ? `Where runs end with this budget: ${ends.map(({ name, accuracy }) => `${name} ${percent(accuracy)}`).join(", ")}.`
      : "Nothing was measured with this budget.",

  progress: ({ step, steps, seed }: { step: number; steps: number; seed: number }): string =>
    step > 0 ? `step ${count(step)} of ${count(steps)}, seed ${seed}` : `${count(steps)} steps, seed ${seed}`,
  /** @param seconds until all have ended */
  toGo: (seconds: number): string =>
    seconds < 90 ? `${count(Math.max(1, Math.ceil(seconds)))}\u202fs to go` : `${count(Math.ceil(seconds / 60))}\u202fmin to go`,

  nothingYet: "nothing learned yet",
  distance: (share: number): string => {
    if (points(share) === "0.0") return "level with labels\u00a0only";
    return `${points(share)} ${share > 0 ? "above" : "below"} labels\u00a0only`;
  },

  map: {
    placedBy: "placed by",
    layouts: { neighbours: "neighbours", components: "two principal components" },
    colouredBy: "coloured by",
    colours: { class: "true class", guess: "guess", right: "right or wrong" },
    /** What a map may be read for. @param kept of the ten nearest of each in what was learned, the share that are among its ten nearest there */
    caution: {
      neighbours: "Read who is near whom: how far groups lie apart, and how large they are, means nothing.",
      components: "Two of many directions: who differs in the others lies on top of each other.",
    },
    kept: (kept: readonly { name: string; share: number }[]): string =>
      `Of the ten nearest, ${kept.map(({ name, share }, i) => `${i ? "" : "the map of "}${name}${i ? "" : " keeps"} ${percent(share, 0)}`).join(", ")}.`,
    /** The example that is pointed at. */
    ringed: (guesses: readonly { name: string; guess: string | undefined }[]): string =>
      `ringed: ${guesses.map(({ name, guess }) => (guess === undefined ? `${name} has no guess` : `${name} says ${guess}`)).join(", ")}`,
  },

  verdict: {
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
      ahead: <Who>({
        made,
        best,
        other,
        lead,
        half,
      }: {
        made: string;
        best: Who;
        other: Who;
        lead: number;
        half: number;
      }): Piece<Who>[] => [
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
    noSeeds: "Several seeds of both have not been compared with these settings.",
  },

  next: {
    title: "Try next",
    fewerLabels: (labels: number): string => `Go down to ${counted(labels, "label")} a class`,
    moreLabels: (labels: number): string => `Go up to ${counted(labels, "label")} a class`,
    /** @param stays who never sees labels @param restarts who learns from them */
    whoRestarts: ({ stays, restarts }: { stays: readonly string[]; restarts: readonly string[] }): string =>
      [
        ...(stays.length
          ? [`The ${stays.length > 1 ? "maps" : "map"} of ${stays.join(" and ")} ${stays.length > 1 ? "stay" : "stays"}.`]
          : []),
        ...(restarts.length ? [`${restarts.join(" and ")} ${restarts.length > 1 ? "have" : "has"} to start again.`] : []),
      ].join(" "),
    anotherSeed: "Draw other labels",
    whyAnotherSeed: "The same two with another seed: does it come out the same?",
    putIn: (name: string): string => `Put ${name} in`,
    /** @param made “5 recorded seeds” */
    whyPutIn: ({ paradigm, labels, made }: { paradigm: string; labels: number; made: string }): string =>
      `The best ${paradigm} technique with ${budgetWords(labels)}, over ${made}.`,
    join: "Join the two",
    compareAll: (techniques: number): string => `Compare all ${techniques} techniques`,
    whyCompareAll: (labels: number): string => `Which is best with ${budgetWords(labels)}?`,
  },

  examples: {
    title: "A few of each class",
    counts: ({ pool, test, judged }: { pool: number; test: number; judged: string }): string =>
      `${count(pool)} to learn from · ${count(test)} ${judged}`,
    labelled:
      "Labels are drawn equally from every class, which every contestant sees. That the whole pool has its classes in these shares nobody is told, unless you let self-training or label spreading balance.",
    shared: (judged: string): string => `All contestants share data, ${judged}, labels, seed, encoder, batch and number of steps.`,
    source: "Data:",
    madeHere: "Data: made here, not measured.",
  },
  settings: {
    common: "The same for all",
    data: "How the data are made",
    own: (name: string): string => `Settings of ${name}`,
    none: "It has none.",
    pace: "Speed",
    paces: (pace: number | "to follow"): string =>
      pace === "to follow" ? "a pace to follow" : pace === Infinity ? "full speed" : `${counted(pace, "step")} a second`,
  },

  folds: {
    examples: "Examples",
    views: "Views",
    lessons: "How it works",
    evidence: "Evidence",
    confusions: "Confusions",
    settings: "Settings",
    runs: "Runs",
  },
  more: "More",
  less: "Close",
  lookCloser: "Look closer",
  lost: "This part of the page did not arrive: load the page again.",
} as const;
