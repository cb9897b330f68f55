/** Small data sets of every kind, made in a blink, whose classes can be told apart: for tests that train. */
import { kindNames } from "../../src/kinds/catalogue";
import type { DataSet } from "../../src/shape/data-set";
import type { Hardness } from "../../src/shape/hardness";
import type { Kind } from "../../src/shape/kind";
import type { KindForTests } from "../../src/shape/kind-for-tests";
import { startValues } from "../../src/shape/params";
import { seeded } from "../../src/shape/random";
import { loadKind } from "../../src/training/kinds";
import { arrange, type RunData } from "../../src/training/run-data";

/** Each kind with something of its own, in the order of the index. */
const ofEach = <T>(of: (kind: Kind) => T) => Object.fromEntries(kindNames.map((kind) => [kind, of(kind)])) as Record<Kind, T>;

const loaded = await Promise.all(
  kindNames.map(async (kind) => {
    const [, forTests] = await Promise.all([loadKind(kind), import(`../../src/kinds/${kind}/for-tests.ts`)]);
    return forTests as KindForTests;
  }),
);
/** What each kind has for its tests; its tools have been loaded as well. */
export const kindsForTests = ofEach((kind) => loaded[kindNames.indexOf(kind)]!);

/** Pool and test of a data set that needs no file, shared out by this seed. */
export function arranged(data: DataSet, seed: number, most?: number, hard: Partial<Hardness> = {}): RunData {
  const examples = data.make(startValues(data.params, data.kind) as never, seeded(seed, "examples"), []);
  return arrange(data, examples, { seed, judged: "test", ...hard }, most);
}

/** A small pool of every kind: 60 examples, all of them drawn unless it is said how many at most, and some to test on. */
export const smallRunData = ofEach(
  (kind) => (seed: number, most?: number, hard?: Partial<Hardness>) => arranged(kindsForTests[kind].smallData, seed, most, hard),
);
