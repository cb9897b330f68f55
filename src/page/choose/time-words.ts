/** On which machine runs took as long as is said. */
import { legend } from "../../sentences/choose";
import type { RunRecord } from "../../shape/record";
import { duration } from "../../sentences/numbers";
import { techniqueEntry } from "../../techniques/catalogue";
import { backendName } from "../parts/words";

/** @param isHere whether this machine's own speed is known, so that the times are its own */
export function timeWords(recorded: readonly RunRecord[], isHere: boolean): string {
  const longest = recorded.reduce<RunRecord | undefined>((most, run) => (run.seconds > (most?.seconds ?? 0) ? run : most), undefined);
  if (!longest) return isHere ? legend.timeHere(undefined) : legend.timeUnknown;
  const machine = `${longest.device}, ${backendName(longest.backend)}`;
  if (!isHere) return legend.timeThere(machine);
  const name = techniqueEntry(longest.technique)?.name ?? longest.technique;
  return legend.timeHere(legend.ofOne(name, duration(longest.seconds), machine));
}
