/** Self-supervised against semi-supervised, in sentences. Names that have a look of their own stay pieces of a sentence. */
import { said } from "../shape/language";
import { counted } from "../shape/numerals";
import type { Paradigm } from "../shape/technique";
import { budgetWords, labelsAClass } from "./budgets";
import { capital } from "./capital";
import { count, percent, points, pointsWithin } from "./numbers";
import { paradigmKind } from "./paradigms";

/** Whoever makes it of what: “semi-supervised is ahead”. */
const subject = (paradigm: Paradigm): string => (paradigm === "bridge" ? "a bridge" : paradigmKind(paradigm));

interface Of<Name> {
  paradigm: Paradigm;
  name: Name;
}
interface Compared<Name> {
  /** Labels a class; Infinity for all. */
  labels: number;
  leader: Of<Name>;
  rival: Of<Name>;
  difference: { mean: number; half: number; count: number };
}

/** How the best of two paradigms stand under a budget; the margin is that of the paradigms. */
export const paradigmLead = said("paradigmLead", {
  /** “With 4 labels a class semi-supervised is ahead by 7.7 ± 2.4 points: Mean Teacher is its best, VICReg the best self-supervised.” */
  ahead: <Name>({ labels, leader, rival, difference }: Compared<Name>): (string | Name)[] => [
    `With ${budgetWords(labels)} ${subject(leader.paradigm)} is ahead by ${pointsWithin(difference)} points: `,
    leader.name,
    " is its best, ",
    rival.name,
    ` the best ${paradigmKind(rival.paradigm)}.`,
  ],
  /** “With all labels semi-supervised is as good as self-supervised: 0.3 ± 0.9 points between FixMatch and SimCLR, the best of each.” */
  "as good as": <Name>({ labels, leader, rival, difference }: Compared<Name>): (string | Name)[] => [
    `With ${budgetWords(labels)} ${subject(leader.paradigm)} is as good as ${subject(rival.paradigm)}: ${pointsWithin(difference)} points between `,
    leader.name,
    " and ",
    rival.name,
    ", the best of each.",
  ],
  "not told apart": <Name>({ labels, leader, rival, difference }: Compared<Name>): (string | Name)[] => [
    `With ${budgetWords(labels)} ${subject(leader.paradigm)} and ${subject(rival.paradigm)} are not told apart yet: ${pointsWithin(difference)} points over ${counted(difference.count, "seed")} between `,
    leader.name,
    " and ",
    rival.name,
    ", the best of each.",
  ],
  /** @param missing of which nothing was measured often enough @param seeds how many it takes */
  "too few": ({ labels, missing, seeds }: { labels: number; missing: readonly Paradigm[]; seeds: number }): string =>
    missing.length
      ? `With ${budgetWords(labels)} nothing ${missing.map(paradigmKind).join(" or ")} was measured with ${counted(seeds, "seed")} yet.`
      : `With ${budgetWords(labels)} the best of each have fewer than ${counted(seeds, "seed")} in common.`,
});

export interface Tally {
  /** How many cells each of the two is ahead in. */
  ahead: readonly { paradigm: Paradigm; cells: number }[];
  alike: number;
  open: number;
}

/** All cells of a map of two paradigms, in a few sentences. @param seeds how many a cell takes */
export const leadMapHeadline = said("leadMapHeadline", ({ ahead, alike, open }: Tally, seeds: number): string => {
  const [first, second] = ahead.toSorted((a, b) => b.cells - a.cells);
  const all = ahead.reduce((sum, { cells }) => sum + cells, alike + open);
  if (!first || !second || !all)
    return `Nothing can be compared yet: it takes a technique of each paradigm, with ${counted(seeds, "seed")} in common.`;
  const of = `of ${counted(all, "cell")}`;
  const leads = first.cells
    ? `${capital(subject(first.paradigm))} leads for certain in ${count(first.cells)} ${of}, ${subject(second.paradigm)} in ${second.cells ? count(second.cells) : "none"}.`
    : `Neither leads for certain in any ${of}.`;
  return [
    leads,
    ...(alike ? [`In ${count(alike)} they are as good as each other.`] : []),
    ...(open ? [`In ${count(open)} chance alone could do it.`] : []),
  ].join(" ");
});

/** The best of a paradigm. */
interface Best {
  mean: number;
  /** How many it is the best of. */
  among: number;
}
interface Lead<One extends Best> {
  outcome: "ahead" | "as good as" | "not told apart";
  leader: One;
  rival: One;
  difference: { mean: number; half: number; count: number };
}
const bestOf = ({ mean, among }: Best): string => `${percent(mean)}, best of ${count(among)}`;

/** The map of two paradigms. */
export const leadMapWords = said("leadMapWords", {
  title: ([left, right]: readonly [Paradigm, Paradigm]) => `${capital(subject(left))} against ${subject(right)}`,
  row: "Data set",
  columns: labelsAClass,
  column: (budget: string) => budgetWords(budget === "all" ? Infinity : Number(budget)),
  left: (paradigm: Paradigm) => `left: ${subject(paradigm)} ahead`,
  right: (paradigm: Paradigm) => `right: ${subject(paradigm)} ahead`,
  alike: "as good as each other",
  interval: "the line is the 95 % interval, paired by seed; grey where chance alone could do it",
  /** @param extent how far a cell reaches on either side, a share */
  number: (extent: number) => `the lead in points; cells end at ${count(100 * extent)}`,
  tooFew: "too few",
  /** “8,000 · 10 classes” */
  data: (pool: number, classes: number) => `${count(pool)} · ${counted(classes, "class", "classes")}`,
  open: "Open the two on the bench",
  empty: "Nothing measured yet: who is ahead on each data set, with each budget, will stand here.",

  /** “FixMatch 93.7 %, best of 14, against SimCLR 86.0 %, best of 9 on handwritten digits with 4 labels a class: 7.7 ± 2.4 points over 5 seeds.” */
  cell: <One extends Best>({ outcome, leader, rival, difference }: Lead<One>, data: string, labels: number): (string | One)[] => [
    leader,
    ` ${bestOf(leader)}, against `,
    rival,
    ` ${bestOf(rival)} on ${data.toLowerCase()} with ${budgetWords(labels)}: ${pointsWithin(difference)} points over ${counted(difference.count, "seed")}${{ ahead: "", "as good as": ", as good as each other", "not told apart": ", not told apart yet" }[outcome]}.`,
  ],
  /** @param words a sentence */
  ofData: (data: string, words: string) => `${data}: ${words}`,
  /** The same to those who listen. */
  spoken: (data: string, words: string) => `${data}. ${words}`,
  half: (half: number) => `± ${points(half)}`,
  /** In the table behind it. */
  outcomes: { ahead: "ahead", "as good as": "as good", "not told apart": "not told apart", "too few": "too few seeds" },
  /** How to read a margin. */
  howJudged:
    "Who is best of a paradigm is chosen with one seed left out, and judged on that seed, for each seed in turn: the best of many is not flattered by the seeds that made it the best. So a margin may differ from that of the two means. The interval takes in what choosing cost, and what is certain is so among all cells, corrected for looking at each.",
  tableHead: ["data set", labelsAClass, "outcome", "self-supervised", "semi-supervised", "semi-supervised ahead, points", "95 %", "seeds"],
} as const);
