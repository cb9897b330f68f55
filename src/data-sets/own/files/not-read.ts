/** Files of an archive of which nothing is learned: those of each reason together. */
import type { NotRead, OwnNote } from "../../../shape/own-notes";
import { cleanedPath } from "../cleaned";
import type { Refuse } from "../fault";

export interface Left {
  path: string;
  why: NotRead;
}

const mostNamed = 3;

const grouped = (left: readonly Left[]): { why: NotRead; count: number; paths: string[] }[] =>
  [...new Set(left.map(({ why }) => why))].map((why) => {
    const paths = left.filter((one) => one.why === why).map(({ path }) => cleanedPath(path));
    return { why, count: paths.length, paths: paths.slice(0, mostNamed) };
  });

export const notesOnLeft = (left: readonly Left[]): OwnNote[] => grouped(left).map((one) => ({ note: "not read", ...one }));

/** Where nothing is left to learn from. @throws Unreadable always */
export function refuseAll(left: readonly Left[], refuse: Refuse): never {
  const [worst] = grouped(left).toSorted((a, b) => b.count - a.count);
  return worst ? refuse({ fault: "nothing to read", ...worst }) : refuse({ fault: "empty" });
}
