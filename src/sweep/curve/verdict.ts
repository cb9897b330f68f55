/** What may be said of a label curve in a sentence or two, worked out from its numbers. */
import { standingSentences } from "../../sentences/standings";
import { labelsOf } from "../../shape/record";
import { alone, asGood, chanceOfLead, leastSeeds, outcomeOf, type Rival, type Standing } from "./comparison";
import { cellAt } from "./curves";
import type { LabelCurve } from "./label-curve";
import type { Budget } from "../../shape/plan";
import type { Source } from "./sources";
import { chanceOf, mostSeeds, seedsToTell, type Estimated } from "./statistics";

/** A piece of a sentence; a technique's name has its colour. */
export type Piece = string | Named;
interface Named {
  curve: LabelCurve;
}

/** The budget that was measured and is nearest to the one asked for, on the axis of the chart. */
export function nearestBudget(budgets: readonly Budget[], wanted: number): Budget | undefined {
  const place = (labels: number) => (labels === Infinity ? 20 : Math.log2(labels));
  const distance = (labels: Budget) => Math.abs(place(labelsOf({ labels })) - place(wanted));
  return budgets.toSorted((a, b) => distance(a) - distance(b))[0];
}

/**
 * @param standings of a label curve, few labels first
 * @param wanted labels a class; Infinity for all
 * @param baseline the technique that everybody is measured against
 */
export function curveVerdict(standings: readonly (Standing | undefined)[], wanted: number, baseline: string): Piece[] {
  const found = standings.filter((standing) => standing !== undefined);
  const labels = nearestBudget(
    found.map((standing) => standing.labels),
    wanted,
  );
  const at = found.findIndex((standing) => standing.labels === labels);
  const standing = found[at];
  if (!standing) return [standingSentences.none];
  const more = later(standing, found.slice(at + 1));
  return [
    ...standingSentences.sentence({ labels: labelsOf(standing), said: standingWords(standing), later: more }),
    ...behind(standing, baseline),
    ...uncomparedWords(standing),
    ...importedWords([standing, ...(more ? found.slice(at + 1) : [])]),
  ];
}

/** “FixMatch is ahead of SimCLR by 4.1 ± 1.3 points over 5 seeds” */
export function standingWords(standing: Standing): Piece[] {
  const { best, compared, level, outcome } = standing;
  const first = level[0] ?? compared[0]!;
  const { difference } = first;
  const more = (outcome === "ahead" ? compared : level).length - 1;
  const of = { best: { curve: best }, rival: { curve: first.curve }, difference, more };
  const said = standingSentences.standing;
  if (outcome === "ahead") return said.ahead<Named>(of);
  if (outcome === "as good as") return said["as good as"]<Named>({ ...of, within: 100 * asGood });
  const good = compared.filter((rival) => rival.outcome === "as good as").length;
  return said["not told apart"]<Named>({ ...of, untold: { difference, why: whyUntold(first, standing) }, asGood: good });
}

/** Why two are not told apart, and how many seeds would tell. */
function whyUntold({ difference }: Rival, { bar, tests, importedTests }: Standing) {
  if (!difference.count) return { kind: "no seeds", least: leastSeeds } as const;
  if (difference.count < leastSeeds) return { kind: "few seeds", least: leastSeeds } as const;
  if (difference.mean < 0 && chanceOf(difference) <= alone) return { kind: "against means" } as const;
  const lead = chanceOfLead(difference) <= alone ? { tests, imported: importedTests } : undefined;
  return { kind: "open", lead, tell: toTell(difference, bar) } as const;
}

function toTell({ mean, deviation, count }: Estimated, bar: number) {
  const isLarge = Math.abs(mean) >= asGood;
  const needed = Math.max(count + 1, seedsToTell(isLarge ? mean : asGood, deviation, bar));
  const rounded = needed > 20 ? 5 * Math.ceil(needed / 5) : needed;
  const isBeyond = needed > mostSeeds;
  return { seeds: isBeyond ? Math.max(mostSeeds, count) : rounded, isBeyond, points: isLarge ? undefined : 100 * asGood };
}

/** “ Not compared: SimCLR (no seed in common with FixMatch).” Nobody is dropped without a word. */
export function uncomparedWords({ best, compared, uncompared }: Standing): Piece[] {
  const unsaid = compared.length ? uncompared : uncompared.slice(1);
  const all = unsaid.map(({ curve, difference }) => ({ name: { curve }, seeds: difference.count }));
  return standingSentences.uncompared<Named>({ best: { curve: best }, all });
}

/** “ 12 of the 30 runs behind this were imported.” Nothing where none was. */
export function importedWords(standings: readonly Standing[]): Piece[] {
  const all = standings.flatMap(({ best, compared, uncompared, labels }) =>
    [best, ...[...compared, ...uncompared].map(({ curve }) => curve)].flatMap((curve) => cellAt(curve, labels)?.sources ?? []),
  );
  const count = (sources: readonly Source[]) => sources.reduce((sum, source) => sum + source.count, 0);
  const imported = count(all.filter(({ origin }) => origin === "elsewhere"));
  return imported ? [standingSentences.imported({ imported, runs: count(all) })] : [];
}

/** What becomes of it with more labels: the last stretch of budgets, up to the most labels, on which the outcome is the same. */
function later(now: Standing, more: readonly Standing[]): Parameters<typeof standingSentences.sentence<Named>>[0]["later"] {
  const end = more.at(-1);
  const isLikeEnd = ({ outcome, best }: Standing) => outcome === end?.outcome && (outcome !== "ahead" || best === end.best);
  if (!end || isLikeEnd(now)) return undefined;
  const from = more[more.findLastIndex((standing) => !isLikeEnd(standing)) + 1]!.labels;
  if (end.outcome === "ahead") return { from, outcome: end.outcome, best: { curve: end.best } };
  return { from, outcome: end.outcome, areMany: end.compared.length + end.uncompared.length > 1 };
}

/** How the baseline stands, where that is not said already. */
function behind({ best, compared, level, bar }: Standing, baseline: string): Piece[] {
  const base = compared.find(({ curve }) => curve.technique === baseline);
  if (!base || base === (level[0] ?? compared[0])) return [];
  // The best was chosen by the same numbers, one of so many: only where it is ahead of them all is that accounted for.
  const outcome = outcomeOf(base.difference, level.length ? bar / compared.length : bar);
  const { difference } = base;
  return standingSentences.baseline[outcome]<Named>({ baseline: { curve: base.curve }, best: { curve: best }, difference });
}
