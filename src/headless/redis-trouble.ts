/** What is told of a Redis that goes away in the middle: that it did, and that it is back, once each. */
import { codeOf } from "./files";

/** The connection, and not the Redis behind it. */
const isAway = /^E[A-Z_]+$|Connection is closed|Socket timeout|isn't writeable/;
/** A job that the queue has lost, or given to another meanwhile: it is added again, or known from there. */
const isLost = /renew lock|Missing (lock|key)|Lock mismatch|not in the \w+ state/;

export interface Trouble {
  tell(error: Error): void;
  over(): void;
}

/** @param told the address */
export function makeTrouble(told: string, note: (line: string) => void): Trouble {
  const known = new Set<string>();
  let away = false;
  return {
    tell(error) {
      const text = codeOf(error);
      if (isLost.test(text)) return;
      if (isAway.test(text)) {
        if (!away) note(`${told} does not answer (${text}): what is under way goes on, and the rest when it answers again.`);
        away = true;
      } else if (!known.has(text)) {
        known.add(text);
        note(`${told} says: ${text}`);
      }
    },
    over() {
      if (away) note(`${told} answers again.`);
      away = false;
    },
  };
}
