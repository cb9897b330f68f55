/** Whether a record from outside is to be believed: its form, whether what it says agrees with its link, and its numbers with one another. */
import * as v from "valibot";
import { linkSentences } from "../../sentences/links";
import { recordFaults, runFileSentences } from "../../sentences/run-files";
import { ownId } from "../../shape/brought";
import { budgetOf, numbersVersion, type RunRecord } from "../../shape/record";
import { idOf } from "./identity";
import { linkedRun, type LinkedRun } from "./linked-run";
import { miscount } from "./record-counts";
import { foundSchema, wanted, withoutNothing } from "./record-form";

/** One value that is wrong: where, what it is, and, to go on after “it”, what it should be. */
export interface Fault {
  path: readonly (string | number)[];
  value: unknown;
  why: string;
}

/**
 * The record without what a record does not have, under the one link and the one id of its run; or the first fault in it. A run on what a
 * reader brought elsewhere is believed as it is: nothing here can contradict it.
 * @param value may leave out the id, which follows from the link
 */
export function checkRecord(value: unknown): RunRecord | Fault {
  const reading = v.safeParse(foundSchema, withoutNothing(value), { abortEarly: true });
  if (!reading.success) return faultOf(value, reading.issues[0]);
  const found = reading.output;
  const linked = linkedRun(found.link || `v=${found.numbers}`); // of the first version, an empty link was one
  const record = { ...found, id: idOf(linked.link), link: linked.link };
  if (linked.awaited !== undefined && !linked.problems.length) return faultElsewhere(found, record) ?? record;
  return faultInLink(found, record, linked) ?? contradiction(record, linked) ?? record;
}

function faultOf(value: unknown, { path }: v.InferIssue<typeof foundSchema>): Fault {
  if (!path) return { path: [], value, why: recordFaults.noRun };
  const keys = path.map(({ key }) => key as string | number);
  return { path: keys, value: path.at(-1)!.value, why: wanted[keys[0] as keyof typeof wanted] };
}

/** The hash is of the link: as it should be, as it is spelt, or as it was when an empty one was of the first version. */
function faultInLink(found: { id?: string; link: string }, { id, link }: RunRecord, { problems }: LinkedRun): Fault | undefined {
  if (problems.length) return { path: ["link"], value: found.link, why: recordFaults.unreadable(linkSentences.faultOnly(problems[0]!)) };
  return faultInId(found, { id, link });
}

/** Of a run on what is not here. */
function faultElsewhere(found: { id?: string; link: string }, record: RunRecord): Fault | undefined {
  if (record.data !== ownId) return { path: ["data"], value: record.data, why: recordFaults.asLinked(quoted(ownId)) };
  return faultInId(found, record);
}

function faultInId(found: { id?: string; link: string }, { id, link }: Pick<RunRecord, "id" | "link">): Fault | undefined {
  if (found.id === undefined || found.id === id || found.id === idOf(found.link)) return undefined;
  if (link === "v=1" && found.id === idOf("")) return undefined;
  return { path: ["id"], value: found.id, why: recordFaults.asLinked(quoted(id)) };
}

/** The link is the run: what else stands in the record must be the same. */
function contradiction(record: RunRecord, linked: LinkedRun): Fault | undefined {
  const { settings, version } = linked;
  const fault = (key: keyof RunRecord, why: string): Fault => ({ path: [key], value: record[key], why });
  const said = {
    numbers: version,
    data: settings.data,
    technique: settings.a.technique,
    labels: budgetOf(settings.labels),
    seed: settings.seed,
  };
  for (const [key, value] of Object.entries(said) as [keyof typeof said, string | number][])
    if (record[key] !== value) return fault(key, recordFaults.asLinked(quoted(value)));
  const diverged = record.stopped === "diverged";
  if (diverged !== (record.accuracy === null)) return fault("accuracy", recordFaults.noAccuracy);
  // Where features are read out, that is the accuracy.
  if (version === numbersVersion && record.probe !== undefined && !diverged && record.probe !== record.accuracy)
    return fault("probe", recordFaults.probe(record.accuracy));
  const counted = miscount(record, linked);
  return counted && fault(counted.key, counted.why);
}

const mostQuoted = 40;

/** A value as it stands in a file, cut short; “missing” where there is none. */
export function quoted(value: unknown): string {
  if (value === undefined) return runFileSentences.missing;
  const text = JSON.stringify(typeof value === "string" ? value.slice(0, mostQuoted + 1) : value);
  return text.length > mostQuoted ? `${text.slice(0, mostQuoted)}…` : text;
}
