/** What is said where something is lost that the page needs: what trains, or the site it came from. */
import { said } from "../shape/language";
const died = "The part of the page that trains stopped working.";

export const lostSentences = said("lostSentences", {
  died,
  /** @param why without a full stop */
  diedOf: (why: string): string => `${died} (${why})`,
  neverStarted: `${died} (it did not come to its start)`,
  unreadable: "a message of it could not be read",
  silent: (seconds: number): string => `it has been silent for ${seconds} seconds`,
  /** Why a backend is left out. @param last why it was lost at last */
  tooOften: ({ times, last }: { times: number; last: string }): string => `It was lost ${times} times. ${last}`,
  offline: "This machine is offline: try again once it is online.",
  hint: "Try again; if it happens again, choose another backend under Settings.",
  notArrived: { message: "A part of this page did not arrive.", hint: "Check the connection, then load it again." },
  outdated: {
    message: "This page is out of date: the site has a newer one, and parts of this one are gone.",
    hint: "Load it again: kept runs stay, unless the page says that it cannot store them.",
  },
} as const);
