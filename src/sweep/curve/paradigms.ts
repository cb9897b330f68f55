/**
 * Which paradigm is ahead under a budget of labels: its best technique against the best of another, paired by seed.
 *
 * The best of many is flattered by the seeds that made it the best. So each seed is left out in turn: who is best over the others is judged on it. The
 * mean of that is fair, but its seeds are not independent: each has a say in who is judged on the others, and where techniques are alike a
 * t-test of them finds a lead in up to 25 % of worlds without one. The interval is therefore that of the two that are best over all seeds, and
 * beside it what choosing flattered them by (see `unflattered`). Where one technique of each is clearly best, that is the usual paired t-test.
 *
 * What remains assumed: that seeds are drawn independently, differences about normal. The level is kept where paradigms have about as many
 * techniques, with much to spare; one technique against 14 that are all alike is falsely behind in 6 % of worlds with 10 seeds.
 */
import { mean, sum } from "d3";
import type { Budget } from "../../shape/plan";
import type { Paradigm } from "../../shape/technique";
import { alone, leastSeeds, outcomeOf, type Outcome } from "./comparison";
import { cellAt } from "./curves";
import type { Cell, LabelCurve } from "./label-curve";
import { barOf, chanceOf, estimated, unflattered, type Estimated } from "./statistics";

/** Undefined where it is not known here. */
export type ParadigmOf = (curve: LabelCurve) => Paradigm | undefined;

/** Who is best of a paradigm under a budget, over the seeds that it is judged on. */
export interface Best {
  paradigm: Paradigm;
  curve: LabelCurve;
  /** Over those seeds: it is flattered. */
  mean: number;
  /** Out of how many. */
  among: number;
}

export interface Lead {
  labels: Budget;
  outcome: Outcome;
  leader: Best;
  rival: Best;
  /** How far the leader's paradigm is ahead. */
  difference: Estimated;
  /** The p that is small enough, and among how many cells that is. */
  bar: number;
  tests: number;
}
/** Where nothing can be said. */
export interface TooFew {
  labels: Budget;
  outcome: "too few";
  /** Of which no technique has seeds enough. Where there are none, the best of each have too few in common. */
  missing: readonly Paradigm[];
}

/** What is looked at: one data set with one budget of labels. */
export interface Look {
  curves: readonly LabelCurve[];
  labels: Budget;
}

/** Of all cells of a map, each judged as one of many. @param pair for whom it is a map */
export function leadsIn(cells: readonly Look[], pair: readonly [Paradigm, Paradigm], paradigmOf: ParadigmOf): (Lead | TooFew)[] {
  const measured = cells.map((cell) => measure(cell, pair, paradigmOf));
  const ps = measured.flatMap((cell) => ("difference" in cell ? [chanceOf(cell.difference)] : []));
  const [bar, tests] = [barOf(ps, alone), ps.length];
  return measured.map((cell) =>
    "difference" in cell ? { ...cell, outcome: outcomeOf(cell.difference, bar), bar, tests } : { ...cell, outcome: "too few" },
  );
}

/** For a line along the budgets. */
interface BestThere extends Best {
  /** Its mean as it is without the flattery. */
  fair: Estimated;
  /** How many of the paradigm have seeds enough, the same as the best or others. */
  measured: number;
}

/** The best of a paradigm under a budget. */
export function bestOf(look: Look, paradigm: Paradigm, paradigmOf: ParadigmOf): BestThere | undefined {
  const entered = enteredIn(look, paradigm, paradigmOf);
  const first = firstOf(entered);
  if (!first) return undefined;
  const seeds = [...first.cell.bySeed.keys()];
  const { best, values, apart } = chosenIn(entered, seeds);
  return { paradigm, ...best, fair: unflattered(estimated(values), mean(apart)!), measured: entered.length };
}

type Measured = Pick<Lead, "labels" | "leader" | "rival" | "difference"> | Pick<TooFew, "labels" | "missing">;

function measure(look: Look, pair: readonly [Paradigm, Paradigm], paradigmOf: ParadigmOf): Measured {
  const { labels } = look;
  const [these, those] = pair.map((paradigm) => enteredIn(look, paradigm, paradigmOf)) as [Entered[], Entered[]];
  const [first, second] = [firstOf(these), firstOf(those)];
  if (!first || !second) return { labels, missing: pair.filter((_, i) => !(i ? second : first)) };
  const seeds = [...first.cell.bySeed.keys()].filter((seed) => second.cell.bySeed.has(seed));
  if (seeds.length < leastSeeds) return { labels, missing: [] };
  const [one, other] = [chosenIn(these, seeds), chosenIn(those, seeds)];
  const minus = (a: readonly number[], b: readonly number[]) => a.map((value, i) => value - b[i]!);
  const isOther = mean(minus(one.apart, other.apart))! < 0;
  const [ahead, behind] = isOther ? [other, one] : [one, other];
  const [leader, rival] = (isOther ? pair.toReversed() : pair) as [Paradigm, Paradigm];
  return {
    labels,
    leader: { paradigm: leader, ...ahead.best },
    rival: { paradigm: rival, ...behind.best },
    difference: unflattered(estimated(minus(ahead.values, behind.values)), mean(minus(ahead.apart, behind.apart))!),
  };
}

interface Entered {
  curve: LabelCurve;
  cell: Cell;
}

/** Techniques of a paradigm that have seeds enough. */
const enteredIn = ({ curves, labels }: Look, paradigm: Paradigm, paradigmOf: ParadigmOf): Entered[] =>
  curves.flatMap((curve) => {
    const cell = paradigmOf(curve) === paradigm ? cellAt(curve, labels) : undefined;
    return cell && cell.count >= leastSeeds ? [{ curve, cell }] : [];
  });

/** By all the seeds that each has: these decide which seeds are looked at. */
const firstOf = (entered: readonly Entered[]): Entered | undefined => entered.toSorted((a, b) => b.cell.mean - a.cell.mean)[0];

interface Chosen {
  best: Omit<Best, "paradigm">;
  /** What the best reached at each of the seeds. */
  values: readonly number[];
  /** At each seed, what the one reached that is best over the others. */
  apart: readonly number[];
}

/** Among those with all these seeds: means of other seeds are no fair choice. */
function chosenIn(entered: readonly Entered[], seeds: readonly number[]): Chosen {
  const field = entered
    .filter(({ cell }) => seeds.every((seed) => cell.bySeed.has(seed)))
    .map(({ curve, cell }) => {
      const values = seeds.map((seed) => cell.bySeed.get(seed)!);
      return { curve, values, sum: sum(values) };
    });
  /** Of several that are equal, the first. */
  const bestWithout = (i?: number) => {
    const others = field.map(({ values, sum: all }) => (i === undefined ? all : all - values[i]!));
    return field[others.indexOf(Math.max(...others))]!;
  };
  const { curve, values } = bestWithout();
  return {
    best: { curve, mean: mean(values)!, among: field.length },
    values,
    apart: seeds.map((_, i) => bestWithout(i).values[i]!),
  };
}
