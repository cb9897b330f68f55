/** What frames the page: its name, its pages, what is done with it as a whole, and what is said where a part of it is missing. */
import { said } from "../shape/language";

export const program = said("program", "Labelscape");

interface Shown {
  /** What the two are called. */
  a: string;
  b: string;
  data: string;
}
/** In the tab of a browser. */
export const pageTitle = said("pageTitle", ({ a, b, data }: Shown): string => `${a} against ${b} on ${data.toLowerCase()} · ${program}`);

export const pageNames = said("pageNames", { bench: "Bench", curve: "Curve", learn: "Learn" } as const);

export const pageSentences = said("pageSentences", {
  pages: "Pages",
  share: "Share",
  present: "Present",
  lost: {
    part: "This part of the page did not arrive: load the page again.",
    troubles: "Whether anything went wrong cannot be shown: load the page again.",
    curve: "Which technique is better, and all runs: load the page again to see them.",
    learn: "What there is to learn did not arrive: load the page again to read it.",
    end: "Load the page again to see its last lines.",
    settings: "These settings did not arrive: load the page again.",
  },
} as const);

const themes = { system: "as the system has it", light: "light", dark: "dark" } as const;
type Theme = keyof typeof themes;
export const themeSentences = said("themeSentences", {
  is: (theme: Theme): string => `Theme: ${themes[theme]}`,
  change: (from: Theme, to: Theme): string => `Theme: ${themes[from]}. Change to ${themes[to]}`,
} as const);
