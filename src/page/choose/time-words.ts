/** On which machine runs took as long as is said. */
import { legend } from "../../sentences/choice-panels";
import type { RunRecord } from "../../shape/record";
import { duration } from "../../sentences/numbers";
import { techniqueEntry } from "../../techniques/catalogue";
import { computedBy } from "../../sentences/machine";

/** @param isHere whether this machine's own speed is known, so that the times are its own */
export function timeWords(recorded: readonly RunRecord[], isHere: boolean): string {
  const longest = recorded.reduce<RunRecord | undefined>((most, run) => (run.seconds > (most?.seconds ?? 0) ? run : most), undefined);
  return legend.time(
    isHere,
    longest && {
      name: techniqueEntry(longest.technique)?.name ?? longest.technique,
      time: duration(longest.seconds),
      machine: computedBy(longest),
    },
  );
}
