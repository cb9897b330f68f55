/** Self-supervised against semi-supervised, in sentences. Names that have a look of their own stay pieces of a sentence. */
import { counted } from "../shape/numerals";
import { budgetWords } from "../shape/plan";
import type { Paradigm } from "../shape/technique";
import { pointsWithin } from "./numbers";

/** Whoever makes it of what: “semi-supervised is ahead”. */
const subject: Readonly<Record<Paradigm, string>> = {
  supervised: "supervised",
  "self-supervised": "self-supervised",
  "semi-supervised": "semi-supervised",
  bridge: "a bridge",
};
/** “the best self-supervised” */
const kind: Readonly<Record<Paradigm, string>> = { ...subject, bridge: "bridge" };

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
export const paradigmLead = {
  /** “With 4 labels a class semi-supervised is ahead by 7.7 ± 2.4 points: Mean Teacher is its best, VICReg the best self-supervised.” */
  ahead: <Name>({ labels, leader, rival, difference }: Compared<Name>): (string | Name)[] => [
    `With ${budgetWords(labels)} ${subject[leader.paradigm]} is ahead by ${pointsWithin(difference)} points: `,
    leader.name,
    " is its best, ",
    rival.name,
    ` the best ${kind[rival.paradigm]}.`,
  ],
  /** “With all labels semi-supervised is as good as self-supervised: 0.3 ± 0.9 points between FixMatch and SimCLR, the best of each.” */
  "as good as": <Name>({ labels, leader, rival, difference }: Compared<Name>): (string | Name)[] => [
    `With ${budgetWords(labels)} ${subject[leader.paradigm]} is as good as ${subject[rival.paradigm]}: ${pointsWithin(difference)} points between `,
    leader.name,
    " and ",
    rival.name,
    ", the best of each.",
  ],
  "not told apart": <Name>({ labels, leader, rival, difference }: Compared<Name>): (string | Name)[] => [
    `With ${budgetWords(labels)} ${subject[leader.paradigm]} and ${subject[rival.paradigm]} are not told apart yet: ${pointsWithin(difference)} points over ${counted(difference.count, "seed")} between `,
    leader.name,
    " and ",
    rival.name,
    ", the best of each.",
  ],
  /** @param missing of which nothing was measured often enough @param seeds how many it takes */
  "too few": ({ labels, missing, seeds }: { labels: number; missing: readonly Paradigm[]; seeds: number }): string[] => [
    missing.length
      ? `With ${budgetWords(labels)} nothing ${missing.map((paradigm) => kind[paradigm]).join(" or ")} was measured with ${counted(seeds, "seed")} yet.`
      : `With ${budgetWords(labels)} the best of each have fewer than ${counted(seeds, "seed")} in common.`,
  ],
};
