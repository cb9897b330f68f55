/** The paradigms, each in a sentence. */
import { said } from "../shape/language";
import type { Paradigm } from "../shape/technique";

export const paradigmIdea: Readonly<Record<Paradigm, string>> = said("paradigmIdea", {
  supervised: "Learns from the labelled examples alone: what everybody else is measured against.",
  "self-supervised": "Learns from the examples alone, by a task that is made from them. Labels only read what was learned.",
  "semi-supervised": "Learns from labelled and unlabelled examples at once.",
  bridge: "Learns by a task made from the examples alone and from labels too: mostly first the one, then the other.",
});
