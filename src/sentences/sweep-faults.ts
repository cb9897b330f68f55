/** What is said of a sweep while it goes on. */
import { said } from "../shape/language";

export const sweepFaults = said("sweepFaults", {
  lost: { message: "What trained was lost.", hint: "Try again." },
  /** Of a job that broke off. */
  brokeOff: ({ message, hint }: { message: string; hint: string }): string => `${message} ${hint}`,
  elsewhere: "Another tab of this page is sweeping: start again once it has ended.",
} as const);
