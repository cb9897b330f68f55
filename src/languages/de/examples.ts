import type * as english from "../../sentences/examples";
import { count } from "../../sentences/numbers";
import type { Translated } from "../translated";

export const exampleWords: Translated<typeof english.exampleWords> = {
  sample: "Was gegeben ist",
  views: "Was jetzt angesehen wird",
  hidden: "verdeckt",
  hiddenWord: "verdecktes Wort",
  unknown: "…",
  viewsAwaited: "die Ansichten erscheinen hier.",
  outside: "ein Wort außerhalb des Vokabulars",
  unknownSign: (known, isSpelled) =>
    `„…“ steht für ein ${isSpelled ? "Zeichen" : "Wort"} außerhalb des Vokabulars, das ${count(known)} davon hat.`,
  moreColumns: (more) => `und ${count(more)} mehr`,
  halves: ([first, second]) => `Zwei Hälften, wo ein Verfahren je eine ansieht: ${first}, ${second}.`,
};
