/** Links of experiments that are followed without the page being loaded again. */
import type { Experiment } from "../../experiment/experiment.svelte";
import { isPlainClick } from "./plain-click";

/** Puts the experiment of a link on the bench, seen from its top, where the press is meant for this page. */
export function openHere(event: MouseEvent, experiment: Pick<Experiment, "visit">, link: string): void {
  if (!isPlainClick(event)) return;
  event.preventDefault();
  experiment.visit(link);
  scrollTo({ top: 0 });
}
