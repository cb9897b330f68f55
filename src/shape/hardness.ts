/** What makes an experiment harder than its data are. Each is decided where examples are arranged and views are made; what is judged stays as it is. */
import type { DataSet } from "./data-set";
import { slider, type Slider } from "./params";

export const hardNames = ["wrongLabels", "labelSkew", "poolSkew", "strangers", "poolShare", "shortcut"] as const;
export type HardName = (typeof hardNames)[number];
export const isHardName = (name: string): name is HardName => (hardNames as readonly string[]).includes(name);

export interface Hardness {
  /** Of the labels that are given, the share that names another class. */
  wrongLabels: number;
  /** How many times as many labels the most frequent class is given as the rarest. */
  labelSkew: number;
  /** The same of the examples of the pool. */
  poolSkew: number;
  /** Of so many classes, the last ones, nobody asks: their examples are in the pool and never labelled or judged. */
  strangers: number;
  /** The share of the pool that there is to learn from. */
  poolShare: number;
  /** So many marks, on or off, are stamped on all views of an example alike; examples as they are have none. */
  shortcut: number;
}

/** As the data are. */
export const easy: Hardness = { wrongLabels: 0, labelSkew: 1, poolSkew: 1, strangers: 0, poolShare: 1, shortcut: 0 };

/** Fewer classes than these cannot be told apart. */
const leastAsked = 2;

/** Those that such data have room for; their names and what they do come where they are shown. @param mostMarks that their views have room for */
export function hardParams({ classes }: Pick<DataSet, "classes">, mostMarks: number): Partial<Record<HardName, Slider>> {
  const ranges: Record<HardName, Pick<Slider, "min" | "max" | "step" | "scale">> = {
    wrongLabels: { min: 0, max: 0.6, step: 0.05 },
    labelSkew: { min: 1, max: 100, step: 1, scale: "log" },
    poolSkew: { min: 1, max: 100, step: 1, scale: "log" },
    strangers: { min: 0, max: classes.length - leastAsked, step: 1 },
    poolShare: { min: 0.01, max: 1, step: 0.01, scale: "log" },
    shortcut: { min: 0, max: mostMarks, step: 1 },
  };
  const made = hardNames.map(
    (name) => [name, slider({ label: name, help: "", start: easy[name], rebuilds: true, ...ranges[name] })] as const,
  );
  return Object.fromEntries(made.filter(([, { min, max }]) => min < max));
}

export const hardnessFrom = (of: (name: HardName) => number): Hardness =>
  Object.fromEntries(hardNames.map((name) => [name, of(name)])) as unknown as Hardness;
export const hardnessOf = (all: Hardness): Hardness => hardnessFrom((name) => all[name]);

/** The data with the classes that are asked for: all but strangers. */
export const askedOf = (data: DataSet, { strangers }: Pick<Hardness, "strangers">): DataSet =>
  strangers ? { ...data, classes: data.classes.slice(0, -strangers) } : data;

/** Those that are not as the data are. */
export const hardIn = (all: Hardness): HardName[] => hardNames.filter((name) => all[name] !== easy[name]);

/** Of those, the ones by which there are other numbers of examples to learn from, to label or to judge. */
export const countChangesIn = ({ poolSkew, strangers, poolShare }: Hardness): HardName[] =>
  hardIn({ ...easy, poolSkew, strangers, poolShare });

/** Whether the examples decide how many there are to learn from, how many of them may be labelled, and how many are judged. */
export const changesCounts = (all: Hardness): boolean => countChangesIn(all).length > 0;
