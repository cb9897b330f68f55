/** What the charts draw, taken from the runs' histories. */
import type { PhaseMark, Series } from "../../charts/frame/series";
import { percent } from "../../sentences/numbers";
import type { Points } from "../../experiment/table";
import type { History } from "../../experiment/history.svelte";
import type { Run } from "../../experiment/run.svelte";
import type { Slot } from "../../link/settings";
import { phaseOf } from "../../shape/phases";
import { techniqueById } from "../../techniques/catalogue";
import type { Contestant, Over } from "./contestants";
import { colourOf } from "../parts/colours";

/** A technique that settled keeps its accuracy: its line goes on to the end. */
function prolonged({ xs, ys }: Points, end: number): Points {
  if (!ys.length || xs.at(-1)! >= end) return { xs, ys };
  return { xs: Float32Array.of(...xs, end), ys: Float32Array.of(...ys, ys.at(-1)!) };
}

/** When a run came to a step, in seconds of training. */
function secondOf(step: number, history: History): number {
  const { xs: steps } = history.curve("");
  const { xs: seconds } = history.curve("", "seconds");
  return seconds[steps.findIndex((one) => one >= step)] ?? seconds.at(-1) ?? 0;
}

/** Where the phases of a run begin, but the first. */
export function phaseMarks({ plan, history }: Run, over: Over): PhaseMark[] {
  const technique = plan && techniqueById(plan.spec.technique);
  if (!technique || history.began.length < 2) return [];
  return history.began
    .slice(1)
    .map((step, i) => ({ at: over === "steps" ? step : secondOf(step, history), name: phaseOf(technique, i + 1).name }));
}

/** Accuracy of all contestants. */
export function accuracySeries(contestants: readonly Contestant[], baseline: Slot, over: Over, end: number): Series[] {
  return contestants.flatMap(({ run, name }) => {
    const now = run.history.accuracy(over);
    if (!now.ys.length) return [];
    const points = run.stage === "settled" && over === "steps" ? prolonged(now, end) : now;
    // A line of one point would hardly be seen.
    const dots = points.xs.length === 1;
    const phases = phaseMarks(run, over);
    return [
      {
        ...points,
        phases,
        colour: colourOf[run.slot],
        dashed: run.slot === baseline,
        dots,
        name,
        end: run.step > 0 ? percent(now.ys.at(-1)) : undefined,
      },
    ];
  });
}

/** A horizontal line of dots at an accuracy that nobody trains for. */
export const limitSeries = (name: string, accuracy: number | undefined, end: number): Series[] =>
  accuracy === undefined
    ? []
    : [{ name, colour: "var(--soft)", dotted: true, xs: Float32Array.of(0, end), ys: Float32Array.of(accuracy, accuracy) }];

/** The terms of the loss, each a line. */
export function lossSeries(run: Run): Series[] {
  const { history } = run;
  const names = history.names.filter((name) => name.startsWith("loss."));
  const looks = [{ colour: colourOf[run.slot] }, { colour: "var(--soft)" }, { colour: colourOf[run.slot], dashed: true }];
  return names.map((name, i) => ({
    name: name.slice("loss.".length),
    ...history.curve(name),
    ...looks[i % looks.length]!,
    phases: i === 0 ? phaseMarks(run, "steps") : undefined,
  }));
}
