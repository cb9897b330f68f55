import { easy, hardIn, type HardName } from "../../shape/hardness";
import { counted } from "../../shape/numerals";
import type * as english from "../../sentences/hardness";
import { count, plain } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { classesMany } from "./inflected";

const share = (value: number): string => `${plain(100 * value)}\u202f%`;
const ratio = (times: number): string => `${plain(times)} : 1`;
const marks = (number: number): string => counted(number, "Marke", "Marken");
const orOff = (value: number, name: HardName, say: (value: number) => string): string => (value === easy[name] ? "aus" : say(value));

export const hardValues: typeof english.hardValues = {
  wrongLabels: share,
  labelSkew: (value) => orOff(value, "labelSkew", ratio),
  poolSkew: (value) => orOff(value, "poolSkew", ratio),
  strangers: (value) => orOff(value, "strangers", classesMany),
  poolShare: share,
  shortcut: (value) => orOff(value, "shortcut", marks),
};

const told: Readonly<Record<HardName, { on: (value: number) => string; off: string }>> = {
  wrongLabels: { on: (value) => `${share(value)} falsche Labels`, off: "keine falschen Labels" },
  labelSkew: { on: (value) => `Labels schief ${ratio(value)}`, off: "Labels nicht schief" },
  poolSkew: { on: (value) => `Pool schief ${ratio(value)}`, off: "Pool nicht schief" },
  strangers: { on: (value) => `${classesMany(value)} Fremde`, off: "keine Fremden" },
  poolShare: { on: (value) => `${share(value)} des Pools`, off: "der ganze Pool" },
  shortcut: { on: (value) => `eine Abkürzung aus ${marks(value)}`, off: "keine Abkürzung" },
};

export const hardWords: typeof english.hardWords = (name, value) => (value === easy[name] ? told[name].off : told[name].on(value));

export const hardnessWords: typeof english.hardnessWords = (all) => hardIn(all).map((name) => hardWords(name, all[name]));

const list = (words: readonly string[]): string => `Erschwert: ${words.join(", ")}.`;

export const hardSentences: Translated<typeof english.hardSentences> = {
  made: (all, { labelled, wrong }) =>
    list(
      hardIn(all).map((name) =>
        name === "wrongLabels" && wrong !== undefined
          ? `${count(wrong)} von ${counted(labelled, "Label", "Labels")} falsch`
          : hardWords(name, all[name]),
      ),
    ),
  list,
  title: "Erschweren",
  about:
    "Falsche Labels, schiefe Klassen, Beispiele aus Klassen, nach denen niemand fragt, eine Abkürzung: für alle gleich, und niemand erfährt davon.",
  asItWas: "Wie es war",
  noRoom: {
    strangers: "Diese Daten haben zwei Klassen, keine lässt sich weglassen: Es gibt keine Fremden.",
    shortcut: "Ansichten dieser Daten haben keinen Platz für Marken: Es gibt keine Abkürzung.",
  },
  noMore: ({ data, hard, less }) => `Kein Platz für mehr auf „${data}“: ${less.map((name) => hardWords(name, hard[name])).join(", ")}.`,
};
