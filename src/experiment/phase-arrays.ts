/** Which of a run's newest arrays still hold where its phase is another. */
import type { Arrays } from "../shape/arrays";
import { phasesOf } from "../shape/phases";
import type { AnyTechnique } from "../shape/technique";

const kept = (arrays: Arrays, isKept: (name: string) => boolean): Arrays =>
  Object.fromEntries(Object.entries(arrays).filter(([name]) => isKept(name)));

/** Losses and views are those of the last step; what a phase has measured of itself stays as it was at its end. */
const isOfStep = (name: string): boolean => name.startsWith("loss.") || name.startsWith("view.");

/** As the next phase begins. */
export const arraysAtBoundary = (arrays: Arrays): Arrays => kept(arrays, (name) => !isOfStep(name));

/** As they were before a phase had measured anything. */
export function arraysBefore(arrays: Arrays, technique: AnyTechnique, phase: number): Arrays {
  const earlier = phasesOf(technique).slice(0, phase);
  const isMeasured = (name: string) => earlier.some(({ diagnostics }) => Object.hasOwn(diagnostics, name.replace("diagnostic.", "")));
  return kept(arrays, (name) => !isOfStep(name) && (!name.startsWith("diagnostic.") || isMeasured(name)));
}
