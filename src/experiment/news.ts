/** What has become of the runs, in one sentence: moving the labels must show how the paradigms differ. */
import { numberOf, type Arrays } from "./arrays";
import type { Change } from "./changes";
import { isLabelBlind } from "./changes";
import { accuracyName } from "./judged";
import { contestantIn, nameIn, techniqueIn, type Settings, type Slot } from "./settings";

export interface Effect {
  slot: Slot;
  change: Change;
  /** It had taken steps that are lost, or kept. */
  begun: boolean;
}

const listed = (names: readonly string[]): string => {
  const once = [...new Set(names)];
  return once.length < 2 ? (once[0] ?? "") : `${once.slice(0, -1).join(", ")} and ${once.at(-1)}`;
};
const isOrAre = (names: readonly string[]): string => (new Set(names).size > 1 ? "are" : "is");

/** @param final false while the slider is still held: nothing has been started again yet. */
export function newsOf(settings: Settings, effects: readonly Effect[], final: boolean): string {
  const namesOf = (list: readonly Effect[]) => list.map(({ slot }) => techniqueIn(settings, slot).name);
  const begun = effects.filter((effect) => effect.begun);
  const again = begun.filter(({ change }) => change.kind === "restart");
  const because = again.map(({ change }) => change.kind === "restart" && change.because);
  const blind = begun.filter(
    ({ slot, change }) => change.kind === "live" && change.labels !== undefined && isLabelBlind(contestantIn(settings, slot).technique),
  );

  if (because.includes("labels") || blind.length) {
    const learning = again.length
      ? `${listed(namesOf(again))} ${final ? `${isOrAre(namesOf(again))} learning again` : "will learn again when you let go"}`
      : "";
    const readAnew = blind.length
      ? `${listed(namesOf(blind))} ${new Set(namesOf(blind)).size > 1 ? "have" : "has"} never seen a label, so only the readout was fitted again`
      : "";
    return `Labels changed: ${[learning, readAnew].filter(Boolean).join("; ")}.`;
  }
  if (again.length && final)
    return `Changed: ${again.length === effects.length ? "all start" : `${listed(namesOf(again))} ${new Set(namesOf(again)).size > 1 ? "start" : "starts"}`} again.`;
  return "";
}

/** “All have finished, accuracy: SimCLR 83.4 %, FixMatch 89.7 %.” */
export function finishedWords(settings: Settings, runs: readonly { slot: Slot; arrays: Arrays }[]): string {
  const scores = runs.flatMap((run) => {
    const accuracy = numberOf(run.arrays, "accuracy");
    return accuracy === undefined ? [] : [`${nameIn(settings, run.slot)} ${(100 * accuracy).toFixed(1)}\u202f%`];
  });
  return `All have finished, ${accuracyName[settings.judged]}: ${scores.join(", ")}.`;
}
