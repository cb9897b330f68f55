import { easy, hardIn, type HardName } from "../../shape/hardness";
import { counted } from "../../shape/numerals";
import type * as english from "../../sentences/hardness";
import { count, plain } from "../../sentences/numbers";
import type { Translated } from "../translated";

const share = (value: number): string => `${plain(100 * value)}\u202f%`;
const ratio = (times: number): string => `${plain(times)}\u00a0: 1`;
const classes = (number: number): string => counted(number, "classe");
const marks = (number: number): string => counted(number, "marque");
const orOff = (value: number, name: HardName, say: (value: number) => string): string => (value === easy[name] ? "non" : say(value));

export const hardValues: typeof english.hardValues = {
  wrongLabels: share,
  labelSkew: (value) => orOff(value, "labelSkew", ratio),
  poolSkew: (value) => orOff(value, "poolSkew", ratio),
  strangers: (value) => orOff(value, "strangers", classes),
  poolShare: share,
  shortcut: (value) => orOff(value, "shortcut", marks),
};

const told: Readonly<Record<HardName, { on: (value: number) => string; off: string }>> = {
  wrongLabels: { on: (value) => `${share(value)} de labels faux`, off: "aucun label faux" },
  labelSkew: { on: (value) => `labels déséquilibrés ${ratio(value)}`, off: "labels équilibrés" },
  poolSkew: { on: (value) => `pool déséquilibré ${ratio(value)}`, off: "pool équilibré" },
  strangers: { on: (value) => `${classes(value)} d’intrus`, off: "aucun intrus" },
  poolShare: { on: (value) => `${share(value)} du pool`, off: "tout le pool" },
  shortcut: { on: (value) => `un raccourci de ${marks(value)}`, off: "aucun raccourci" },
};

export const hardWords: typeof english.hardWords = (name, value) => (value === easy[name] ? told[name].off : told[name].on(value));

export const hardnessWords: typeof english.hardnessWords = (all) => hardIn(all).map((name) => hardWords(name, all[name]));

const list = (words: readonly string[]): string => `Rendu difficile\u00a0: ${words.join(", ")}.`;

export const hardSentences: Translated<typeof english.hardSentences> = {
  made: (all, { labelled, wrong }) =>
    list(
      hardIn(all).map((name) =>
        name === "wrongLabels" && wrong !== undefined
          ? `${counted(wrong, "label faux", "labels faux")} sur ${count(labelled)}`
          : hardWords(name, all[name]),
      ),
    ),
  list,
  title: "Compliquer",
  about:
    "Labels faux, classes déséquilibrées, exemples de classes que personne ne demande, un raccourci\u00a0: pareil pour tous, et personne n’est prévenu.",
  asItWas: "Comme avant",
  noRoom: {
    strangers: "Ces données ont deux classes, aucune ne peut donc être laissée de côté\u00a0: il n’y a pas d’intrus.",
    shortcut: "Les vues de ces données n’ont pas de place pour des marques\u00a0: il n’y a pas de raccourci.",
  },
  noMore: ({ data, hard, less }) =>
    `Pas de place pour plus sur ${data}\u00a0: ${less.map((name) => hardWords(name, hard[name])).join(", ")}.`,
};
