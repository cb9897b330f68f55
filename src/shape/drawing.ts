/**
 * A drawing in the plane as text that travels in a link: dots and painted strokes, each of a class, on a grid of 61 × 61 places from −2 to 2.
 *
 * `12AcU.2hh.aF9FXzz` are two dots of the first class, one of the second, and a stroke of the first: groups, parted by points; a digit or a letter
 * that says the class, and what is dropped or painted; then two characters a place, across and up.
 */

/** Across and up, in steps of the grid from its middle. */
export type Place = readonly [x: number, y: number];

export interface Mark {
  /** A dot is one example; around a stroke examples are drawn. */
  kind: "dot" | "stroke";
  label: number;
  /** One for a dot; a stroke runs straight from each to the next, and is a dab where it has one. */
  places: readonly Place[];
}

const characters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxy";
/** Steps from the middle of the grid to its edge. */
export const edge = (characters.length - 1) / 2;
/** From one place of the grid to the next, as examples are measured. */
export const gridStep = 2 / edge;
/** What the classes are called, in the order of the keys that choose them. */
export const drawnClasses = ["first", "second", "third", "fourth"] as const;
/** So that a link goes through mail and chat as it is. */
export const mostCharacters = 1000;
/** Dots of a class: more are painted. */
export const mostDots = 32;

const dots = "1234";
const strokes = "abcd";

const character = (steps: number): string => characters[steps + edge]!;

export function printDrawing(marks: readonly Mark[]): string {
  let text = "";
  let open = ""; // the dots of one class that follow each other are one group
  for (const { kind, label, places } of marks) {
    const group = (kind === "dot" ? dots : strokes)[label]!;
    if (kind === "stroke" || group !== open) text += `${text && "."}${group}`;
    open = kind === "dot" ? group : "";
    for (const [x, y] of places) text += character(x) + character(y);
  }
  return text;
}

/** Undefined where it is no drawing; it may still lack something. */
export function parseDrawing(text: string): Mark[] | undefined {
  const marks: Mark[] = [];
  for (const group of text ? text.split(".") : []) {
    const pairs = /^[1-4a-d]((?:[0-9A-Za-y]{2})+)$/.exec(group)?.[1]?.match(/../g);
    if (!pairs) return undefined;
    const places = pairs.map((pair): Place => [characters.indexOf(pair[0]!) - edge, characters.indexOf(pair[1]!) - edge]);
    const label = dots.indexOf(group[0]!);
    if (label >= 0) marks.push(...places.map((place): Mark => ({ kind: "dot", label, places: [place] })));
    else marks.push({ kind: "stroke", label: strokes.indexOf(group[0]!), places });
  }
  return marks;
}

/** How many classes there are: none is left out before the last. */
export const classesIn = (marks: readonly Mark[]): number => Math.max(0, ...marks.map(({ label }) => label + 1));

export const dotsOf = (marks: readonly Mark[], label: number): Mark[] =>
  marks.filter((mark) => mark.kind === "dot" && mark.label === label);

export const samePlace = ([x, y]: Place, [otherX, otherY]: Place): boolean => x === otherX && y === otherY;

/** What keeps it from being learned from. */
export type DrawingFault =
  | { kind: "unreadable" }
  | { kind: "too long" }
  /** There are at least two classes, and none between them is left out. */
  | { kind: "missing class"; label: number }
  | { kind: "too many dots"; label: number }
  | { kind: "two dots in one place" };

export function faultIn(text: string): DrawingFault | undefined {
  if (text.length > mostCharacters) return { kind: "too long" };
  const marks = parseDrawing(text);
  if (!marks) return { kind: "unreadable" };
  const labels = Array.from({ length: Math.max(2, classesIn(marks)) }, (_, label) => label);
  const missing = labels.find((label) => !marks.some((mark) => mark.label === label));
  if (missing !== undefined) return { kind: "missing class", label: missing };
  const crowded = labels.find((label) => dotsOf(marks, label).length > mostDots);
  if (crowded !== undefined) return { kind: "too many dots", label: crowded };
  const places = marks.flatMap(({ kind, places }) => (kind === "dot" ? [places[0]!.join()] : []));
  return new Set(places).size < places.length ? { kind: "two dots in one place" } : undefined;
}

/** The same in words, to follow the text. */
export function wrongWith(text: string): string | undefined {
  const fault = faultIn(text);
  if (!fault) return undefined;
  switch (fault.kind) {
    case "unreadable":
      return "is no drawing";
    case "too long":
      return `is longer than ${mostCharacters} characters`;
    case "missing class":
      return `draws nothing of class ${fault.label + 1}`;
    case "too many dots":
      return `has more than ${mostDots} dots of class ${fault.label + 1}`;
    case "two dots in one place":
      return "has two dots in one place";
  }
}
