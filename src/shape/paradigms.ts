/** The paradigms in the order in which they are shown. */
import type { Paradigm } from "./technique";

/** Those that are set against each other. */
export const comparedParadigms = ["self-supervised", "semi-supervised", "bridge"] as const satisfies readonly Paradigm[];
/** And last, whoever learns from labels alone. */
export const paradigms: readonly Paradigm[] = [...comparedParadigms, "supervised"];
