/** Whether a model reads the examples of a data set. */
import type { DataSet } from "../../shape/data-set";
import type { ModelAbout, ModelFault } from "../../shape/model";

type Read = Pick<DataSet, "kind" | "shape" | "classes" | "columns"> & { vocabulary?: readonly string[] };

/** The first place where two lists differ. */
function difference(of: readonly string[], wanted: readonly string[]): { of: string; wanted: string } | undefined {
  const at = Array.from({ length: Math.max(of.length, wanted.length) }, (_, i) => i).find((i) => of[i] !== wanted[i]);
  return at === undefined ? undefined : { of: of[at] ?? "…", wanted: wanted[at] ?? "…" };
}

/** “species: Adelie, Gentoo” */
const columnsOf = ({ columns = [] }: Pick<Read, "columns">): string[] =>
  columns.map(({ name, categories }) => (categories ? `${name}: ${categories.join(", ")}` : name));

/** What differs, the first thing first; undefined where nothing does. */
export function misfit(about: ModelAbout, data: Read): ModelFault | undefined {
  if (about.kind !== data.kind) return { fault: "other kind", of: about.kind, wanted: data.kind };
  const columns = difference(columnsOf(about), columnsOf(data));
  if (columns) return { fault: "other columns", ...columns };
  if (about.shape.join() !== data.shape.join()) return { fault: "other shape", of: about.shape, wanted: data.shape };
  const classes = difference(about.classes, data.classes);
  if (classes) return { fault: "other classes", ...classes };
  const words = difference(about.vocabulary ?? [], data.vocabulary ?? []);
  return words && { fault: "other words", ...words };
}
