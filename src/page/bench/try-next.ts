/** What follows from what was just seen: two or three experiments that are one change away. */
import { toLink } from "../../link/link";
import type { PageName } from "../../link/pages";
import { refusedWords } from "../../link/refused";
import { askedIn, labelSteps, nameIn, techniqueIn, type Settings } from "../../link/settings";
import { verdictSentences, nextSentences } from "../../sentences/outcome";
import { phaseOf, phasesOf } from "../../shape/phases";
import { budgetOf } from "../../shape/record";
import { cellAt, curvesOn } from "../../sweep/curve/curves";
import type { Picture } from "../../sweep/curve/picture";
import { leastSeeds } from "../../sweep/curve/comparison";
import { techniqueEntry, techniques } from "../../techniques/catalogue";
import { ideas } from "../parts/ideas";
import { pretrainers } from "../../techniques/pretrainers";
import type { Verdict } from "../../experiment/verdict";
import { madeIn } from "../parts/origins";

export interface Suggestion {
  title: string;
  why: string;
  link: string;
  /** Of which page; the bench where it says none. */
  page?: PageName;
}

interface Seen {
  settings: Settings;
  poolCount: number;
  outcome: Verdict["outcome"];
  /** Both have come to their end. */
  isOver: boolean;
  /** What several seeds say, as far as it has come. */
  picture: Picture | undefined;
}

const words = nextSentences;
const most = 3;
/** A budget at which labels are no longer scarce. */
const plenty = 16;

export function suggestionsFor(seen: Seen): Suggestion[] {
  const ways = [anotherSeed, otherLabels, bestOfOther, goOn];
  return [...ways.flatMap((way) => way(seen) ?? []).slice(0, most - 1), compareAll(seen)];
}

function anotherSeed({ settings, outcome, isOver }: Seen): Suggestion | undefined {
  if (!isOver || outcome !== "level") return undefined;
  return { title: words.anotherSeed, why: words.whyAnotherSeed, link: toLink({ ...settings, seed: settings.seed + 1 }) };
}

function otherLabels({ settings, poolCount }: Seen): Suggestion | undefined {
  const data = askedIn(settings);
  const [least = 1] = labelSteps(data, poolCount);
  const labels = settings.labels > least ? least : plenty;
  if (labels * data.classes.length > poolCount) return undefined;
  const isBlind = (slot: "a" | "b") => phaseOf(techniqueIn(settings, slot), Infinity).labels === "unseen";
  // Whoever learns first without labels goes back to where it met them: that is neither.
  const isWhole = (slot: "a" | "b") => phasesOf(techniqueIn(settings, slot)).length === 1;
  const names = (blind: boolean) =>
    (["a", "b"] as const).filter((slot) => isWhole(slot) && isBlind(slot) === blind).map((slot) => nameIn(settings, slot));
  return {
    title: labels < settings.labels ? words.fewerLabels(labels) : words.moreLabels(labels),
    why: words.whoRestarts({ stays: names(true), restarts: names(false) }),
    link: toLink({ ...settings, labels }),
  };
}

/** The best of a paradigm on the bench, by what several seeds say, where somebody else of it is there. */
function bestOfOther({ settings, picture }: Seen): Suggestion | undefined {
  const curves = curvesOn(picture?.known ?? [], settings.data);
  const labels = budgetOf(settings.labels);
  for (const slot of ["b", "a"] as const) {
    const { paradigm } = techniqueIn(settings, slot);
    const measured = curves.flatMap((curve) => {
      const cell = cellAt(curve, labels);
      const isOf = techniqueEntry(curve.technique)?.paradigm === paradigm && paradigm !== "supervised";
      return isOf && cell && cell.count >= leastSeeds ? [{ curve, cell }] : [];
    });
    const best = measured.toSorted((one, other) => other.cell.mean - one.cell.mean)[0];
    if (!best || [settings.a, settings.b].some(({ technique }) => technique === best.curve.technique)) continue;
    const made = madeIn([best.curve]);
    return {
      title: words.putIn(techniqueEntry(best.curve.technique)!.name),
      why: words.whyPutIn({ paradigm, labels: settings.labels, made: verdictSentences.seedsMade(best.cell.count, made) }),
      link: withTechnique(settings, slot, best.curve.technique),
    };
  }
  return undefined;
}

/** By who learns from labels and without, the bridge in which that goes on from what was pretrained. */
const bridges: Readonly<Record<string, string>> = {
  "label-spreading": "pretrain-spread",
  fixmatch: "pretrain-fixmatch",
  "self-training": "pretrain-distil",
};

/** Beside one that learns without labels, what goes on from there: with the other technique on the bench, where there is such a bridge, or with labels alone. */
function goOn({ settings }: Seen): Suggestion | undefined {
  for (const [from, to] of [
    ["a", "b"],
    ["b", "a"],
  ] as const) {
    const [pretrainer, other] = [settings[from].technique, settings[to].technique];
    if (!pretrainers.some((id) => id === pretrainer) || techniqueEntry(other)?.paradigm === "bridge") continue;
    const bridge = techniques.find(({ id }) => id === (bridges[other] ?? "pretrain-fine-tune"));
    if (!bridge || refusedWords(bridge.id, settings.data) !== undefined) continue;
    const { name } = techniqueEntry(pretrainer)!;
    const said = bridges[other] ? { title: words.join, why: ideas[bridge.id]! } : { title: words.fineTune(name), why: words.whyFineTune };
    return { ...said, link: withTechnique(settings, to, bridge.id, { pretrainer }) };
  }
  return undefined;
}

const compareAll = ({ settings, picture }: Seen): Suggestion => ({
  title: words.compareAll(curvesOn(picture?.known ?? [], settings.data).length),
  why: words.whyCompareAll(settings.labels),
  link: toLink(settings),
  page: "curve",
});

/** The same experiment with another technique in one place, as declared but for these values: its own file need not have come. */
export function withTechnique(
  settings: Settings,
  slot: "a" | "b",
  technique: string,
  values: Readonly<Record<string, string>> = {},
): string {
  const other = slot === "a" ? settings.b : settings.a;
  const text = new URLSearchParams(toLink(settings));
  const leaving = settings[slot].technique;
  for (const key of [...text.keys()])
    if (key.startsWith(`${slot}.`) || (key.startsWith(`${leaving}.`) && other.technique !== leaving)) text.delete(key);
  text.set("a", settings.a.technique);
  text.set("b", settings.b.technique);
  text.set(slot, technique);
  for (const [name, value] of Object.entries(values)) text.set(`${slot}.${name}`, value);
  return text.toString();
}
