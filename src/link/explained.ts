/** What the parameters that all contestants share do, in words: they come where these are shown. */
import type { Param } from "../shape/params";
import type { commonParams, leastBatchOf } from "./settings";
import { type CommonName } from "./settings";

const help: Readonly<Record<CommonName, string>> = {
  seed: "Another seed draws other labels, initial weights, batches and views. Packed data keep their test examples and, with all labels, their training examples; points and validation examples are drawn anew. Look at several before you believe a difference.",
  encoder: "The network that turns an example into features. All contestants share it.",
  steps: "How many batches each contestant learns from.",
  batch: "Unlabelled examples a step; half as many labelled ones go with them.",
  judged:
    "Test: the examples kept for the end. Validation: those are put aside, and a part of the pool, whose labels stay hidden, is tested on instead. Choose settings by it, so that the test examples stay unseen.",
  backend: "What computes. Auto takes the fastest that passes its test.",
};

/** With their help, and whom the least batch is for. */
export function explained(
  params: ReturnType<typeof commonParams>,
  { batch, by }: Partial<ReturnType<typeof leastBatchOf>> = {},
): Readonly<Record<CommonName, Param>> {
  const helpOf = (name: CommonName) => (name === "batch" && by !== undefined ? `${help.batch} ${by} needs at least ${batch}.` : help[name]);
  const all = Object.entries(params) as [CommonName, Param][];
  return Object.fromEntries(all.map(([name, param]) => [name, { ...param, help: helpOf(name) }])) as Record<CommonName, Param>;
}
