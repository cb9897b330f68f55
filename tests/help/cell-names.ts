/** What the notebook of a technique makes for its cell. */
import { readFileSync } from "node:fs";
import { namesMadeIn } from "../../src/lessons/notebook/print";

const [arrays, step] = ["arrays", "step"].map((name) => readFileSync(`src/lessons/notebook/${name}.py`, "utf8")) as [string, string];

/** All names that there are when it is asked. */
export const namesGiven: readonly string[] = [...namesMadeIn(arrays), ...namesMadeIn(step), "pool"];

/** Files that it reads, without their ending. */
export const arrayNames: readonly string[] = [
  ...new Set([...arrays.matchAll(/array\("(\w+)"\)|\/(\w+)\.npy/g)].map(([, one, other]) => one ?? other!)),
];
