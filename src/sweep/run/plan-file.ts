/** A plan as a file: as the terminal reads it, and where in it something is wrong. */
import * as v from "valibot";
import { mostLabels } from "../../link/settings";
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

/** For the end of a sentence that has quoted what is wrong. */
const wanted: Readonly<Record<keyof SweepPlan, string>> = {
  link: 'text, such as "v=2&steps=800"',
  data: 'a list of data sets, such as ["digits"]',
  techniques: 'a list of techniques, such as ["labels-only", "fixmatch"]',
  labels: `a list of labels a class, numbers from 1 to ${mostLabels.toLocaleString("en")} or "all"`,
  seeds: "a list of whole numbers from 1 to 9,999",
};

type Path = readonly (string | number)[];

/** The jobs of a plan; where it cannot be carried out, which part of it and why. */
export function readPlan(text: string): { jobs: Job[] } | { problem: Problem } {
  const reading = parsePlan(text);
  if ("problem" in reading) return reading;
  try {
    return { jobs: jobsOf(reading.plan) };
  } catch (error) {
    if (error instanceof PlanError) return problemAt(withoutMark(text), error.path, `${error.fault}.`);
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
    const fault = syntaxFault(json) ?? { line: 1, message: "it cannot be read." };
    return { problem: { ...fault, message: `This is no JSON: ${fault.message}` } };
  }
  const unknown = keysOf(value).find((key) => !Object.hasOwn(wanted, key));
  if (unknown !== undefined) return { problem: { ...namePlaceOf(json, [unknown])!, message: unknownWords(unknown) } };
  const reading = v.safeParse(schema, value);
  if (reading.success) return { plan: reading.output };
  const [{ path = [], input }] = reading.issues;
  const keys = path.map(({ key }) => key as string | number);
  const what = keys.length ? `“${keys.join(".")}”` : "The plan";
  const instead = keys.length
    ? `“${keys[0]}” must be ${wanted[keys[0] as keyof SweepPlan]}`
    : `it must be an object with ${names.join(", ")}`;
  return problemAt(json, keys, `${what} is ${quoted(input)}: ${instead}. --help shows a plan.`);
}

const names = Object.keys(wanted);

function unknownWords(key: string): string {
  const nearest = nearestTo(key, names);
  const instead = nearest === undefined ? `there are ${names.join(", ")}` : `“${nearest}” is most like it`;
  return `${quoted(key)} is not known in a plan: ${instead}.`;
}

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
