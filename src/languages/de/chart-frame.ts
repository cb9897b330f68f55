import type * as english from "../../sentences/chart-frame";
import type { Translated } from "../translated";
import { capital } from "./capital";

export const frameSentences: Translated<typeof english.frameSentences> = {
  awaited: ({ what, isPlaying }) => (isPlaying ? capital(what) : `Play drücken: ${what}`),
  titled: ({ title, words }) => `${title}: ${words}`,

  numbers: "Die Zahlen dahinter",
  numbersOf: (title) => `Zahlen hinter „${title}“`,
  noNumbers: "noch nichts",

  cursor: ({ title, along }) => `„${title}“ ablesen, entlang der Achse „${along}“`,
  place: ({ along, at, note }) => (note ? `${along} ${at} · ${note}` : `${along} ${at}`),
  reading: ({ place, lines }) => `${place}: ${lines.map(({ name, value }) => `${name} ${value}`).join(", ")}`,
};
