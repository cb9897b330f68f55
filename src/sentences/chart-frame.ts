/** What is said around every chart. */
import { said } from "../shape/language";
import { capital } from "./capital";

export const frameSentences = said("frameSentences", {
  /** “Press Play: the graph will be drawn here.”; while it trains, “The graph will be drawn here.” @param what begins in lower case */
  awaited: ({ what, isPlaying }: { what: string; isPlaying: boolean }): string => (isPlaying ? capital(what) : `Press Play: ${what}`),

  /** “Effective rank: nothing measured yet.” @param words begin in lower case, if they are no sentence */
  titled: ({ title, words }: { title: string; words: string }): string => `${title}: ${words}`,

  numbers: "The numbers behind it",
  numbersOf: (title: string): string => `Numbers behind “${title}”`,
  noNumbers: "nothing yet",

  /** What the keyboard reads it by. @param along the horizontal axis */
  cursor: ({ title, along }: { title: string; along: string }): string => `Read “${title}” along ${along}`,
  /** “step 1,240”, and what is to be said of that place. */
  place: ({ along, at, note }: { along: string; at: string; note?: string | undefined }): string =>
    note ? `${along} ${at} · ${note}` : `${along} ${at}`,
  /** “step 1,240: FixMatch 89.7 %, labels only 80.1 %” */
  reading: ({ place, lines }: { place: string; lines: readonly { name: string; value: string }[] }): string =>
    `${place}: ${lines.map(({ name, value }) => `${name} ${value}`).join(", ")}`,
} as const);
