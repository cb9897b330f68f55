/** All techniques in the order in which they were invented, which is the order to learn them in, and the look-up. */
import type { AnyTechnique } from "../shape/technique";
import * as all from "./index";

export const techniques: readonly AnyTechnique[] = Object.values(all).toSorted((a, b) => a.year - b.year);

/** Those to choose from: their defaults have been chosen. Links open the others too. */
export const offered = techniques.filter(({ untuned }) => !untuned);

export const techniqueById = (id: string): AnyTechnique | undefined => techniques.find((t) => t.id === id);

/** What every contestant is measured against. */
export const baseline: AnyTechnique = all.labelsOnly;
