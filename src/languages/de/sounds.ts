import type * as english from "../../sentences/sounds";
import { count, percent, plain } from "../../sentences/numbers";
import type { Translated } from "../translated";

const [mark, playing] = ["hörbar", "läuft"] as const;

export const soundSentences: Translated<typeof english.soundSentences> = {
  mark,
  press: { play: "drücken, um es zu hören", stop: "drücken, um es anzuhalten" },
  after: { play: "hörbar: drücken zum Abspielen", stop: "läuft: drücken zum Anhalten" },
  onMap: "Enter spielt, was hörbar ist.",
  listen: "Anhören",
  spoken: ({ words, isPlaying }) => `${words}, ${isPlaying ? playing : mark}`,
  counted: (heard, drawn) => `${mark}: ${count(heard)} der ${count(drawn)} gezeichneten`,
  mute: "Dieses ist nicht hörbar: Einige der Klänge sind hier nur als Bilder.",
  states: {
    coming: (share) => `die Klänge sind unterwegs: ${percent(share, 0)}`,
    playing,
    over: "",
    lost: "Die Klänge kamen nicht an: drücken, um es noch einmal zu versuchen.",
  },
  play: "abspielen",
  stop: "anhalten",
  axes: "Zeit →, Frequenz ↑",
  seconds: (value) => `${plain(value)}\u202fs`,
  hertz: (value) => `${count(value)}\u202fHz`,
};
