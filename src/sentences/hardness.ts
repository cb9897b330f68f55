/** What makes an experiment harder, in words: wherever one is described they stand beside its numbers. */
import { said } from "../shape/language";
import { easy, hardIn, type HardName, type Hardness } from "../shape/hardness";
import { counted } from "../shape/numerals";
import { count, plain } from "./numbers";

const share = (value: number): string => `${plain(100 * value)}\u202f%`;
const ratio = (times: number): string => `${plain(times)} : 1`;
const classes = (number: number): string => counted(number, "class", "classes");
const orOff = (value: number, name: HardName, say: (value: number) => string): string => (value === easy[name] ? "off" : say(value));

/** Its value, as the slider says it. */
export const hardValues: Readonly<Record<HardName, (value: number) => string>> = said("hardValues", {
  wrongLabels: share,
  labelSkew: (value) => orOff(value, "labelSkew", ratio),
  poolSkew: (value) => orOff(value, "poolSkew", ratio),
  strangers: (value) => orOff(value, "strangers", classes),
  poolShare: share,
  shortcut: (value) => orOff(value, "shortcut", (marks) => counted(marks, "mark")),
});

/** Of one that is on, and of one that is as the data are: that is said only beside others where it is on. */
const told: Readonly<Record<HardName, { on: (value: number) => string; off: string }>> = {
  wrongLabels: { on: (value) => `${share(value)} of labels wrong`, off: "no wrong labels" },
  labelSkew: { on: (value) => `labels skewed ${ratio(value)}`, off: "labels not skewed" },
  poolSkew: { on: (value) => `pool skewed ${ratio(value)}`, off: "pool not skewed" },
  strangers: { on: (value) => `${classes(value)} of strangers`, off: "no strangers" },
  poolShare: { on: (value) => `${share(value)} of the pool`, off: "the whole pool" },
  shortcut: { on: (value) => `a shortcut of ${counted(value, "mark")}`, off: "no shortcut" },
};

/** “20 % of labels wrong”: one of them, where runs and lines are told apart by it. */
export const hardWords = said("hardWords", (name: HardName, value: number): string =>
  value === easy[name] ? told[name].off : told[name].on(value),
);

/** Each that is on, by itself: “20 % of labels wrong”, “3 classes of strangers”. */
export const hardnessWords = said("hardnessWords", (all: Hardness): string[] => hardIn(all).map((name) => hardWords(name, all[name])));

const list = (words: readonly string[]): string => `Made hard: ${words.join(", ")}.`;

/** What the bench says of it. */
export const hardSentences = said("hardSentences", {
  /** “Made hard: 8 of 40 labels wrong, 3 classes of strangers.” @param wrong how many of so many labels, where that was counted */
  made: (all: Hardness, { labelled, wrong }: { labelled: number; wrong: number | undefined }): string =>
    list(
      hardIn(all).map((name) =>
        name === "wrongLabels" && wrong !== undefined
          ? `${count(wrong)} of ${counted(labelled, "label")} wrong`
          : hardWords(name, all[name]),
      ),
    ),
  list,
  title: "Make it hard",
  about: "Wrong labels, skewed classes, examples of classes nobody asks for, a shortcut: the same for all, and none is told.",
  asItWas: "As it was",
  /** Why one is not offered. */
  noRoom: {
    strangers: "These data have two classes, so none can be left out: there are no strangers.",
    shortcut: "Views of these data have no room for marks: there is no shortcut.",
  } as Partial<Record<HardName, string>>,
  /** “No room for more on Two moons: no strangers.” @param less of what made it hard on other data, what there is less of */
  noMore: ({ data, hard, less }: { data: string; hard: Hardness; less: readonly HardName[] }): string =>
    `No room for more on ${data}: ${less.map((name) => hardWords(name, hard[name])).join(", ")}.`,
} as const);
