/** Whether a record from outside is to be believed: its form, and whether what it says agrees with its link. */
import * as v from "valibot";
import { faultIn, fromLink } from "../experiment/link";
import type { RunRecord } from "../shape/record";
import { idOf } from "./identity";
import { recordSchema, wanted } from "./record-form";

/** One value that is wrong: where, what it is, and, to go on after “it”, what it should be. */
export interface Fault {
  path: readonly (string | number)[];
  value: unknown;
  why: string;
}

/** The record without what a record does not have, or the first fault in it. */
export function checkRecord(value: unknown): RunRecord | Fault {
  const reading = v.safeParse(recordSchema, value, { abortEarly: true });
  return reading.success ? (contradiction(reading.output) ?? reading.output) : faultOf(value, reading.issues[0]);
}

function faultOf(value: unknown, { path }: v.InferIssue<typeof recordSchema>): Fault {
  if (!path) return { path: [], value, why: "must be a run: an object" };
  const keys = path.map(({ key }) => key as string | number);
  return { path: keys, value: path.at(-1)!.value, why: wanted[keys[0] as keyof typeof wanted] };
}

/** The link is the run: what else stands in the record must be the same. */
function contradiction(record: RunRecord): Fault | undefined {
  const fault = (key: keyof RunRecord, why: string): Fault => ({ path: [key], value: record[key], why });
  const { settings, problems, version } = fromLink(record.link);
  if (problems.length) return fault("link", `cannot be read here: ${faultIn(problems[0]!)}`);
  const said = {
    id: idOf(record.link),
    numbers: version,
    data: settings.data,
    technique: settings.a.technique,
    labels: settings.labels === Infinity ? "all" : settings.labels,
    seed: settings.seed,
  };
  for (const [key, value] of Object.entries(said) as [keyof typeof said, string | number][])
    if (record[key] !== value) return fault(key, `must be ${quoted(value)}, as the link has it`);
  if (record.labelled > record.pool) return fault("labelled", `must not be above the pool, ${record.pool}`);
  const diverged = record.stopped === "diverged";
  if (diverged !== (record.accuracy === null)) return fault("accuracy", "must be null where the run diverged, and nowhere else");
  return undefined;
}

const mostQuoted = 40;

/** A value as it stands in a file, cut short; `missing` where there is none. */
export function quoted(value: unknown): string {
  if (value === undefined) return "missing";
  const text = JSON.stringify(typeof value === "string" ? value.slice(0, mostQuoted + 1) : value);
  return text.length > mostQuoted ? `${text.slice(0, mostQuoted)}…` : text;
}
