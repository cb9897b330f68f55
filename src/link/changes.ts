/** What a change of settings asks of a run that is under way: nothing, new values, another readout, a later phase once more, or a new start. */
import type { BackendName, RunSpec } from "../shape/protocol";
import type { Value } from "../shape/params";
import { firstToChange, firstToSeeLabels, firstToUse, phasesOf } from "../shape/phases";
import { hardNames } from "../shape/hardness";
import { must } from "../shape/must";
import { techniqueById } from "../techniques/catalogue";

/** Everything that decides a run, and what computes it. */
export interface Plan {
  spec: RunSpec;
  backend: BackendName | "auto";
}

/** What the worker is told: new values of parameters, or another budget of labels, or both. */
interface Moved {
  values?: Readonly<Record<string, Value>>;
  labels?: number;
}

export type Change =
  | { kind: "none" }
  /** `because` labels: the technique has learned from the labels, and so must learn again. */
  | { kind: "restart"; because: "labels" | "settings" | "backend" }
  /** It goes back to where `phase` begins, as nothing before that has seen what changed. */
  | ({ kind: "back"; phase: number; because: "labels" | "settings" } & Moved)
  /** Nothing has to be learned again: it has seen no label yet, or feels the new values. */
  | ({ kind: "live" } & Moved);

const differ = (a: Readonly<Record<string, Value>>, b: Readonly<Record<string, Value>>): string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => a[name] !== b[name]);

const techniqueCalled = (id: string) => must(techniqueById(id), `technique “${id}”`);

/** Whether a technique never sees a label, so that another budget leaves all that it learned as it is. */
export function isLabelBlind(techniqueId: string): boolean {
  const technique = techniqueCalled(techniqueId);
  return firstToSeeLabels(technique) === phasesOf(technique).length;
}

/** Whether it learns something that another budget of labels leaves as it is: all budgets can share that. */
export const beginsBlind = (techniqueId: string): boolean => firstToSeeLabels(techniqueCalled(techniqueId)) > 0;

/** @param phase the one that the run is in, counted from 0 */
export function changeFrom(before: Plan, after: Plan, phase: number): Change {
  if (before.backend !== after.backend) return { kind: "restart", because: "backend" };
  const [was, is] = [before.spec, after.spec];
  const shared = ["data", "technique", "encoder", "seed", "steps", "batch", "judged", ...hardNames] as const;
  if (shared.some((key) => was[key] !== is[key]) || differ(was.dataValues, is.dataValues).length)
    return { kind: "restart", because: "settings" };

  const technique = techniqueCalled(is.technique);
  const values = differ(was.values, is.values);
  const labels = was.labels !== is.labels;
  if (!values.length && !labels) return { kind: "none" };
  const first = firstToChange(technique, { labels, values });
  const because = firstToChange(technique, { labels: false, values }) === first ? "settings" : "labels";
  if (first === 0) return { kind: "restart", because };
  const news = { ...(values.length && { values: is.values }), ...(labels && { labels: is.labels }) };
  return first <= phase ? { kind: "back", phase: first, because, ...news } : { kind: "live", ...news };
}

/** The first phase that feels a change of live values, of those that the run has come to: the settings alone do not make it again. Infinity for none. */
export function phaseTouched(before: RunSpec, after: RunSpec, phase: number): number {
  const technique = techniqueCalled(after.technique);
  const live = differ(before.values, after.values).filter((name) => !technique.params[name]?.rebuilds);
  const first = Math.min(...live.map((name) => firstToUse(technique, name)));
  return first <= phase ? first : Infinity;
}
