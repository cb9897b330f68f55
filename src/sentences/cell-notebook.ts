/** What stands in the notebook of one technique, beside its code. */
import { said } from "../shape/language";

/** What {@link cellNotebookSentences.about} names. */
interface About {
  name: string;
  /** To an experiment with this technique. */
  link: string;
  /** That its arrays go to. */
  folder: string;
  version: string;
  /** When it was written. */
  day: string;
}

export const cellNotebookSentences = said("cellNotebookSentences", {
  /** In Markdown. */
  about: ({ name, link, folder, version, day }: About): string =>
    [
      `# ${name} in PyTorch`,
      "",
      "What it computes, by the formulas of its papers, on a batch of the examples of one run. First write the arrays of that run, in a copy of the program, and open this notebook there:",
      "",
      "```",
      `npm run -s headless -- "${link}" --export ${folder}`,
      "```",
      "",
      "- It reads `inputs`, `labels`, `split`, `visible` and `features`, each with the ending `.npy`. Any other run may be written so: its link is what stands behind # in the address of the page.",
      "- Networks and views are small ones that are made here, so numbers are not those of the page. On the same inputs they are: a test of the program holds both to each other.",
      "- Where there are settings, they are the usual ones; each may be given another value by its name.",
      `- Written by Labelscape ${version} on ${day}. It needs NumPy and PyTorch.`,
    ].join("\n"),
} as const);
