/** What follows from the phases of a technique: which of them has seen what, and when each begins. */
import type { Params, Value } from "./params";
import type { AnyPhase, AnyTechnique } from "./technique";

/** Those that it lists; else all of it is one. */
export const phasesOf = (technique: AnyTechnique): readonly AnyPhase[] =>
  "phases" in technique ? technique.phases : [{ ...technique, labels: technique.labels ?? "seen" }];

/** The one with this number, counted from 0; the last where there are fewer. */
export const phaseOf = (technique: AnyTechnique, number: number): AnyPhase => phasesOf(technique)[number] ?? phasesOf(technique).at(-1)!;

/** The place of the first phase for which this is so; how many there are, where it is so for none. */
function firstPhase(technique: AnyTechnique, isSo: (phase: AnyPhase) => boolean): number {
  const phases = phasesOf(technique);
  const found = phases.findIndex(isSo);
  return found < 0 ? phases.length : found;
}

/** The first phase that sees labels: all before it stays as it is under another budget. As many as there are, where none does. */
export const firstToSeeLabels = (technique: AnyTechnique): number => firstPhase(technique, ({ labels }) => labels === "seen");

/** The first phase that has this parameter. */
export const firstToUse = (technique: AnyTechnique, name: string): number =>
  firstPhase(technique, ({ params }) => Object.hasOwn(params, name));

/** What differs between two wishes: the budget of labels, and parameters by name. */
interface Difference {
  labels: boolean;
  values: readonly string[];
}

/**
 * The first phase that has to begin anew because of a difference: what was learned before it has not seen what differs. As many as there are,
 * where that is so for all. Parameters without `rebuilds` are live, so nothing begins anew for them.
 */
export function firstToChange(technique: AnyTechnique, { labels, values }: Difference): number {
  const params: Params = technique.params;
  const rebuilt = values.filter((name) => params[name]?.rebuilds).map((name) => firstToUse(technique, name));
  return Math.min(phasesOf(technique).length, ...rebuilt, ...(labels ? [firstToSeeLabels(technique)] : []));
}

/** How many of a run's steps each phase takes: at least one, and the last what is left. */
export function stepsOf(phases: readonly AnyPhase[], steps: number, values: Readonly<Record<string, Value>>): number[] {
  let left = steps;
  return phases.map(({ share = 0 }, i) => {
    const after = phases.length - 1 - i;
    const wished = after ? Math.round(steps * Number(typeof share === "string" ? values[share] : share)) : left;
    const taken = Math.max(1, Math.min(wished, left - after));
    left -= taken;
    return taken;
  });
}
