import type * as english from "../../sentences/sweep-faults";
import type { Translated } from "../translated";

export const sweepFaults: Translated<typeof english.sweepFaults> = {
  lost: { message: "Ce qui entraînait a été perdu.", hint: "Réessayez." },
  brokeOff: ({ message, hint }) => `${message} ${hint}`,
  elsewhere: "Un autre onglet de cette page fait un balayage\u00a0: relancez quand il aura fini.",
};
