/** What stands in a notebook of runs beside its numbers. Values are Markdown already. */
import { said } from "../shape/language";
import { counted } from "../shape/numerals";

export const notebookSentences = said("notebookSentences", {
  title: "# Label curves",
  /** @param data empty where there are no runs */
  about: ({ runs, data }: { runs: number; data: string }): string =>
    `How accurate techniques are with few labels: ${counted(runs, "run")} on ${data || "nothing"}. The next cell holds their numbers, the others work out means, curve and differences from them.`,
  written: ({ version, day }: { version: string; day: string }): string => `- Written by Labelscape ${version} on ${day}.`,
  address: (address: string): string => `- The experiment that was open then: <${address}>`,
  run: ({ first, last, versions }: { first: string; last: string; versions: string }): string =>
    `- Run from ${first} to ${last} by version ${versions}.`,
  /** @param backend as it is recorded */
  machine: ({ backend, device }: { backend: string; device: string }): string => `${backend}, ${device}`,
  computed: (machines: string): string => `- Computed by: ${machines}.`,
  accuracyBy:
    "- `accuracy_by` says what an accuracy is by: the linear readout of the features, the technique's own classifier, or its graph.",
  again:
    "- Each run whose settings were not moved on the way can be made again: `link` is what stands behind # in the address of the page.",
  /** Of numbers that are not of today's version. */
  numbers: (version: number): string => `version ${version} of the numbers`,
} as const);
