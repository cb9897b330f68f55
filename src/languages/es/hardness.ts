import { easy, hardIn, type HardName } from "../../shape/hardness";
import { counted } from "../../shape/numerals";
import type * as english from "../../sentences/hardness";
import { count, plain } from "../../sentences/numbers";
import type { Translated } from "../translated";

const share = (value: number): string => `${plain(100 * value)}\u202f%`;
const ratio = (times: number): string => `${plain(times)} : 1`;
const classes = (number: number): string => counted(number, "clase");
const orOff = (value: number, name: HardName, say: (value: number) => string): string => (value === easy[name] ? "no" : say(value));

export const hardValues: Translated<typeof english.hardValues> = {
  wrongLabels: share,
  labelSkew: (value) => orOff(value, "labelSkew", ratio),
  poolSkew: (value) => orOff(value, "poolSkew", ratio),
  strangers: (value) => orOff(value, "strangers", classes),
  poolShare: share,
  shortcut: (value) => orOff(value, "shortcut", (marks) => counted(marks, "marca")),
};

const told: Readonly<Record<HardName, { on: (value: number) => string; off: string }>> = {
  wrongLabels: { on: (value) => `${share(value)} de etiquetas erróneas`, off: "sin etiquetas erróneas" },
  labelSkew: { on: (value) => `etiquetas desiguales ${ratio(value)}`, off: "etiquetas parejas" },
  poolSkew: { on: (value) => `pool desigual ${ratio(value)}`, off: "pool parejo" },
  strangers: { on: (value) => `${classes(value)} de intrusos`, off: "sin intrusos" },
  poolShare: { on: (value) => `${share(value)} del pool`, off: "todo el pool" },
  shortcut: { on: (value) => `un atajo de ${counted(value, "marca")}`, off: "sin atajo" },
};

export const hardWords: typeof english.hardWords = (name, value) => (value === easy[name] ? told[name].off : told[name].on(value));

export const hardnessWords: typeof english.hardnessWords = (all) => hardIn(all).map((name) => hardWords(name, all[name]));

const list = (words: readonly string[]): string => `Más difícil: ${words.join(", ")}.`;

export const hardSentences: Translated<typeof english.hardSentences> = {
  made: (all, { labelled, wrong }) =>
    list(
      hardIn(all).map((name) =>
        name === "wrongLabels" && wrong !== undefined
          ? `${count(wrong)} de ${counted(labelled, "etiqueta")} con error`
          : hardWords(name, all[name]),
      ),
    ),
  list,
  title: "Dificultar",
  about:
    "Etiquetas erróneas, clases desiguales, ejemplos de clases por las que nadie pregunta, un atajo: lo mismo para todos, y a nadie se le dice.",
  asItWas: "Como antes",
  noRoom: {
    strangers: "Estos datos tienen dos clases, así que no se puede apartar ninguna: no hay intrusos.",
    shortcut: "En las vistas de estos datos no caben marcas: no hay atajo.",
  },
  noMore: ({ data, hard, less }) => `En ${data} no cabe más: ${less.map((name) => hardWords(name, hard[name])).join(", ")}.`,
};
