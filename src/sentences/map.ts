/** What a map of examples says. */
import { said } from "../shape/language";
import { counted } from "../shape/numerals";
import { percent } from "./numbers";

/** Of what a reader brought: nobody has said what it is. */
const noLabel = "no label";
const unknown = "unknown: no label reaches it";

export const mapWords = said("mapWords", {
  awaited: "the examples will be drawn here, close where they look alike to the network.",
  role: "map of examples",
  /** @param summary what it shows, in a sentence */
  spoken: (summary: string): string => `${summary} Arrow keys go from point to point.`,
  head: ["class", "drawn", "labelled", "guessed right"],
  /** Of points before anything is learned. */
  plane: ({ points, classes }: { points: number; classes: number }): string =>
    `${counted(points, "point")} of ${classes} classes in the plane`,

  unknown,
  wrong: "wrong guess",
  labelled: "labelled",
  unlabelled: "not labelled",
  /** @param hint what a press does */
  unlabelledHint: (hint: string): string => `not labelled: ${hint}`,
  noGuess: "no guess yet",
  /** Of no class that is asked for. @param name of its own */
  stranger: (name: string): string => `stranger (${name})`,
  /** @param names an empty one stands for those that nobody has labelled */
  strangers: (names: readonly string[]): string => {
    const named = names.filter(Boolean);
    return [...(named.length ? [`stranger: ${named.join(", ")}`] : []), ...(named.length < names.length ? [noLabel] : [])].join("; ");
  },
  noLabel,
  namelessClass: (number: number): string => `class ${number}`,
  /** “guessed 1, 63 % sure” @param sure a share, where it is known */
  guess: ({ name, sure }: { name: string; sure: number | undefined }): string =>
    sure === undefined ? `guessed ${name}` : `guessed ${name}, ${percent(sure, 0)} sure`,
  /** “7, guessed 1, 63 % sure, not labelled” @param guess as above */
  example: (one: { name: string | undefined; truth: string; guess: string | undefined; isLabelled: boolean }): string =>
    [one.name, one.truth, one.guess, one.isLabelled ? "labelled" : "not labelled"].filter(Boolean).join(", "),
} as const);
