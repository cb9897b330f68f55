/** What is said of the code of a technique in PyTorch. */
import { said } from "../shape/language";
export const pytorchSentences = said("pytorchSentences", {
  title: "The same in PyTorch",
  /** Above it. */
  about: "What one step descends, or what is computed where nothing is descended. It is tested to give the same numbers.",
  codeName: "The same in PyTorch, as Python",
  coming: "On its way …",
  copy: "Copy",
  /** For those who listen, and of what was copied. */
  copySpoken: (name: string): string => `Copy the code of ${name}`,
  code: "Code",
  notebook: "Notebook",
  notebookSpoken: (name: string): string => `Save a notebook with the code of ${name}`,
} as const);
