import type * as english from "../../sentences/sweep-faults";
import type { Translated } from "../translated";

export const sweepFaults: Translated<typeof english.sweepFaults> = {
  lost: { message: "Was trainiert, ging verloren.", hint: "Noch einmal versuchen." },
  brokeOff: ({ message, hint }) => `${message} ${hint}`,
  elsewhere: "In einem anderen Tab dieser Seite läuft ein Sweep: neu starten, sobald er zu Ende ist.",
};
