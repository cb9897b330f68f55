/** Which runs are on the label curve of their data set, and which of them only because the reader has put them there. */
import { judgedIn } from "../../link/judged";
import { usualSettings } from "../../link/link";
import { runSpec } from "../../link/settings";
import type { Judge } from "../../shape/protocol";
import { isOfAnotherVersion, type RunRecord } from "../../shape/record";
import { CurveIndex, firstOfEach, type Line } from "./curve-index";
import { isTold } from "./curves";
import { conditionsOf, linkOf, seriesOf } from "../records/identity";

/** What decides it beside the runs themselves. */
export interface Charts {
  /** On the bench: its data set, and everything that is common to its contestants. */
  data: string;
  conditions: string;
  judged: Judge;
  /** The series of the sweep under way. */
  swept?: ReadonlySet<string> | undefined;
}

/** What runs on a data set have in common that are judged on the same examples, under the usual settings. */
const usualOn = (data: string, { judged }: Charts): string =>
  conditionsOf(linkOf(runSpec({ ...usualSettings(data), judged }, "a"), "auto"));

/** The bench's conditions on its own data, the usual ones elsewhere. */
const conditionsOn = (data: string, charts: Charts): string => (data === charts.data ? charts.conditions : usualOn(data, charts));

/** All runs that are known, as lines, and of them those that the reader has put on a chart. */
export class KnownRuns {
  readonly all = new CurveIndex();
  readonly overlaid = new CurveIndex();

  constructor(runs: Iterable<RunRecord> = []) {
    for (const run of runs) this.add(run);
  }
  add(run: RunRecord) {
    this.all.add(run);
    if (run.overlaid) this.overlaid.add(run);
  }
  remove(run: RunRecord) {
    this.all.remove(run);
    if (run.overlaid) this.overlaid.remove(run);
  }
}

/** Lines that belong there by their settings, those of the sweep under way, and of all others what the reader has put there. */
export function shownOn(data: string, { all, overlaid }: KnownRuns, charts: Charts): Line[] {
  const swept = [...(charts.swept ?? [])].flatMap((series) => all.line(data, series) ?? []);
  return firstOfEach([...all.lines(data, conditionsOn(data, charts)), ...swept, ...overlaid.lines(data)]);
}

/** On the data of the bench, where it is set otherwise than usual: what was measured under the usual settings, for want of better. */
export function besides({ all }: KnownRuns, charts: Charts): Line[] {
  const usual = usualOn(charts.data, charts);
  return usual === charts.conditions ? [] : firstOfEach(all.lines(charts.data, usual));
}

/** `chosen` and `not chosen` are the reader's to say. */
export type Place = "chosen" | "not chosen" | "by its settings" | "by the sweep" | "touched" | "diverged" | "of another kind" | "outranked";

/** @param known all runs, it among them */
export function placeOf(run: RunRecord, charts: Charts, known: KnownRuns): Place {
  if (!isTold(run)) return "touched";
  if (run.accuracy === null) return "diverged";
  const series = seriesOf(run.link);
  const isBySettings = conditionsOf(series) === conditionsOn(run.data, charts);
  const isAmongAll = isBySettings || charts.swept?.has(series) === true;
  const line = (isAmongAll ? known.all : known.overlaid).line(run.data, series);
  if (line?.counts(run) === false) return "outranked";
  if (isBySettings) return "by its settings";
  if (isAmongAll) return "by the sweep";
  // Beside the bench's there are only charts of what is compared.
  if (run.data !== charts.data && (isOfAnotherVersion(run) || judgedIn(run.link) !== charts.judged)) return "of another kind";
  return run.overlaid ? "chosen" : "not chosen";
}
