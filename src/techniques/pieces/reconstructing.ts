/** What techniques that say an example again show of themselves alike. */
import type { Diagnostics } from "../../shape/technique";

export const reconstructionCurves = {
  error: {
    kind: "curve",
    label: "Reconstruction error",
    help: "The loss on the examples as they are, the mean over all numbers of each.",
    group: "Reconstruction",
  },
  naive: {
    kind: "curve",
    label: "Always the average",
    help: "The same error of somebody who always answers with the average of all examples.",
    group: "Reconstruction",
  },
} satisfies Diagnostics;
