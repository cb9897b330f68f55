/** The catalogue of techniques, made of their own files. The page does not run this: what comes out of it takes its place when the page is built. */
import { refusedBy } from "../kinds/refused";
import type { TechniqueEntry } from "../shape/entry";
import { phaseOf } from "../shape/phases";
import { declaredIn } from "../shape/registry";
import type { AnyTechnique } from "../shape/technique";
import { files } from "./index";

const all = await Promise.all(Object.keys(files).map((id) => declaredIn<AnyTechnique>(files, id)));

/** In the order in which they were invented, which is the order to learn them in. */
export const entries: readonly TechniqueEntry[] = all
  .map((technique) => {
    const { id, name, year, paradigm, family, untuned } = technique;
    const refused = refusedBy(technique);
    const { labels } = phaseOf(technique, Infinity);
    const rare = { ...(untuned && { untuned }), ...(Object.keys(refused).length && { refused }) };
    return { id, name, year, paradigm, family, labels, ...rare };
  })
  .sort((a, b) => a.year - b.year);
