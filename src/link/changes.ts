/** What a change of settings asks of a run that is under way: nothing, new values, another readout, or a new start. */
import type { BackendName, RunSpec } from "../shape/protocol";
import type { Value } from "../shape/params";
import { must } from "../shape/must";
import { techniqueById } from "../techniques/catalogue";

/** Everything that decides a run, and what computes it. */
export interface Plan {
  spec: RunSpec;
  backend: BackendName | "auto";
}

export type Change =
  | { kind: "none" }
  /** `because` labels: the technique has learned from the labels, and so must learn again. */
  | { kind: "restart"; because: "labels" | "settings" | "backend" }
  /** New values of live parameters, or another budget for a technique that learned nothing from labels, or both. */
  | { kind: "live"; values?: Readonly<Record<string, Value>>; labels?: number };

const differ = (a: Readonly<Record<string, Value>>, b: Readonly<Record<string, Value>>): string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => a[name] !== b[name]);

/** Whether a technique has never seen a label, so that another budget leaves what it learned as it is. */
export const isLabelBlind = (techniqueId: string): boolean => techniqueById(techniqueId)?.paradigm === "self-supervised";

export function changeFrom(before: Plan, after: Plan): Change {
  if (before.backend !== after.backend) return { kind: "restart", because: "backend" };
  const [was, is] = [before.spec, after.spec];
  const shared = ["data", "technique", "encoder", "seed", "steps", "batch", "judged"] as const;
  if (shared.some((key) => was[key] !== is[key]) || differ(was.dataValues, is.dataValues).length)
    return { kind: "restart", because: "settings" };

  const { params } = must(techniqueById(is.technique), `technique “${is.technique}”`);
  const changed = differ(was.values, is.values);
  if (changed.some((name) => params[name]?.rebuilds)) return { kind: "restart", because: "settings" };
  const relabelled = was.labels !== is.labels;
  if (relabelled && !isLabelBlind(is.technique)) return { kind: "restart", because: "labels" };
  if (!changed.length && !relabelled) return { kind: "none" };
  return { kind: "live", ...(changed.length && { values: is.values }), ...(relabelled && { labels: is.labels }) };
}
