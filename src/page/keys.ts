/** What each key does, anywhere on the page but where one types. */
import { stepFrom } from "../controls/label-budget";
import type { Experiment } from "../experiment/experiment.svelte";

/** Told on demand. */
export const keys = [
  { key: "Space", words: "play or pause" },
  { key: ". or s", words: "one step" },
  { key: "r", words: "again, from the start" },
  { key: "[ and ]", words: "fewer or more labels" },
  { key: "Ctrl+Z", words: "undo the last change of settings" },
  { key: "?", words: "show these keys" },
] as const;

const isWritten = (target: Element) =>
  target.matches("input:not([type=range], [type=checkbox], [type=radio]), textarea, select, [contenteditable]");
/** Space already presses these. */
const isPressed = (target: Element) =>
  target.closest("button, summary, a, [role=switch], input[type=checkbox], input[type=radio]") !== null;

/** True when the key did something. */
export function press(event: KeyboardEvent, experiment: Experiment, labelSteps: readonly number[], showKeys: () => void): boolean {
  const target = event.target instanceof Element ? event.target : document.body;
  if (isWritten(target) || target.closest("dialog[open]")) return false;
  const undoes = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "z";
  if (undoes) return (experiment.undo(), true);
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  switch (event.key) {
    case " ":
      if (isPressed(target) || event.repeat) return false;
      if (experiment.status === "playing") experiment.pause();
      else experiment.play();
      return true;
    case ".":
    case "s":
      experiment.step();
      return true;
    case "r":
      if (!event.repeat) experiment.again();
      return true;
    case "[":
    case "]": {
      const next = stepFrom(labelSteps, experiment.settings.labels, event.key === "]" ? 1 : -1);
      if (next !== experiment.settings.labels) experiment.setLabels(next, true);
      return true;
    }
    case "?":
      showKeys();
      return true;
    default:
      return false;
  }
}
