/** What techniques that learn from their own guesses on unlabelled examples declare alike: parameters, and what can be seen of the guesses. */
import { slider, toggle, type Slider } from "./params";
import type { Diagnostics } from "./technique";

/** From how sure a guess is believed. */
export const threshold = (start: number, startOn: Slider["startOn"] = {}): Slider =>
  slider({
    label: "Confidence threshold",
    help: "Only guesses at least this sure are taught.",
    start,
    startOn,
    min: 0,
    max: 0.999,
    step: 0.001,
  });

/** @param help what it is that counts beside the labels. @param range another than up to 5 */
export const unlabelledWeight = (help: string, start: number, range: Partial<Pick<Slider, "max" | "step" | "startOn">> = {}): Slider =>
  slider({ label: "Unlabelled weight", help, start, min: 0, max: 5, step: 0.1, ...range });

/** Over which part of the run the unlabelled come to count. */
export const ramp = slider({
  label: "Ramp",
  help: "Share of the run over which what is learned without labels comes to count fully.",
  start: 0.4,
  min: 0.01,
  max: 1,
  step: 0.01,
});

export const strongLabelled = toggle({
  label: "Strong views of the labelled",
  help: "Show the labelled examples in strong views too. Off: in weak ones.",
  start: true,
});

const confidence = { kind: "histogram", label: "Confidence", help: "How sure the guesses are." } as const;

/** Of guesses that are believed from a threshold on. */
export const guessDiagnostics = {
  coverage: {
    kind: "curve",
    label: "Coverage",
    help: "Share of the unlabelled batch whose guess is believed.",
    group: "Pseudo-labels",
    share: true,
  },
  precision: {
    kind: "curve",
    label: "Precision",
    help: "Share of the believed guesses that are right; nothing where none is believed. It looks at hidden labels, which learning never does.",
    group: "Pseudo-labels",
    share: true,
    gaps: true,
  },
  confidence,
} as const satisfies Diagnostics;

/** Of guesses that all count. */
export const answerDiagnostics = {
  right: {
    kind: "curve",
    label: "Right",
    help: "Share of the unlabelled batch that is guessed right. It looks at hidden labels, which learning never does.",
    group: "Guesses",
    share: true,
    gaps: true,
  },
  largest: {
    kind: "curve",
    label: "Largest class",
    help: "Share of the guesses that go to the most favoured class. Near 1: the same answer to everything.",
    group: "Guesses",
    share: true,
  },
  confidence,
} as const satisfies Diagnostics;

/** Of a teacher whose answers for all examples are learned from. */
export const teacherRight = {
  kind: "curve",
  label: "Teacher right",
  help: "Share of the unlabelled batch that the teacher gets right. It looks at hidden labels, which learning never does.",
  group: "Teacher and student",
  share: true,
} as const satisfies Diagnostics[string];
