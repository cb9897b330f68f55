/** What the page asks of the worker that reads what a reader brings, and what it answers: by the number of the question. */
import type { Fault, Own, OwnChoices, OwnFile, Preview } from "./own";

export interface ReadQuestion {
  id: number;
  asks: "preview" | "own";
  file: OwnFile;
  /** What is left out is guessed. */
  choices: Partial<OwnChoices>;
}

export type ReadAnswer = { id: number; preview: Preview | Fault } | { id: number; own: Own | Fault };
