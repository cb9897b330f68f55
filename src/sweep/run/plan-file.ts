/** A plan as a file: as the terminal reads it, and where in it something is wrong. */
import * as v from "valibot";
import { mostLabels } from "../../link/settings";
import { planFileSentences } from "../../sentences/plan-files";
import { nearestTo } from "../../shape/nearest";
import type { SweepPlan } from "../../shape/plan";
import { PlanError } from "./cells";
import { namePlaceOf, placeOf, syntaxFault } from "../records/json-places";
import type { Problem } from "../records/listing";
import { jobsOf, type Job } from "./plan";
import { quoted } from "../records/record-check";

const within = (least: number, most: number) => v.pipe(v.number(), v.minValue(least), v.maxValue(most));
const some = <S extends v.GenericSchema>(of: S) => v.pipe(v.array(of), v.minLength(1));

const schema = v.object({
  link: v.optional(v.string(), ""),
  data: some(v.string()),
  techniques: some(v.string()),
  labels: some(v.union([within(1, mostLabels), v.literal("all")])),
  seeds: some(v.pipe(within(1, 9999), v.integer())),
});

const wanted: Readonly<Record<keyof SweepPlan, string>> = planFileSentences.parts(mostLabels);

type Path = readonly (string | number)[];

/** The jobs of a plan; where it cannot be carried out, which part of it and why. */
export function readPlan(text: string): { jobs: Job[] } | { problem: Problem } {
  const reading = parsePlan(text);
  if ("problem" in reading) return reading;
  try {
    return { jobs: jobsOf(reading.plan) };
  } catch (error) {
    if (error instanceof PlanError) return problemAt(withoutMark(text), error.path, planFileSentences.faulty(error.fault));
    throw error;
  }
}

/** Reads a plan; where it cannot, says which part of it and why. */
export function parsePlan(text: string): { plan: SweepPlan } | { problem: Problem } {
  const json = withoutMark(text);
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    const fault = syntaxFault(json) ?? { line: 1, message: planFileSentences.unreadable };
    return { problem: { ...fault, message: planFileSentences.noJson(fault.message) } };
  }
  const unknown = keysOf(value).find((key) => !Object.hasOwn(wanted, key));
  if (unknown !== undefined) return { problem: { ...namePlaceOf(json, [unknown])!, message: unknownWords(unknown) } };
  const reading = v.safeParse(schema, value);
  if (reading.success) return { plan: reading.output };
  const [{ path = [], input }] = reading.issues;
  const keys = path.map(({ key }) => key as string | number);
  const found = quoted(input);
  const part = keys[0] as keyof SweepPlan;
  const message = keys.length
    ? planFileSentences.fault({ path: keys.join("."), found, part, wanted: wanted[part] })
    : planFileSentences.noPlan({ found, parts: names });
  return problemAt(json, keys, message);
}

const names = Object.keys(wanted);

const unknownWords = (key: string): string => planFileSentences.unknown({ key: quoted(key), nearest: nearestTo(key, names), parts: names });

const keysOf = (value: unknown): string[] =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value) : [];

/** Some editors put a mark before the first character. */
const withoutMark = (text: string): string => text.replace(/^\uFEFF/, "");

/** Of what is missing, the place where it should be. */
function problemAt(json: string, path: Path, message: string): { problem: Problem } {
  for (let length = path.length; length >= 0; length--) {
    const place = placeOf(json, path.slice(0, length));
    if (place) return { problem: { ...place, message } };
  }
  return { problem: { line: 1, message } };
}
