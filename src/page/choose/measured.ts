/** What is known of every technique on the data of the bench, as it would be there: its label curve, its accuracy, what a run costs. */
import { freshContestant, usualSettings } from "../../link/link";
import { dataSetOf, runSpec, type Settings } from "../../link/settings";
import type { Budget } from "../../shape/plan";
import { budgetOf, type RunRecord } from "../../shape/record";
import { alone, chanceOfLead, compare, outcomeOf } from "../../sweep/curve/comparison";
import { CurveIndex } from "../../sweep/curve/curve-index";
import { budgetsOf, cellAt, merged } from "../../sweep/curve/curves";
import type { LabelCurve } from "../../sweep/curve/label-curve";
import { barOf } from "../../sweep/curve/statistics";
import { differencesOf } from "../../sweep/records/differences";
import { conditionsOf, linkOf, seriesOf } from "../../sweep/records/identity";
import type { SecondsOf } from "../../sweep/run/speeds";
import { baseline } from "../../techniques/catalogue";

/** Places of budgets among all that were measured, 0 to 1, and what was reached there. */
export interface Line {
  xs: Float32Array;
  ys: Float32Array;
}

export interface Measured {
  line: Line | undefined;
  accuracy: number | undefined;
  isAhead: boolean;
  seconds: number | undefined;
}

export interface Measurements {
  of: ReadonlyMap<string, Measured>;
  /** Of all lines, few labels first. */
  budgets: readonly Budget[];
  /** Where the budget in force lies among them; undefined where nobody was measured under it. */
  here: number | undefined;
  /** The least and the greatest accuracy on any line. */
  domain: readonly [number, number];
  /** What the bench has otherwise, where these were measured under the usual settings; undefined where it is as the bench. */
  differs: readonly string[] | undefined;
}

const linkAs = (settings: Settings, id: string): string =>
  linkOf(runSpec({ ...settings, a: freshContestant(id, dataSetOf(settings)) }, "a"), "auto");

/** By technique, each as it is declared, under the conditions of these settings. */
function curvesUnder(settings: Settings, ids: readonly string[], curves: readonly LabelCurve[]): Map<string, LabelCurve> {
  const bySeries = new Map(curves.map((curve) => [curve.series, curve]));
  return new Map(
    ids.flatMap((id) => {
      const curve = bySeries.get(seriesOf(linkAs(settings, id)));
      return curve ? [[id, curve] as const] : [];
    }),
  );
}

/** The lines of recorded runs of one data set. */
export function recordedCurves(runs: readonly RunRecord[], data: string): LabelCurve[] {
  const index = new CurveIndex();
  for (const run of runs) if (run.data === data) index.add(run);
  return merged([...index.lines(data)]);
}

/** Which of them are certainly above labels only: each is one of many looks, so a lead takes a smaller p than alone. */
export function aheadOf(base: LabelCurve | undefined, curves: ReadonlyMap<string, LabelCurve>, labels: Budget): Set<string> {
  if (!base) return new Set();
  const leads = [...curves].flatMap(([id, curve]) => (curve === base ? [] : [{ id, lead: compare(curve, base, labels) }]));
  const bar = barOf(
    leads.map(({ lead }) => chanceOfLead(lead)),
    alone,
  );
  return new Set(leads.filter(({ lead }) => outcomeOf(lead, bar) === "ahead").map(({ id }) => id));
}

export function lineOf(curve: LabelCurve, budgets: readonly Budget[]): Line {
  const last = Math.max(1, budgets.length - 1);
  return {
    xs: Float32Array.from(budgets, (_, i) => i / last),
    ys: Float32Array.from(budgets, (labels) => cellAt(curve, labels)?.mean ?? NaN),
  };
}

/**
 * @param ids of techniques that learn from these data
 * @param curves of the present data, under the conditions of the bench
 * @param recorded of the present data, under the usual settings: what is shown where more is known by them
 */
export function measuredOn(
  settings: Settings,
  ids: readonly string[],
  curves: readonly LabelCurve[],
  recorded: readonly LabelCurve[],
  secondsOf: SecondsOf,
): Measurements {
  const usual = { ...usualSettings(settings.data), judged: settings.judged };
  const [own, there] = [curvesUnder(settings, ids, curves), curvesUnder(usual, ids, recorded)];
  const shown = own.size >= there.size ? own : there;
  const budgets = budgetsOf([...shown.values()]);
  const labels = budgetOf(settings.labels);
  const ahead = aheadOf(shown.get(baseline.id), shown, labels);
  const measured = ids.map((id) => {
    const curve = shown.get(id);
    const accuracy = curve && cellAt(curve, labels)?.mean;
    const link = linkAs(settings, id);
    return [
      id,
      {
        line: curve && lineOf(curve, budgets),
        accuracy: Number.isFinite(accuracy) ? accuracy : undefined,
        isAhead: ahead.has(id),
        seconds: secondsOf({ runs: [{ link }], spec: settings }),
      },
    ] as const;
  });
  const shares = measured.flatMap(([, { line }]) => [...(line?.ys ?? [])]).filter(Number.isFinite);
  const place = budgets.indexOf(labels);
  return {
    of: new Map(measured),
    budgets,
    here: place < 0 ? undefined : place / Math.max(1, budgets.length - 1),
    domain: [Math.min(1, ...shares), Math.max(0, ...shares)],
    differs: shown === own ? undefined : differencesOf(conditionsOf(linkAs(settings, baseline.id))),
  };
}
