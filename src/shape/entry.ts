/** What is known of every technique and every data set before its own file has come: one line of a catalogue each. */
import type { DataSet } from "./data-set";
import type { AnyTechnique, Labels } from "./technique";

export interface TechniqueEntry extends Pick<AnyTechnique, "id" | "name" | "year" | "paradigm" | "family" | "untuned" | "refused"> {
  /** What its last phase has seen of them. */
  labels: Labels;
}

export type DataSetEntry = Pick<DataSet, "id" | "name" | "kind" | "untuned">;

/** Those to choose from: all that are offered, and whom a link has brought. */
export const toChoose = <T extends { id: string; untuned?: true }>(all: readonly T[], brought: readonly string[]): T[] =>
  all.filter(({ id, untuned }) => !untuned || brought.includes(id));
