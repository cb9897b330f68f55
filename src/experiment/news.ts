/** What a change has done to the runs, in one sentence: moving the labels must show how the paradigms differ. */
import { changeSentences } from "../sentences/changes";
import type { Change } from "../link/changes";
import { isLabelBlind } from "../link/changes";
import { phasesOf } from "../shape/phases";
import { contestantIn, techniqueIn, type Settings, type Slot } from "../link/settings";

export interface Effect {
  slot: Slot;
  /** Since before the slider was taken, if one was. */
  change: Change;
  /** It had taken steps that are lost, or kept. */
  hasBegun: boolean;
}

/** An experiment, as far as it tells what the last change did. */
interface Changed {
  settings: Settings;
  done: { effects: readonly Effect[]; final: boolean };
  runs: Readonly<Record<Slot, { relabelMilliseconds: number | undefined }>>;
}

export const newsNow = ({ settings, done, runs }: Changed): string =>
  newsOf(settings, done.effects, done.final, (slot) => runs[slot].relabelMilliseconds);

const unique = <T>(all: readonly T[]): T[] => [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];

/**
 * @param final false while the slider is still held: nothing has been started again yet
 * @param took how long its last new readout took, in milliseconds; undefined until it is there
 */
function newsOf(settings: Settings, effects: readonly Effect[], final: boolean, took: (slot: Slot) => number | undefined): string {
  const nameOf = ({ slot }: Pick<Effect, "slot">) => techniqueIn(settings, slot).name;
  const begun = effects.filter((effect) => effect.hasBegun);
  const again = begun.filter(({ change }) => change.kind === "restart");
  const back = begun.flatMap(({ slot, change }) => (change.kind === "back" ? [{ slot, ...change }] : []));
  const blind = begun.filter(({ change }) => change.kind === "live" && change.labels !== undefined);

  const names = unique(again.map(nameOf));
  /** “SimCLR → label spreading goes on from the end of its pretraining, which has seen no label” */
  const goingOn = unique(
    back.map((one) => {
      const { name, labels } = phasesOf(techniqueIn(settings, one.slot))[one.phase - 1]!;
      return { name: nameOf(one), phase: name, isBlind: labels === "unseen" };
    }),
  );
  if ([...again.map(({ change }) => change), ...back].some((one) => "because" in one && one.because === "labels") || blind.length)
    return changeSentences.labelsChanged({ learning: names, goingOn, readAgain: [false, true].flatMap(readAgain), final });
  if ((again.length || back.length) && final)
    return changeSentences.changed({ starting: again.length === effects.length ? "all" : names, goingOn });
  return "";

  /** @param isYet of those that are blind as yet, or of those that are for good */
  function readAgain(isYet: boolean) {
    const some = blind.filter(({ slot }) => isBlindYet(settings, slot) === isYet);
    if (!some.length) return [];
    const times = some.map(({ slot }) => took(slot));
    const isThere = times.every((time) => time !== undefined);
    // The slowest of them.
    return [{ names: unique(some.map(nameOf)), isYet, milliseconds: isThere ? Math.max(...times) : undefined }];
  }
}

/** It will see labels in a later phase. */
const isBlindYet = (settings: Settings, slot: Slot): boolean => !isLabelBlind(contestantIn(settings, slot).technique);
