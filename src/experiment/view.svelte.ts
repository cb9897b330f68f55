/** How the reader looks at the experiment. Nothing here changes a number: but for the page and how it is shown, none of it is in the link. */
import type { PageName, Show } from "../link/pages";
import type { Part } from "../link/staging";
import type { Language } from "../shape/language";
import type { Brought } from "../shape/own";

export type Fold = "examples" | "views" | "lessons" | "evidence" | "confusions" | "settings" | "figures";
export type CurveFold = "sweep" | "kept" | "numbers" | "save" | "howMeasured";

export class View {
  /** Of the link that opened the page; where the reader went since, the address says. */
  page: PageName = $state("bench");
  /** How the curve is looked at, on its page. */
  show: Show = $state("all-budgets");
  /** The id of the lesson that is open where one reads; the bench stands beside it. */
  lesson: string | undefined = $state();
  /** Shown to a hall: large, with nothing to set. */
  present = $state(false);
  /** Parts of the page that are taken away. */
  hide: readonly Part[] = $state.raw([]);
  /** What everybody in a class is to share, where it is a challenge. */
  challenge: string | undefined = $state();
  /** As the link says it: all others are read in what the device would choose. */
  lang: Language | undefined = $state();
  /** The example under the pointer, lit on every map and in the sample. */
  hovered: number | null = $state(null);
  colourBy: "class" | "guess" | "right" = $state("class");
  /** Where the examples of a map lie: beside those that are like them in what was learned, or by two principal components. */
  layout: "neighbours" | "components" = $state("neighbours");
  /** The part of the bench that is unfolded. */
  fold: Fold | undefined = $state();
  /** The same of the curve. */
  curveFold: CurveFold | undefined = $state();
  /** Equal steps or equal seconds. */
  over: "steps" | "seconds" = $state("steps");
  /** What is being put in another's place, in a panel of its own. */
  choosing: "a" | "b" | "data" | "own" | undefined = $state();
  /** What was dropped, to be read where one brings data. */
  brought: Brought | undefined = $state.raw();
  /** Of shares on the label curve: each step up halves the mistakes, or all steps are alike. */
  scale: "halving" | "plain" = $state("halving");

  /** Whether a part of the page is there. */
  shows(part: Part): boolean {
    return !this.hide.includes(part);
  }
}
