/** How the reader looks at the experiment. Nothing here changes a number, so none of it is in the link. */
import type { Slot } from "../link/settings";

export class View {
  /** The example under the pointer, lit on every map and in the sample. */
  hovered: number | null = $state(null);
  colourBy: "class" | "guess" | "right" = $state("class");
  /** Whose confusions are shown. */
  chosen: Slot = $state("b");
  /** Equal steps or equal seconds. */
  over: "steps" | "seconds" = $state("steps");
}
