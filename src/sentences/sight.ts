/** What is said of the map of one contestant, and of the views that it looks at. */
import { said } from "../shape/language";
import { counted } from "../shape/numerals";
import { count, percent } from "./numbers";

interface Seen {
  name: string;
  step: number;
  /** Examples on the map. */
  drawn: number;
  /** Labelled ones, of the pool. */
  labelled: number;
  accuracy: number | undefined;
  /** What those are called that it is judged on. */
  examples: string;
}

export const sightSentences = said("sightSentences", {
  map: (name: string): string => `Map of ${name}`,
  summary: ({ name, step, drawn, labelled, accuracy, examples }: Seen): string =>
    `${name} after ${counted(step, "step")}: ${counted(drawn, "example")}, ${count(labelled)} of the pool labelled; ${percent(accuracy)} of the ${examples} are classified right.`,
  emptySummary: (name: string): string => `${name}: the map of examples is empty so far.`,
  views: (name: string): string => `What ${name} looks at now`,
  sampleLost: "The sample could not be drawn: load the page again.",
} as const);
