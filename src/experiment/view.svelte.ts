/** How the reader looks at the experiment. Nothing here changes a number: but for the page, none of it is in the link. */
import type { PageName } from "../link/pages";
import type { Slot } from "../link/settings";

export class View {
  /** Of the link that opened the page; where the reader went since, the address says. */
  page: PageName = $state("bench");
  /** The example under the pointer, lit on every map and in the sample. */
  hovered: number | null = $state(null);
  colourBy: "class" | "guess" | "right" = $state("class");
  /** Where the examples of a map lie: beside those that are like them in what was learned, or by two principal components. */
  layout: "neighbours" | "components" = $state("neighbours");
  /** Whose confusions are shown. */
  chosen: Slot = $state("b");
  /** Equal steps or equal seconds. */
  over: "steps" | "seconds" = $state("steps");
  /** What is being put in another's place, in a panel of its own. */
  choosing: "a" | "b" | "data" | undefined = $state();
}
