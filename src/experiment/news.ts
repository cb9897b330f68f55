/** What has become of the runs, in one sentence: moving the labels must show how the paradigms differ. */
import { decimals, isOrAre } from "../shape/numerals";
import { numberOf } from "../shape/arrays";
import type { Change } from "../link/changes";
import { isLabelBlind } from "../link/changes";
import { phasesOf } from "../shape/phases";
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
const haveOrHas = (names: readonly string[]): string => (new Set(names).size > 1 ? "have" : "has");

/**
 * @param final false while the slider is still held: nothing has been started again yet
 * @param took how long its last new readout took, in milliseconds; undefined until it is there
 */
export function newsOf(settings: Settings, effects: readonly Effect[], final: boolean, took: (slot: Slot) => number | undefined): string {
  const nameOf = ({ slot }: Pick<Effect, "slot">) => techniqueIn(settings, slot).name;
  const begun = effects.filter((effect) => effect.hasBegun);
  const again = begun.filter(({ change }) => change.kind === "restart");
  const back = begun.flatMap(({ slot, change }) => (change.kind === "back" ? [{ slot, ...change }] : []));
  const blind = begun.filter(({ change }) => change.kind === "live" && change.labels !== undefined);

  /** “SimCLR → label spreading goes on from the end of its pretraining, which has seen no label” */
  const goingOn = back.map((one) => {
    const { name, labels } = phasesOf(techniqueIn(settings, one.slot))[one.phase - 1]!;
    const unseen = labels === "unseen" ? ", which has seen no label" : "";
    return `${nameOf(one)} ${final ? "goes on" : "will go on"} from the end of its ${name}${unseen}${final ? "" : ", when you let go"}`;
  });
  if ([...again.map(({ change }) => change), ...back].some((one) => "because" in one && one.because === "labels") || blind.length) {
    const names = again.map(nameOf);
    const learning = again.length
      ? `${listed(names)} ${final ? `${isOrAre(new Set(names).size)} learning again` : "will learn again when you let go"}`
      : "";
    const readAnew = [false, true].map((isYet) => readAgain(blind.filter(({ slot }) => isBlindYet(settings, slot) === isYet)));
    return `Labels changed: ${[learning, ...new Set(goingOn), ...readAnew].filter(Boolean).join("; ")}.`;
  }
  if ((again.length || back.length) && final) {
    const names = again.map(nameOf);
    const starting =
      again.length === effects.length
        ? "all start again"
        : again.length
          ? `${listed(names)} ${new Set(names).size > 1 ? "start" : "starts"} again`
          : "";
    return `Changed: ${[starting, ...new Set(goingOn)].filter(Boolean).join("; ")}.`;
  }
  return "";

  /** @param some that are all blind for good, or all as yet */
  function readAgain(some: readonly Effect[]): string {
    if (!some.length) return "";
    const names = some.map(nameOf);
    const times = some.map(({ slot }) => took(slot));
    const isThere = times.every((time) => time !== undefined);
    // The slowest of them.
    const fitted = isThere ? `was fitted again, in ${Math.round(Math.max(...times)).toLocaleString("en")}\u202fms` : "is fitted again";
    const seen = isBlindYet(settings, some[0]!.slot) ? "not seen a label yet" : "never seen a label";
    return `${listed(names)} ${haveOrHas(names)} ${seen}, so only the readout ${fitted}`;
  }
}

/** It will see labels in a later phase. */
const isBlindYet = (settings: Settings, slot: Slot): boolean => !isLabelBlind(contestantIn(settings, slot).technique);

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
