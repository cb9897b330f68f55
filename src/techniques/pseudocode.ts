/** Of each technique's lesson, what one step does: for those who read one, as its own file travels without. Made as the catalogue is. */
import { declaredIn } from "../shape/registry";
import type { AnyTechnique } from "../shape/technique";
import { files } from "./index";

/** By the technique's id, line by line. */
export const pseudocode: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  await Promise.all(Object.keys(files).map(async (id) => [id, (await declaredIn<AnyTechnique>(files, id)).lesson.pseudocode])),
);
