import type * as english from "../../sentences/chart-frame";
import type { Translated } from "../translated";
import { capital } from "./capital";

export const frameSentences: Translated<typeof english.frameSentences> = {
  awaited: ({ what, isPlaying }) => (isPlaying ? capital(what) : `Pulsar «Iniciar»: ${what}`),

  titled: ({ title, words }) => `${title}: ${words}`,

  numbers: "Los números que hay detrás",
  numbersOf: (title) => `Números detrás de «${title}»`,
  noNumbers: "nada todavía",

  cursor: ({ title, along }) => `Leer «${title}» a lo largo de: ${along}`,
  place: ({ along, at, note }) => (note ? `${along} ${at} · ${note}` : `${along} ${at}`),
  reading: ({ place, lines }) => `${place}: ${lines.map(({ name, value }) => `${name} ${value}`).join(", ")}`,
};
