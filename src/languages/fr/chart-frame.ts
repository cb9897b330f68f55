import type * as english from "../../sentences/chart-frame";
import type { Translated } from "../translated";
import { capital } from "./capital";

export const frameSentences: Translated<typeof english.frameSentences> = {
  awaited: ({ what, isPlaying }) => (isPlaying ? capital(what) : `Appuyez sur Lancer\u00a0: ${what}`),

  titled: ({ title, words }) => `${title}\u00a0: ${words}`,

  numbers: "Les nombres derrière",
  numbersOf: (title) => `Nombres derrière «\u202f${title}\u202f»`,
  noNumbers: "encore rien",

  cursor: ({ title, along }) => `Lire «\u202f${title}\u202f» le long de l’axe «\u202f${along}\u202f»`,
  place: ({ along, at, note }) => (note ? `${along} ${at} · ${note}` : `${along} ${at}`),
  reading: ({ place, lines }) => `${place}\u00a0: ${lines.map(({ name, value }) => `${name} ${value}`).join(", ")}`,
};
