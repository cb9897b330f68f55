/** A challenge to a class, by what all are to share: the data set and the labels a class. As a link has it: `digits.4`, `two-moons.all`. */
import { printLabels } from "./link";

export const challengeOf = (data: string, labels: number): string => `${data}.${printLabels(labels)}`;

/** What it asks for, labels as a number; undefined where it cannot be read. */
export function readChallenge(text: string): { data: string; labels: number } | undefined {
  const [, data, labels] = /^([\w-]+)\.(\d+|all)$/.exec(text) ?? [];
  return data === undefined ? undefined : { data, labels: labels === "all" ? Infinity : Number(labels) };
}
