/** Which of two contestants does more: at equal steps or equal seconds, by how much, and how far that may be believed. In values; the catalogue has the words. */
import type { Points } from "./table";
import type { Slot } from "../link/settings";

export interface Judged {
  slot: Slot;
  accuracy: Points;
  /** Labels a class that it was measured under. */
  labels: number;
  /** It has done what it can. */
  ended: boolean;
}

interface Compared {
  /** Who has more now. */
  best: Slot;
  other: Slot;
  /** Of the shares that they classify right, 0 or more. */
  lead: number;
  /** The step or second at which they are compared; undefined where both have ended. */
  at: number | undefined;
}
export type Verdict =
  /** @param from the step or second from which both can be compared, where that is known */
  | { outcome: "waiting"; from: number | undefined }
  /** Within what the choice of the examples alone does, or beyond it. */
  | ({ outcome: "level" | "leads" } & Compared);

/** What was measured there; on the straight line between what was measured before and after it; the last value beyond that. */
function valueAt({ xs, ys }: Points, x: number): number {
  const after = xs.findIndex((one) => one >= x);
  if (after <= 0) return ys.at(after)!;
  const share = (x - xs[after - 1]!) / (xs[after]! - xs[after - 1]!);
  return ys[after - 1]! + share * (ys[after]! - ys[after - 1]!);
}

/** When it was first measured after its start: before that, nothing is known of what it has learned. */
const firstOf = ({ xs }: Points): number => xs.find((x) => x > 0) ?? Infinity;

/** Where all of them are compared; undefined at their ends. Whoever has ended stays as good as it was; who runs is compared where the slowest is. */
function commonPlace(all: readonly Judged[]): number | undefined {
  const running = all.filter(({ ended }) => !ended);
  return running.length ? Math.min(...running.map(({ accuracy }) => accuracy.xs.at(-1)!)) : undefined;
}

/**
 * @param labels labels a class; who was measured under others is waited for
 * @param testCount how many examples the accuracies are measured on
 */
export function verdictOf(all: readonly [Judged, Judged], labels: number, testCount: number): Verdict {
  if (!all.every((one) => one.labels === labels && (one.accuracy.xs.at(-1) ?? 0) > 0)) return { outcome: "waiting", from: undefined };
  const at = commonPlace(all);
  // Whoever was read out under these labels only on its way has no value before, and none is taken from before it has learned anything.
  const first = Math.max(...all.map(({ accuracy }) => firstOf(accuracy)));
  if (at !== undefined && at < first) return { outcome: "waiting", from: Math.ceil(first) };
  const [best, other] = all
    .map(({ slot, accuracy }) => ({ slot, share: valueAt(accuracy, at ?? Infinity) }))
    .toSorted((a, b) => b.share - a.share) as [{ slot: Slot; share: number }, { slot: Slot; share: number }];
  // Two standard errors of the difference of two shares.
  const variance = (share: number) => (share * (1 - share)) / Math.max(1, testCount);
  const lead = best.share - other.share;
  const isChance = lead <= 2 * Math.sqrt(variance(best.share) + variance(other.share));
  return { outcome: isChance ? "level" : "leads", best: best.slot, other: other.slot, lead, at };
}

/** How far one is above labels only at the same step or second, as a share; below it negative. Undefined as long as they cannot be compared. */
export function distanceOf(one: Judged, baseline: Judged, labels: number): number | undefined {
  const verdict = verdictOf([one, baseline], labels, 1);
  if (verdict.outcome === "waiting" || one.slot === baseline.slot) return undefined;
  return verdict.best === one.slot ? verdict.lead : -verdict.lead;
}
