/** Everybody whom the page of the curve draws: those measured as the bench is set, and, dimmed, those measured under the usual settings for want of better. */
import { freshContestant, usualSettings } from "../../link/link";
import { dataSetOf, techniqueOf, type Settings, type Slot } from "../../link/settings";
import { curveWords } from "../../sentences/label-curve";
import type { Paradigm } from "../../shape/technique";
import { baselineSeriesOn, ceilingOf } from "../../sweep/curve/curves";
import type { LabelCurve } from "../../sweep/curve/label-curve";
import { differencesOf } from "../../sweep/records/differences";
import { conditionsOf, seriesOn } from "../../sweep/records/identity";
import { techniqueEntry } from "../../techniques/catalogue";
import { nameOfCurve, slotOf } from "./label-curve";

export interface Measured {
  curves: readonly LabelCurve[];
  /** What this device has made of them. */
  own: readonly LabelCurve[];
  /** Where the bench is set otherwise than usual: what was measured as usual. */
  usual: readonly LabelCurve[];
}

export interface FieldLine {
  key: string;
  name: string;
  curve: LabelCurve;
  own: LabelCurve | undefined;
  paradigm: Paradigm;
  /** Which contestant it is, or stands for. */
  slot: Slot | undefined;
  /** It was measured under other settings than those of the bench. */
  dimmed: boolean;
}

const letters = { a: "A", b: "B", baseline: undefined } as const;
/** “A” of a contestant. */
export const letterOf = ({ slot }: Pick<FieldLine, "slot">): string | undefined => slot && letters[slot];
/** What is to be said beside its name: two of one technique have their letters in their names. */
export const letterBeside = (line: Pick<FieldLine, "slot" | "name">): string | undefined => {
  const letter = letterOf(line);
  return letter && line.name.endsWith(` ${letter}`) ? undefined : letter;
};

/** As the bench would be if only contestants were chosen on it. */
const usualHere = ({ data, judged, labels, a, b }: Settings): Settings => ({ ...usualSettings(data), judged, labels, a, b });
const plainly = (settings: Settings): Settings => {
  const plain = (slot: "a" | "b") => freshContestant(settings[slot].technique, dataSetOf(settings));
  return { ...settings, a: plain("a"), b: plain("b") };
};

export function fieldOf({ curves, own, usual }: Measured, settings: Settings): FieldLine[] {
  const usually = usualHere(settings);
  const taken = new Set(curves.map((curve) => slotOf(curve, settings)));
  const there = new Set(curves.map(({ technique }) => technique));
  const free = (slot: Slot | undefined) => (taken.has(slot) ? undefined : slot);
  const lineOf = (curve: LabelCurve, rest: Pick<FieldLine, "name" | "slot" | "dimmed">): FieldLine => ({
    key: `${curve.numbers} ${curve.series}`,
    curve,
    own: own.find(({ series, numbers }) => series === curve.series && numbers === curve.numbers),
    paradigm: techniqueEntry(curve.technique)?.paradigm ?? "supervised",
    ...rest,
  });
  const here = curves.map((curve) => {
    const slot = slotOf(curve, settings);
    // A contestant with settings of its own that nobody has measured is shown by its technique as it usually is.
    const stand = slot ?? free(slotOf(curve, plainly(settings)));
    return lineOf(curve, { name: nameOfCurve(curve, settings), slot: stand, dimmed: slot !== stand });
  });
  const shown = new Set(here.map(({ slot }) => slot));
  const besides = usual.map((curve) => {
    const slot = slotOf(curve, plainly(usually));
    const name = nameOfCurve(curve, usually);
    return lineOf(curve, {
      name: there.has(curve.technique) ? curveWords.asUsual(name) : name,
      slot: shown.has(slot) ? undefined : slot,
      dimmed: true,
    });
  });
  return [...here, ...besides];
}

/** What labels only reaches with all labels, as usual where that was not measured under the settings of the bench. */
export const ceilingIn = ({ curves, usual }: Measured, settings: Settings): number | undefined =>
  ceilingOf(curves, baselineSeriesOn(settings.data, settings)) ?? ceilingOf(usual, seriesOn(usualHere(settings), "baseline"));

/** Why lines are dimmed: what is set otherwise on the bench, in a sentence each. */
export function differenceWords(field: readonly FieldLine[], { usual }: Measured, settings: Settings): string {
  const common = differencesOf(conditionsOf(seriesOn(settings, "a")));
  const standIns = field.flatMap(({ slot, dimmed }) => (dimmed && (slot === "a" || slot === "b") ? [slot] : []));
  return [
    ...(usual.length ? [curveWords.benchDiffers(common)] : []),
    ...standIns.flatMap((slot) => {
      const own = differencesOf(seriesOn(settings, slot)).filter((difference) => !common.includes(difference));
      return own.length ? [curveWords.standsIn(techniqueOf(settings[slot]).name, own)] : [];
    }),
  ].join(" ");
}
