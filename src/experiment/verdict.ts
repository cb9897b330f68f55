/** What may be said of the contestants: who is ahead at equal steps or equal seconds, by how much, and how far that may be believed. */
import { counted, decimals } from "../shape/numerals";
import { budgetWords } from "../shape/plan";
import type { Judge } from "../shape/protocol";
import type { Points } from "./table";
import { judgedExamples } from "../link/judged";
import type { Slot } from "../link/settings";

/** A piece of a sentence; a contestant's name has its colour. */
type Piece = string | { slot: Slot; name: string };

export interface Judged {
  contestants: readonly {
    slot: Slot;
    name: string;
    accuracy: Points;
    /** Labels a class that it was measured under. */
    labels: number;
    /** It has done what it can. */
    ended: boolean;
  }[];
  baseline: Slot;
  /** Labels a class; Infinity for all. */
  labels: number;
  /** How many examples the accuracies are measured on, and which. */
  testCount: number;
  judged: Judge;
  over: "steps" | "seconds";
}

const points = (difference: number): string => `${decimals(Math.abs(difference) * 100, 1)} points`;

/** What was measured there; on the straight line between what was measured before and after it; the last value beyond that. */
function valueAt({ xs, ys }: Points, x: number): number {
  const after = xs.findIndex((one) => one >= x);
  if (after <= 0) return ys.at(after)!;
  const share = (x - xs[after - 1]!) / (xs[after]! - xs[after - 1]!);
  return ys[after - 1]! + share * (ys[after]! - ys[after - 1]!);
}

/** When it was first measured after its start: before that, nothing is known of what it has learned. */
const firstOf = ({ xs }: Points): number => xs.find((x) => x > 0) ?? Infinity;

export function verdictOf({ contestants, baseline, labels, testCount, judged, over }: Judged): Piece[] {
  const budget = budgetWords(labels);
  const measured = contestants.filter((c) => c.labels === labels && (c.accuracy.xs.at(-1) ?? 0) > 0);
  if (measured.length < Math.max(2, contestants.length)) return [`Who does more with ${budget} will be said here, from what was measured.`];

  // Whoever has ended stays as good as it was; the others, and who has stopped on the way, are compared where the slowest of them is.
  const running = measured.filter(({ ended }) => !ended);
  const common = Math.min(...running.map(({ accuracy }) => accuracy.xs.at(-1)!));
  // Whoever was read out under these labels only on its way has no value before, and none is taken from before it has learned anything.
  const first = Math.max(...measured.map(({ accuracy }) => firstOf(accuracy)));
  if (common < first)
    return [
      `Who does more with ${budget} will be said here as soon as all have come to ${over === "steps" ? "step" : "second"} ${Math.ceil(first).toLocaleString("en")}.`,
    ];
  const [best, ...others] = measured.map((c) => ({ ...c, share: valueAt(c.accuracy, common) })).toSorted((a, b) => b.share - a.share);
  const rival = others.find((c) => c.slot === baseline) ?? others[0]!;
  const nameOf = ({ slot, name }: { slot: Slot; name: string }): Piece => ({ slot, name });
  const when = running.length ? ` after ${counted(Math.floor(common), over.slice(0, -1))} each` : "";
  const opening = `With ${budget}${when} `;

  // Two standard errors of the difference of two shares: what the choice of the examples alone does.
  const variance = (share: number) => (share * (1 - share)) / Math.max(1, testCount);
  const leadOver = ({ share }: { share: number }) => best!.share - share;
  const isChance = ({ share }: { share: number }) => leadOver({ share }) <= 2 * Math.sqrt(variance(best!.share) + variance(share));
  if (isChance(rival))
    return [
      opening,
      nameOf(best!),
      " and ",
      nameOf(rival),
      ` are not told apart by one seed: the ${points(leadOver(rival))} between them are within what chance does on ${testCount.toLocaleString("en")} ${judgedExamples[judged]}.`,
    ];
  const third = others.find((c) => c !== rival);
  const also = third && (isChance(third) ? " and not told apart from " : ` and ${points(leadOver(third))} ahead of `);
  return [
    opening,
    nameOf(best!),
    ` is ${points(leadOver(rival))} ahead of `,
    nameOf(rival),
    ...(also ? [also, nameOf(third)] : []),
    ", one seed: look at several before you believe it.",
  ];
}
