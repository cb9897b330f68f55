/** One drawn example in words, for its card and for those who listen. */
import type { Gallery } from "../../shape/protocol";
import { mapWords } from "../../sentences/map";
import { percent } from "../../sentences/numbers";

/** What is guessed of an example that nothing known of the labels reaches: no class. */
export const isUnknown = (guess: number): boolean => guess < 0;

export interface PointState {
  gallery: Gallery;
  /** −1 where unknown [n]; absent before the first guess. */
  guess?: Float32Array | undefined;
  sure?: Float32Array | undefined;
  visible: Uint8Array;
}

interface Described {
  /** Its own name, where it has one. */
  name: string | undefined;
  truth: string;
  /** “guessed 1, 63 % sure”, or that it is unknown; undefined before the first guess. */
  guess: string | undefined;
  /** Undefined where there is no guess, and of a stranger, whom no guess fits. */
  isRight: boolean | undefined;
  isLabelled: boolean;
  isStranger: boolean;
  /** “7, guessed 1, 63 % sure, not labelled” */
  words: string;
}

/** Of a class that nobody asks for. */
export const isStranger = ({ classes }: Pick<Gallery, "classes">, label: number): boolean => label >= classes.length;

/** The class of an example by its number, whether it is asked for or not, and whether anybody has said it. */
export function classNameOf({ classes, strangers = [] }: Pick<Gallery, "classes" | "strangers">, label: number): string {
  const stranger = strangers[label - classes.length];
  if (stranger === "") return mapWords.noLabel;
  return classes[label] ?? (stranger === undefined ? mapWords.namelessClass(label) : mapWords.stranger(stranger));
}

export function describePoint({ gallery, guess, sure, visible }: PointState, index: number): Described {
  const label = gallery.labels[index] ?? -1;
  const truth = classNameOf(gallery, label);
  const guessed = guess?.[index];
  const hasGuess = guessed !== undefined && guessed >= 0;
  const confidence = sure?.[index];
  const guessWords = hasGuess
    ? mapWords.guess({ name: classNameOf(gallery, guessed), sure: Number.isFinite(confidence) ? confidence : undefined })
    : guessed !== undefined && isUnknown(guessed)
      ? mapWords.unknown
      : undefined;
  const isLabelled = visible[index] === 1;
  const name = gallery.names?.[index];
  const words = mapWords.example({ name, truth, guess: guessWords, isLabelled });
  const isOutside = isStranger(gallery, label);
  const isRight = hasGuess && !isOutside ? guessed === label : undefined;
  return { name, truth, guess: guessWords, isRight, isLabelled, isStranger: isOutside, words };
}

/** What stands behind a map: for each class how many are drawn, labelled and guessed right; strangers last. */
export function tabulateClasses({ gallery, guess, visible }: PointState): (string | number)[][] {
  return [...gallery.classes, ...(gallery.strangers ?? [])].map((_, c) => {
    let [drawn, labelled, right] = [0, 0, 0];
    for (let i = 0; i < gallery.labels.length; i++) {
      if (gallery.labels[i] !== c) continue;
      drawn++;
      labelled += visible[i] ?? 0;
      if (guess?.[i] === c) right++;
    }
    return [classNameOf(gallery, c), drawn, labelled, guess && !isStranger(gallery, c) ? percent(right / drawn) : "–"];
  });
}

/** One example's numbers among all of the gallery's. */
export function exampleOf(gallery: Pick<Gallery, "inputs" | "shape">, index: number): Float32Array | Int32Array {
  const size = gallery.shape.reduce((a, b) => a * b, 1);
  return gallery.inputs.subarray(index * size, (index + 1) * size);
}
