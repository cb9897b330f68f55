/** What each key does, anywhere on the page but where one types. */
import { stepFrom } from "../../controls/label-budget";
import type { Experiment } from "../../experiment/experiment.svelte";
import { readRemembered, remember } from "./remembered";

/** Whether single keys do anything (WCAG 2.1.4): who dictates, or hits keys by chance, turns them off. */
let singleKeys = readRemembered("single-keys") !== "off";
export const areSingleKeysOn = (): boolean => singleKeys;
export function turnSingleKeys(on: boolean): void {
  singleKeys = on;
  remember("single-keys", on ? null : "off");
}

const isWritten = (target: Element) =>
  target.matches("input:not([type=range], [type=checkbox], [type=radio]), textarea, select, [contenteditable]");
/** Space already presses these. */
const isPressed = (target: Element) =>
  target.closest("button, summary, a, [role=switch], input[type=checkbox], input[type=radio]") !== null;

/** Brackets and the question mark need AltGr or Option on many layouts; with letters and the space bar these mean something else. */
function isCommand(event: KeyboardEvent): boolean {
  if (event.metaKey) return true;
  if (event.getModifierState("AltGraph")) return false;
  return event.altKey ? /^[\p{L} ]$/u.test(event.key) : event.ctrlKey;
}

/** Whoever speaks sends whole words: what follows a letter so soon belongs to it, and a letter waits for what follows. */
const millisecondsOfAWord = 300;
let last = { key: "", at: -Infinity, isInWord: false };
let waiting: { timer: ReturnType<typeof setTimeout>; act: () => void } | undefined;

function isInWord({ key, timeStamp, repeat }: KeyboardEvent): boolean {
  const isSoon = timeStamp - last.at < millisecondsOfAWord && (last.isInWord || /^[\p{L}\p{N}]$/u.test(last.key));
  const inWord = isSoon && !repeat && (key !== last.key || last.isInWord);
  last = { key, at: timeStamp, isInWord: inWord };
  return inWord;
}

function whenAlone(act: () => void): void {
  const before = dropWaiting();
  before?.act();
  waiting = { timer: setTimeout(() => (dropWaiting(), act()), millisecondsOfAWord), act };
}

function dropWaiting() {
  const dropped = waiting;
  clearTimeout(dropped?.timer);
  waiting = undefined;
  return dropped;
}

/** True when the key did something, or will. */
export function press(event: KeyboardEvent, experiment: Experiment, labelSteps: readonly number[], showKeys: () => void): boolean {
  const target = event.target instanceof Element ? event.target : document.body;
  if (event.isComposing || isWritten(target) || target.closest("dialog[open]")) return false;
  const undoes = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "z";
  if (undoes) return (experiment.undo(), true);
  if (!singleKeys || event.key.length > 1 || isCommand(event)) return false;
  if (isInWord(event)) return (dropWaiting(), false);
  switch (event.key) {
    case " ":
      if (isPressed(target) || event.repeat) return false;
      if (experiment.status === "playing") experiment.pause();
      // Where that begins anew, it may be the blank before a word that is dictated.
      else if (experiment.status === "finished" || experiment.status === "stopped") whenAlone(() => experiment.play());
      else experiment.play();
      return true;
    case ".":
      experiment.step();
      return true;
    case "s":
      whenAlone(() => experiment.step());
      return true;
    case "r":
      if (!event.repeat) whenAlone(() => experiment.again());
      return true;
    case "[":
    case "]": {
      const next = stepFrom(labelSteps, experiment.settings.labels, event.key === "]" ? 1 : -1);
      if (next !== experiment.settings.labels) experiment.setLabels(next, true);
      return true;
    }
    case "p":
      whenAlone(() => experiment.present(!experiment.view.present));
      return true;
    case "?":
      showKeys();
      return true;
    default:
      return false;
  }
}
