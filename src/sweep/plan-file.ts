/** A plan as a file: as the terminal reads it. */
import * as v from "valibot";
import type { SweepPlan } from "../shape/plan";

const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const some = <S extends v.GenericSchema>(of: S) => v.pipe(v.array(of), v.minLength(1));

const schema = v.object({
  link: v.optional(v.string(), ""),
  data: some(v.string()),
  techniques: some(v.string()),
  labels: some(v.union([v.pipe(v.number(), v.gtValue(0)), v.literal("all")])),
  seeds: some(whole(1, 9999)),
});

/** Reads a plan; where it cannot, says which part of it and why. */
export function parsePlan(text: string): { plan: SweepPlan } | { problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { problem: `This is no JSON: ${error instanceof Error ? error.message : String(error)}.` };
  }
  const reading = v.safeParse(schema, value);
  if (reading.success) return { plan: reading.output };
  const [issue] = reading.issues;
  const place = v.getDotPath(issue);
  return {
    problem: `${place ? `“${place}”` : "The plan"} is ${issue.received}: ${issue.expected ?? "something else"} is wanted. --help shows a plan.`,
  };
}
