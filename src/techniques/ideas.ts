/** Of each technique's lesson, the one line that says what it does: for those who choose, before its own file has come. Made as the catalogue is. */
import { declaredIn } from "../shape/registry";
import type { AnyTechnique } from "../shape/technique";
import { files } from "./index";

/** By the technique's id. */
export const ideas: Readonly<Record<string, string>> = Object.fromEntries(
  await Promise.all(Object.keys(files).map(async (id) => [id, (await declaredIn<AnyTechnique>(files, id)).lesson.idea])),
);
