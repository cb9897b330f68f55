/** What the reader has guessed and seen in each lesson: kept on this device, and in no link. */
import type { Come, Lesson, Outcome } from "../../lessons/lesson";
import { readRemembered, remember } from "../parts/remembered";
import { nothingKept, stageOf, withOutcome, type Kept } from "./lesson-now";

const key = "lessons";

/** As it is kept: of which experiments it tells, so that nothing is told of others. */
type Stored = Readonly<Record<string, { about: string; guess: number | null; came: readonly Outcome[] }>>;

const aboutOf = ({ tries }: Lesson): string => tries.map(({ link }) => link).join(" ");

export class Progress {
  #lessons: readonly Lesson[];
  #all: Readonly<Record<string, Kept>>;

  constructor(lessons: readonly Lesson[]) {
    this.#lessons = lessons;
    const stored = parsed(readRemembered(key));
    const found = lessons.flatMap((lesson) => {
      const kept = keptIn(lesson, stored[lesson.id]);
      return kept ? [[lesson.id, kept] as const] : [];
    });
    this.#all = $state.raw(Object.fromEntries(found));
  }

  of({ id }: Pick<Lesson, "id">): Kept {
    return this.#all[id] ?? nothingKept;
  }
  isDone(lesson: Lesson): boolean {
    return stageOf(lesson, this.of(lesson)) === "told";
  }
  /** How many are. */
  get done(): number {
    return this.#lessons.filter((lesson) => this.isDone(lesson)).length;
  }
  get isEmpty(): boolean {
    return Object.keys(this.#all).length === 0;
  }

  /** @param guess null for none */
  guess({ id }: Lesson, guess: number | null) {
    this.#keep({ ...this.#all, [id]: { ...this.of({ id }), guess } });
  }
  /** One of its experiments has come to its end. */
  come(lesson: Lesson, at: number, outcome: Outcome) {
    const before = this.of(lesson);
    const after = withOutcome(lesson, before, at, outcome);
    if (JSON.stringify(after) !== JSON.stringify(before)) this.#keep({ ...this.#all, [lesson.id]: after });
  }
  /** Asks again. */
  forget({ id }: Lesson) {
    const { [id]: _, ...others } = this.#all;
    this.#keep(others);
  }
  forgetAll() {
    this.#keep({});
  }

  #keep(all: Readonly<Record<string, Kept>>) {
    this.#all = all;
    const stored = this.#lessons.flatMap((lesson) => {
      const { guess, came } = this.of(lesson);
      return guess === undefined ? [] : [[lesson.id, { about: aboutOf(lesson), guess, came }] as const];
    });
    remember(key, stored.length ? JSON.stringify(Object.fromEntries(stored)) : null);
  }
}

let known: Progress | undefined;
/** That of this page, whatever it shows in between. */
export const progressOf = (lessons: readonly Lesson[]): Progress => (known ??= new Progress(lessons));

function parsed(text: string | null): Partial<Stored> {
  try {
    const found: unknown = JSON.parse(text ?? "{}");
    return isRecord(found) ? (found as Stored) : {};
  } catch {
    return {};
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);
const isCome = (value: unknown): value is Come =>
  isRecord(value) &&
  isNumber(value.accuracy) &&
  isNumber(value.random) &&
  isNumber(value.steps) &&
  isRecord(value.numbers) &&
  Object.values(value.numbers).every(isNumber);
const isOutcome = (value: unknown): value is Outcome =>
  isRecord(value) && isNumber(value.seed) && [value.a, value.b, value.baseline].every(isCome);

/** Undefined where it is of other experiments, or is not what was written here. */
function keptIn(lesson: Lesson, stored: unknown): Kept | undefined {
  if (!isRecord(stored) || stored.about !== aboutOf(lesson)) return undefined;
  const { guess, came } = stored;
  const isGuess = guess === null || (isNumber(guess) && lesson.choices[guess] !== undefined);
  if (!isGuess || !Array.isArray(came) || came.length > lesson.tries.length || !came.every(isOutcome)) return undefined;
  return { guess, came };
}
