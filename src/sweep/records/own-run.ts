/** A contestant's run, once it has ended, as a record. */
import type { Run } from "../../experiment/run.svelte";
import type { RunRecord } from "../../shape/record";
import { recordOf, rounded, type Maker } from "./record-of";

/** The most points of a record's curve: it is drawn very small. */
const mostPoints = 24;

/** Undefined where there is nothing to keep: it failed. */
export function recordOfOwn(run: Run, maker: Maker): RunRecord | undefined {
  const { plan, stage, machine, gallery, labelling, arrays } = run;
  if (!plan || !machine || !gallery || !labelling || !arrays.accuracy) return undefined;
  if (stage !== "finished" && stage !== "settled" && stage !== "diverged") return undefined;
  const { poolCount, testCount } = gallery;
  const counts = { labelled: labelling.count, poolCount, testCount, steps: run.step, seconds: run.seconds };
  // The slider may be elsewhere by now.
  const spec = { ...plan.spec, labels: run.labels };
  return {
    ...recordOf({ ...plan, spec, machine, arrays, stopped: stage, ...counts }, maker),
    curve: curveOf(run),
    ...(run.touched && { touched: true as const }),
  };
}

function curveOf({ history }: Run): { steps: number[]; accuracy: number[] } {
  const { xs, ys } = history.accuracy();
  const every = Math.ceil(xs.length / mostPoints) || 1;
  const kept = [...xs.keys()].filter((i) => (xs.length - 1 - i) % every === 0);
  return { steps: kept.map((i) => xs[i]!), accuracy: kept.map((i) => rounded(ys[i]!)) };
}
