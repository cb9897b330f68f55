/** What the settings that all contestants share do. */
export const settingHelp = {
  seed: "Another seed draws other labels, initial weights, batches and views. Packed data keep their test examples and, with all labels, their training examples; points and validation examples are drawn anew. Look at several before you believe a difference.",
  encoder: "The network that turns an example into features. All contestants share it.",
  steps: "How many batches each contestant learns from.",
  batch: "Unlabelled examples a step; half as many labelled ones go with them.",
  judged:
    "Test: the examples kept for the end. Validation: those are put aside, and a part of the pool, whose labels stay hidden, is tested on instead. Choose settings by it, so that the test examples stay unseen.",
  backend: "What computes. Auto takes the fastest that passes its test.",
} as const;

/** @param by who asks for the least batch */
export const batchHelp = ({ batch, by }: { batch: number; by: string }): string => `${settingHelp.batch} ${by} needs at least ${batch}.`;
