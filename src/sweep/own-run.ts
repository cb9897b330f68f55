/** A run of the page, once it has ended, as a record. */
import type { Run } from "../experiment/run.svelte";
import type { RunRecord } from "../shape/record";
import { idOf, linkOf } from "./identity";
import type { Maker } from "./job";
import { rounded, sharesOf } from "./shares";

/** The most points of a record's curve: it is drawn very small. */
const mostPoints = 40;

/** Undefined where there is nothing to keep: it failed, or shows only what was there before a reload. */
export function recordOf(run: Run, { version, commit, origin, now }: Maker): RunRecord | undefined {
  const { plan, stage, machine, gallery, labelling, arrays, isFormer } = run;
  if (!plan || !machine || !gallery || !labelling || isFormer || !arrays.accuracy) return undefined;
  if (stage !== "finished" && stage !== "settled" && stage !== "diverged") return undefined;
  const { spec, backend } = plan;
  const link = linkOf(spec, backend);
  return {
    id: idOf(link),
    link,
    data: spec.data,
    technique: spec.technique,
    labels: spec.labels === Infinity ? "all" : spec.labels,
    labelled: labelling.count,
    pool: gallery.poolCount,
    test: gallery.testCount,
    seed: spec.seed,
    steps: run.step,
    seconds: run.seconds,
    ...sharesOf(arrays, stage),
    stopped: stage,
    backend: machine.backend,
    device: machine.device,
    version,
    ...(commit && { commit }),
    at: now(),
    origin,
    curve: curveOf(run),
    ...(run.touched && { touched: true as const }),
  };
}

function curveOf({ history }: Run): { steps: number[]; accuracy: number[] } {
  const { xs, ys } = history.evaluations.curve("accuracy");
  const every = Math.ceil(xs.length / mostPoints) || 1;
  const kept = [...xs.keys()].filter((i) => (xs.length - 1 - i) % every === 0);
  return { steps: kept.map((i) => xs[i]!), accuracy: kept.map((i) => rounded(ys[i]!)) };
}
