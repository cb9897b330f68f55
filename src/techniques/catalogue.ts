/** All techniques as far as everybody may know them, and those whose own file has come. */
import type { TechniqueEntry } from "../shape/entry";
import { declared } from "../shape/language";
import { must } from "../shape/must";
import { registry } from "../shape/registry";
import type { AnyTechnique } from "../shape/technique";
import { entries } from "./entries";
import { files } from "./index";

export const techniques = /* @__PURE__ */ declared(entries);
export const techniqueEntry = (id: string): TechniqueEntry | undefined => techniques.find((entry) => entry.id === id);

/** What every contestant is measured against. */
export const baseline = /* @__PURE__ */ must(/* @__PURE__ */ techniqueEntry("labels-only"), "baseline");

const own = /* @__PURE__ */ registry<AnyTechnique>(files);
/** With its parameters, diagnostics and lesson: only once {@link loadTechniques} has had it come. */
export const techniqueById = (id: string): AnyTechnique | undefined => own.get(id);
export const loadTechniques = (ids: Iterable<string>): Promise<unknown> | undefined => own.load(ids);
