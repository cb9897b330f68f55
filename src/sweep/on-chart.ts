/** Which runs are on the label curve of their data set, and which of them only because the reader has put them there. */
import { judgedIn } from "../experiment/judged";
import { usualSettings } from "../experiment/link";
import { runSpec } from "../experiment/settings";
import type { Judge } from "../shape/protocol";
import { isOfAnotherVersion, type RunRecord } from "../shape/record";
import { isTold } from "./curves";
import { conditionsOf, linkOf, seriesOf } from "./identity";

/** What decides it beside the runs themselves. */
export interface Charts {
  /** On the bench: its data set, and everything that is common to its contestants. */
  data: string;
  conditions: string;
  judged: Judge;
  /** The series of the sweep under way. */
  swept?: ReadonlySet<string> | undefined;
}

/** The bench's conditions on its own data, the usual ones elsewhere. */
function conditionsOn(data: string, charts: Charts): string {
  if (data === charts.data) return charts.conditions;
  return conditionsOf(linkOf(runSpec({ ...usualSettings(data), judged: charts.judged }, "a"), "auto"));
}

/** Runs that belong there by their settings, those of the sweep under way, and those that the reader has put there. */
export function shownOn(data: string, all: readonly RunRecord[], charts: Charts): RunRecord[] {
  const conditions = conditionsOn(data, charts);
  return all.filter(
    (run) => run.data === data && (run.overlaid || conditionsOf(run.link) === conditions || charts.swept?.has(seriesOf(run.link))),
  );
}

/** `chosen` and `not chosen` are the reader's to say. */
export type Place = "chosen" | "not chosen" | "by its settings" | "by the sweep" | "touched" | "diverged" | "of another kind";

export function placeOf(run: RunRecord, charts: Charts): Place {
  if (!isTold(run)) return "touched";
  if (run.accuracy === null) return "diverged";
  if (conditionsOf(run.link) === conditionsOn(run.data, charts)) return "by its settings";
  if (charts.swept?.has(seriesOf(run.link))) return "by the sweep";
  // Beside the bench's there are only charts of what is compared.
  if (run.data !== charts.data && (isOfAnotherVersion(run) || judgedIn(run.link) !== charts.judged)) return "of another kind";
  return run.overlaid ? "chosen" : "not chosen";
}
