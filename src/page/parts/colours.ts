import type { Slot } from "../../link/settings";

/** A contestant has one colour wherever it appears. */
export const colourOf: Readonly<Record<Slot, string>> = { a: "var(--a)", b: "var(--b)", baseline: "var(--baseline)" };
