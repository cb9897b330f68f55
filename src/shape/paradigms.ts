/** The paradigms in the order in which they are shown. */
import type { Paradigm } from "./technique";

/** Those that are set against each other. */
export const comparedParadigms = ["self-supervised", "semi-supervised", "bridge"] as const satisfies readonly Paradigm[];
/** And last, whoever learns from labels alone. */
export const paradigms: readonly Paradigm[] = [...comparedParadigms, "supervised"];

/** What others are measured by competes for no paradigm: neither fixed features nor a fit to the labels alone stand for a way of learning. */
export const isYardstick = ({ family }: { family: string }): boolean => family === "baseline";
