/**
 * What the reader draws. A class is dropped as dots and painted as strokes; half of all examples are kept for testing, as of every set of points.
 *
 * - A dot is one example, where it stands. It is never tested on, and of its class the dots are labelled first, in the order they were dropped:
 *   whoever drops four of each sees just these labelled with 4 labels a class. With more labels than dots, painted examples are labelled too.
 * - Paint is density. The seed draws all other examples along the strokes, the longer a stroke the more, so that what is painted twice is twice as
 *   dense; each strays from its stroke by the noise. Of a class without paint they are drawn around its dots.
 * - The classes take turns, so that each has as many examples, however much of it is drawn.
 */
import { dataSet } from "../shape/data-set";
import { classesIn, dotsOf, drawnClasses, gridStep, parseDrawing, printDrawing, wrongWith, type Mark, type Place } from "../shape/drawing";
import { must } from "../shape/must";
import { drawing } from "../shape/params";
import type { Random } from "../shape/random";
import { pointCount, pointsOf, straying } from "./pieces/plane";

/** What a dab counts as, beside strokes by their length: about as long as wide. */
const dab = 3;

/** Two waves above each other. */
const wave = (up: number): Place[] => Array.from({ length: 13 }, (_, i) => [4 * i - 24, up + Math.round(8 * Math.sin((Math.PI * i) / 6))]);
const start: readonly Mark[] = [9, -9].flatMap((up, label): Mark[] => [
  { kind: "stroke", label, places: wave(up) },
  ...[2, 9].map((i): Mark => ({ kind: "dot", label, places: [wave(up)[i]!] })),
]);

export const drawn = dataSet({
  id: "drawn",
  name: "Draw your own",
  plural: "points that you draw",
  lesson: "Drop labelled points and paint where the unlabelled ones are: see for yourself which shapes help, and which mislead.",
  card: {
    hard: "What you make it: gaps that are too narrow, classes of several parts, paint where another class has its labels.",
    assumption: "Meets or breaks the cluster assumption as you draw it: with it where paint of one class hangs together and has a dot.",
  },
  source: null,
  params: {
    drawing: drawing({
      label: "Drawing",
      help: "Dots are labelled first, in the order you dropped them, and never tested on; unlabelled and test points are drawn where you paint.",
      start: printDrawing(start),
      wrongWith,
      rebuilds: true,
    }),
    count: pointCount(600),
    noise: straying({
      help: "How far points stray from the middle of a painted stroke, or from a dot where nothing of its class is painted.",
      start: 0.1,
      min: 0.02,
      max: 0.4,
    }),
  },
  kind: "points",
  shape: [2],
  classes: drawnClasses,
  classCount: ({ drawing }) => classesIn(marksOf(drawing)),
  testShare: 0.5,
  steps: 600,
  files: [],
  make({ drawing, count, noise }, random) {
    const marks = marksOf(drawing);
    const classes = classesIn(marks);
    const along = Array.from({ length: classes }, (_, label) => alongMarks(marks, label, random));
    const made = pointsOf({ count, noise, classes }, random, (label) => along[label]!());
    const chosen = along.flatMap((_, label) =>
      dotsOf(marks, label).map(({ places }, i) => {
        const [[x, y], place] = [places[0]!, i * classes + label];
        made.inputs.set([gridStep * x, gridStep * y], 2 * place);
        return place;
      }),
    );
    return { ...made, chosen };
  },
});

const marksOf = (text: string): Mark[] => must(parseDrawing(text), `drawing “${text}”`);

/** Draws places along what is painted of a class, else at its dots: as often for each length. */
function alongMarks(marks: readonly Mark[], label: number, random: Random): () => Place {
  const strokes = marks.filter((mark) => mark.kind === "stroke" && mark.label === label);
  const lines = (strokes.length ? strokes : dotsOf(marks, label)).flatMap(({ places }) => linesOf(places));
  const total = lines.reduce((sum, { length }) => sum + length, 0);
  return () => {
    let left = total * random();
    const line = lines.find(({ length }) => (left -= length) < 0) ?? lines.at(-1)!;
    const share = 1 + left / line.length;
    return [0, 1].map((axis) => gridStep * (line.from[axis]! + share * (line.to[axis]! - line.from[axis]!))) as unknown as Place;
  };
}

interface Line {
  from: Place;
  to: Place;
  length: number;
}
const linesOf = (places: readonly Place[]): Line[] =>
  places.slice(0, Math.max(1, places.length - 1)).map((from, i) => {
    const to = places[i + 1] ?? from;
    return { from, to, length: Math.hypot(to[0] - from[0], to[1] - from[1]) || dab };
  });
