/** What has become of the runs, in one sentence: moving the labels must show how the paradigms differ. */
import { decimals } from "../shape/numerals";
import { numberOf } from "../shape/arrays";
import type { Change } from "../link/changes";
import { isLabelBlind } from "../link/changes";
import { accuracyName } from "../link/judged";
import { nameOfRun, type Measured } from "./results";
import { contestantIn, techniqueIn, type Settings, type Slot } from "../link/settings";

export interface Effect {
  slot: Slot;
  /** Since before the slider was taken, if one was. */
  change: Change;
  /** It had taken steps that are lost, or kept. */
  hasBegun: boolean;
}

const listed = (names: readonly string[]): string => {
  const once = [...new Set(names)];
  return once.length < 2 ? (once[0] ?? "") : `${once.slice(0, -1).join(", ")} and ${once.at(-1)}`;
};
const isOrAre = (names: readonly string[]): string => (new Set(names).size > 1 ? "are" : "is");

/**
 * @param final false while the slider is still held: nothing has been started again yet
 * @param took how long its last new readout took, in milliseconds; undefined until it is there
 */
export function newsOf(settings: Settings, effects: readonly Effect[], final: boolean, took: (slot: Slot) => number | undefined): string {
  const namesOf = (list: readonly Effect[]) => list.map(({ slot }) => techniqueIn(settings, slot).name);
  const begun = effects.filter((effect) => effect.hasBegun);
  const again = begun.filter(({ change }) => change.kind === "restart");
  const because = again.map(({ change }) => change.kind === "restart" && change.because);
  const blind = begun.filter(
    ({ slot, change }) => change.kind === "live" && change.labels !== undefined && isLabelBlind(contestantIn(settings, slot).technique),
  );

  if (because.includes("labels") || blind.length) {
    const learning = again.length
      ? `${listed(namesOf(again))} ${final ? `${isOrAre(namesOf(again))} learning again` : "will learn again when you let go"}`
      : "";
    const times = blind.map(({ slot }) => took(slot));
    const isThere = times.every((time) => time !== undefined);
    // The slowest of them.
    const fitted = isThere ? `was fitted again, in ${Math.round(Math.max(...times)).toLocaleString("en")}\u202fms` : "is fitted again";
    const readAnew = blind.length
      ? `${listed(namesOf(blind))} ${new Set(namesOf(blind)).size > 1 ? "have" : "has"} never seen a label, so only the readout ${fitted}`
      : "";
    return `Labels changed: ${[learning, readAnew].filter(Boolean).join("; ")}.`;
  }
  if (again.length && final)
    return `Changed: ${again.length === effects.length ? "all start" : `${listed(namesOf(again))} ${new Set(namesOf(again)).size > 1 ? "start" : "starts"}`} again.`;
  return "";
}

/** “All have finished, accuracy: SimCLR 83.4 %, FixMatch 89.7 %.” */
export function finishedWords(settings: Settings, runs: readonly Measured[]): string {
  const scores = runs.flatMap((run) => {
    const accuracy = numberOf(run.arrays, "accuracy");
    return accuracy === undefined ? [] : [`${nameOfRun(settings, run)} ${decimals(100 * accuracy, 1)}\u202f%`];
  });
  return `All have finished, ${accuracyName[settings.judged]}: ${scores.join(", ")}.`;
}

/** A part of the page that a choice needs did not come. @param name of what was chosen; undefined for a link */
export const lostWords = (name: string | undefined): string =>
  `${name ?? "What this link chooses"} did not arrive, so all is as it was. ${name ? "Choose" : "Open"} it again once the connection is back; where that does not help, load the page again.`;
