/** What all rows of the panel are seen by: the budget in force, and how far curves go. */
import { labelSentences } from "../../sentences/controls";
import { baseline } from "../../techniques/catalogue";
import type { Line, Measurements } from "./measured";

export interface Scene {
  /** In force, a class. */
  labels: number;
  /** Whether what was measured has come. */
  isKnown: boolean;
  domain: readonly [number, number];
  here: number | undefined;
  /** Labels only. */
  baseline: Line | undefined;
  /** Names of the budgets under a larger curve. */
  ticks: readonly { at: number; name: string }[];
}

export function sceneOf(labels: number, measured: Measurements | undefined): Scene {
  const budgets = measured?.budgets ?? [];
  const last = Math.max(1, budgets.length - 1);
  return {
    labels,
    isKnown: measured !== undefined,
    domain: measured?.domain ?? [0, 1],
    here: measured?.here,
    baseline: measured?.of.get(baseline.id)?.line,
    ticks: budgets.flatMap((budget, i) => ((i % 2 === 0 && i < last - 1) || i === last ? [{ at: i / last, name: labelSentences.tick(budget === "all" ? Infinity : budget) }] : [])),
  };
}
