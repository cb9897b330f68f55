/** The budget of labels in its three numbers, and where it lies on the slider. */
import { labelSentences } from "../sentences/controls";
import { labelledIn } from "../shape/labelled";

interface Budget {
  count: number;
  /** “4 a class”, “all labelled” */
  perClass: string;
  share: number;
}

/** A class can give no more labels than it has examples, so all are the whole pool. */
export function budgetOf(value: number, classCount: number, poolCount: number, known?: number): Budget {
  const count = known ?? labelledIn(poolCount, value, classCount);
  return {
    count,
    perClass: labelSentences.perClass(value),
    share: poolCount > 0 ? count / poolCount : 0,
  };
}

/** “40 of 8,000 labelled, 4 a class, 0.5 %” */
export const spokenBudget = (budget: Budget, poolCount: number): string =>
  labelSentences.spoken({ ...budget, labelled: budget.count, pool: poolCount });

/** From 0 at the first step to the number of steps − 1; between two steps by the logarithm. */
export function placeOf(steps: readonly number[], value: number): number {
  if (value <= (steps[0] ?? value)) return 0;
  for (let i = 1; i < steps.length; i++) {
    const [low, high] = [steps[i - 1]!, steps[i]!];
    if (value === high) return i;
    if (value < high) return high === Infinity ? i - 0.5 : i - 1 + Math.log(value / low) / Math.log(high / low);
  }
  return steps.length - 1;
}

/** The step before or after a value that may lie between two. */
export function stepFrom(steps: readonly number[], value: number, by: 1 | -1): number {
  const found = by > 0 ? steps.find((s) => s > value) : steps.findLast((s) => s < value);
  return found ?? value;
}

/** Which ticks have room: the last always, the others evenly from it; the present one in place of neighbours that it would touch. */
export function ticksWithRoom(count: number, width: number, widest: number, present = -1): boolean[] {
  const spacing = width / Math.max(1, count - 1);
  const every = Math.max(1, Math.ceil(widest / spacing));
  const shown = Array.from({ length: count }, (_, i) => (count - 1 - i) % every === 0);
  const touches = (i: number) => i !== present && Math.abs(i - present) * spacing < widest;
  if (!Number.isInteger(present) || present < 0 || shown[present] || touches(count - 1)) return shown;
  return shown.map((isShown, i) => i === present || (isShown && !touches(i)));
}
