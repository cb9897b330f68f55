/** Links that are followed without the page being loaded again. */
import type { Experiment } from "../../experiment/experiment.svelte";
import type { PageName, Show } from "../../link/pages";
import { isPlainClick } from "./plain-click";

/** Puts the experiment of a link on the bench, seen from its top, where the press is meant for this page. */
export function openHere(event: MouseEvent, experiment: Pick<Experiment, "visit">, link: string): void {
  if (!isPlainClick(event)) return;
  event.preventDefault();
  experiment.visit(link);
  scrollTo({ top: 0 });
}

/** Turns to another page, or to another look at the curve, where the press is meant for this page. @returns whether it was */
export function turnHere(event: MouseEvent, experiment: Pick<Experiment, "turnTo">, page: PageName, show?: Show): boolean {
  if (!isPlainClick(event)) return false;
  event.preventDefault();
  experiment.turnTo(page, show);
  return true;
}
