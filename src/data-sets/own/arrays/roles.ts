/** Which array holds the examples, and which the labels. */
import type { OwnChoices } from "../../../shape/own-choices";
import type { Refuse } from "../fault";
import type { NpyArray, NumberArray } from "./npy";

const calledInputs = ["inputs", "x", "x_train", "data", "images", "features"];
const calledLabels = ["labels", "label", "y", "y_train", "targets", "target", "classes"];

export type Arrays = ReadonlyMap<string, NpyArray>;
export interface ArrayRoles {
  inputs: string;
  labels: string | null;
  /** All that may be either. */
  offered: { inputs: readonly string[]; labels: readonly string[] };
}

const isNumeric = (array: NpyArray): array is NumberArray => "numbers" in array;

/** The first of those that are called so, or the only one. */
function guess(names: readonly string[], called: readonly string[]): string | undefined {
  const known = called.flatMap((one) => names.filter((name) => name.toLowerCase() === one));
  return known[0] ?? (names.length === 1 ? names[0] : undefined);
}

/** @throws Unreadable where no array is of examples, or one that is asked for is not there */
export function arrayRolesOf(arrays: Arrays, asked: Partial<OwnChoices>, refuse: Refuse): ArrayRoles {
  const all = [...arrays.keys()];
  const mayBeInputs = all.filter((name) => arrays.get(name)!.shape.length > 1 && isNumeric(arrays.get(name)!));
  const mayBeLabels = all.filter((name) => arrays.get(name)!.shape.length === 1);
  for (const name of [asked.inputs, asked.labels])
    if (typeof name === "string" && !all.includes(name)) refuse({ fault: "no such array", array: name, arrays: all });
  const inputs = asked.inputs ?? guess(mayBeInputs, calledInputs) ?? refuse({ fault: "no inputs", arrays: all });
  const labels = asked.labels !== undefined ? asked.labels : (guess(mayBeLabels, calledLabels) ?? null);
  return { inputs, labels, offered: { inputs: mayBeInputs, labels: mayBeLabels } };
}
