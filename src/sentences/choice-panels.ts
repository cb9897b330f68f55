/** What is said in the panels in which a technique or a data set is chosen. */
import { said } from "../shape/language";
import { counted, decimals } from "../shape/numerals";
import type { Paradigm } from "../shape/technique";
import { budgetWords } from "./budgets";
import { capital } from "./capital";
import { count, pointsWithin } from "./numbers";
import { tuningSentences } from "./tuning";

type Slot = "a" | "b";
interface Margin {
  mean: number;
  half: number;
}
const upper = (slot: Slot): string => slot.toUpperCase();

export const panel = said("panel", {
  filter: "type to filter",
  none: (typed: string) => `Nothing here has “${typed.trim()}” in it.`,
  /** As they are written on a keyboard. */
  keys: { choose: "Enter", leave: "Esc", move: "↑ ↓ ← →" },
  leave: "leave it as it is",
  move: "move",
} as const);

export const technique = said("technique", {
  head: (name: string) => ({ before: ` is ${name}.`, ask: "Put another in its place:" }),
  filter: "Filter techniques by name, family or idea",
  /** @param found how many are listed, of all that there are */
  fit: (fitting: number, all: number, plural: string) => `${count(fitting)} of ${count(all)} fit ${plural}`,
  found: (found: number, first: string | undefined) =>
    first ? `${counted(found, "technique")} found, ${first} first` : "No technique found",
  orderBy: "order by",
  order: {
    family: (): string => "family",
    accuracy: (labels: number) => `accuracy with ${budgetWords(labels)}`,
    time: (): string => "time",
  },
  paradigms: "Paradigm",
  /** On a phone, where there is little room. */
  short: { "self-supervised": "Self", "semi-supervised": "Semi", bridge: "Bridge" },
  yardsticks: "Yardsticks",
  yardstickIdea: "What the others are measured against. Labels only is always drawn, dashed, and needs no place.",
  noneOfParadigm: "None of them.",
  notHere: (why: string) => `Not here: ${why}.`,
  notMeasured: "not measured yet",
  unknown: "–",
  share: (accuracy: number) => decimals(100 * accuracy, 1),
  into: (name: string, slot: Slot) => `${name} into ${upper(slot)}`,
  instead: (slot: Slot) => `into ${upper(slot)} instead`,
  onBench: (slot: Slot) => upper(slot),
} as const);

/** What a row says to those who listen. */
export interface Told {
  name: string;
  idea: string;
  on: readonly Slot[];
  refused: string | undefined;
  isMeasured: boolean;
  /** As they are written. */
  accuracy: string | undefined;
  isAhead: boolean;
  time: string | undefined;
  isUntuned: boolean;
  labels: number;
}

/** “SimCLR, A. Two views of one example land together. Accuracy 83.2 % with 4 labels a class. A run takes 59 s.” */
export const rowWords = said(
  "rowWords",
  ({ name, idea, on, refused, isMeasured, accuracy, isAhead, time, isUntuned, labels }: Told): string => {
    const who = `${[name, ...on.map(upper)].join(", ")}.`;
    if (refused) return `${who} ${technique.notHere(refused)}`;
    const measured = !isMeasured
      ? `${capital(technique.notMeasured)}.`
      : accuracy === undefined
        ? `Not measured with ${budgetWords(labels)}.`
        : `Accuracy ${accuracy}\u202f% with ${budgetWords(labels)}${isAhead ? ", ahead of labels only" : ""}.`;
    return [
      who,
      idea,
      measured,
      ...(isUntuned ? [`${capital(tuningSentences.untuned.mark)}.`] : []),
      ...(time ? [`A run takes ${time}.`] : []),
    ].join(" ");
  },
);

/** What the small curves are. */
export const legend = said("legend", {
  curves: `The small curves: accuracy from ${budgetWords(1)} to all; each step up halves the mistakes. Grey is labels only.`,
  here: "The dot is where you are, and the number what it reaches there, bold if above labels only for certain.",
  elsewhere: (labels: number) => `Nobody was measured with ${budgetWords(labels)}, so there is no dot and no number.`,
  phone: (labels: number) => `The number: accuracy with ${budgetWords(labels)}.`,
  /** @param isHere whether times are this machine's own @param longest of what was recorded: whose run took how long, on which machine */
  time: (isHere: boolean, longest: { name: string; time: string; machine: string } | undefined) => {
    if (!longest) return `Last, what a run takes: ${isHere ? "about, on this machine." : "where that is known."}`;
    const { name, time, machine } = longest;
    return isHere
      ? `Last, what a run takes: about, on this machine; ${name} took ${time} where it was recorded, on ${machine}.`
      : `Last, what a run takes: recorded on ${machine}; this machine is not timed yet.`;
  },
  usual: (differs: readonly string[]) =>
    `Recorded under the usual settings${differs.length ? `; on the bench it is ${differs.join(", ")}` : ""}.`,
  coming: "What was measured is on its way.",
  lost: "What was measured did not arrive: load the page again.",
} as const);

export const examples = said("examples", {
  head: "Which examples?",
  filter: "Filter data sets by name, kind or lesson",
  sets: (sets: number, kinds: number) => `${counted(sets, "set")} of ${counted(kinds, "kind")}`,
  found: (found: number, first: string | undefined) => (first ? `${counted(found, "set")} found, ${first} first` : "No data set found"),
  all: "Data sets",
  kind: capital,
  /** “8,000 · 10 classes · 0.9 MB” @param size as it is written; absent where nothing is loaded */
  facts: (pool: number, classes: number, size: string | undefined) =>
    [count(pool), counted(classes, "class", "classes"), ...(size ? [size] : [])].join(" · "),
  size: (bytes: number) => (bytes < 1e6 ? `${count(Math.max(1, bytes / 1000))}\u202fkB` : `${decimals(bytes / 1e6, 1)}\u202fMB`),
  refused: (technique: string, why: string) => `Not with ${technique}: ${why}.`,
  choose: (name: string) => `take ${name}`,
  about: "about",
  /** Two marks with their names: “self-supervised or semi-supervised: who leads with 4 labels a class, by so many points”. */
  either: ([one]: readonly [Paradigm, Paradigm]) => `${one} or`,
  other: ([, other]: readonly [Paradigm, Paradigm]): string => other,
  leads: (labels: number) => `: who leads with ${budgetWords(labels)}, by so many points`,
  nobody: "no sure winner",
  margin: (difference: Margin) => `+${pointsWithin(difference)}`,
  noSample: "The sample did not arrive.",
} as const);

interface ToldTile {
  name: string;
  facts: string;
  lesson: string;
  refused: string | undefined;
  lead: { leader: Paradigm; difference: Margin } | "nobody" | undefined;
}

/** What a tile says to those who listen. */
export const tileWords = said("tileWords", ({ name, facts, lesson, refused, lead }: ToldTile): string => {
  const led =
    lead === "nobody"
      ? [`${capital(examples.nobody)}.`]
      : lead
        ? [`${capital(lead.leader)} leads by ${pointsWithin(lead.difference)} points.`]
        : [];
  return [`${name}.`, `${facts.replaceAll(" · ", ", ")}.`, refused ?? lesson, ...led].join(" ");
});
