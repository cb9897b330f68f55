import type * as english from "../../sentences/sweep-faults";
import type { Translated } from "../translated";

export const sweepFaults: Translated<typeof english.sweepFaults> = {
  lost: { message: "Se ha perdido lo que entrenaba.", hint: "Probar de nuevo." },
  brokeOff: ({ message, hint }) => `${message} ${hint}`,
  elsewhere: "Otra pestaña de esta página está haciendo un barrido: empezar de nuevo cuando haya acabado.",
};
