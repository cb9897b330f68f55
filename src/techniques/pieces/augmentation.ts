/** How much labelled examples are changed each time they are shown. */
import { choice } from "../../shape/params";
import type { Labelled } from "../../shape/technique";

export const augmentation = choice({
  label: "Augmentation",
  help: "How much the labelled examples are changed each time they are shown.",
  start: "strong",
  startOn: { text: "weak" },
  options: { none: "none", weak: "weak", strong: "strong" },
});

/** [n, …] */
export const augmented = (labelled: Labelled, how: "none" | "weak" | "strong") => (how === "none" ? labelled.plain : labelled[how]);
