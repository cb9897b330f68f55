/** All techniques in the order in which they were invented, which is the order to learn them in, and the look-up. */
import type { AnyTechnique } from "../shape/technique";
import * as all from "./index";

export const techniques: readonly AnyTechnique[] = Object.values(all).toSorted((a, b) => a.year - b.year);

export const techniqueById = (id: string): AnyTechnique | undefined => techniques.find((t) => t.id === id);

/** What every contestant is measured against. */
export const baseline: AnyTechnique = all.labelsOnly;
