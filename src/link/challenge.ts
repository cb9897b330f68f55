/** A challenge to a class, by what all are to share: the data set and the labels a class. As a link has it: `digits.4`, `two-moons.all`. */
import type { Budget } from "../shape/plan";
import { labelsOf } from "../shape/record";

export const challengeOf = (data: string, labels: number): string => `${data}.${labels === Infinity ? "all" : labels}`;

/** What it asks for, labels as a number; undefined where it cannot be read. */
export function readChallenge(text: string): { data: string; labels: number } | undefined {
  const [, data, labels] = /^([\w-]+)\.(\d+|all)$/.exec(text) ?? [];
  return data === undefined ? undefined : { data, labels: labelsOf({ labels: (labels === "all" ? labels : Number(labels)) as Budget }) };
}
