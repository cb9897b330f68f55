/** What may be said of a label curve in a sentence or two, worked out from its numbers. */
import { counted, decimals } from "../../shape/numerals";
import { labelsOf } from "../../shape/record";
import { alone, asGood, chanceOfLead, leastSeeds, outcomeOf, type Rival, type Standing } from "./comparison";
import { cellAt } from "./curves";
import type { LabelCurve } from "./label-curve";
import { budgetWords, type Budget } from "../../shape/plan";
import type { Source } from "./sources";
import { chanceOf, mostSeeds, seedsToTell, type Estimated } from "./statistics";

/** A piece of a sentence; a technique's name has its colour. */
export type Piece = string | { curve: LabelCurve };

/** What several seeds can show, and what they cannot. */
export const whatSeedsVary =
  "A seed draws labels, initial weights, batches and views. Packed data have the same test examples under every seed and, with all labels, the same training examples; points and validation examples are drawn anew. A mean is over the seeds that a technique has, a margin over those that both have.";

const points = (share: number): string =>
  decimals(100 * share, 1)
    .replace(/^-(?=0\.0$)/, "")
    .replace("-", "−");
/** “4.1 ± 1.3” */
const spread = ({ mean, half }: Estimated): string => `${points(mean)}${Number.isFinite(half) ? ` ± ${points(half)}` : ""}`;
/** “over 5 seeds” */
const over = ({ count }: Estimated): string => `over ${counted(count, "seed")}`;

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
  if (!standing) return ["A sweep fills this in: the same techniques with few labels and with many, and with several seeds."];
  const more = later(standing, found.slice(at + 1));
  return [
    `With ${budgetWords(labelsOf(standing))} `,
    ...standingWords(standing),
    ...more,
    ".",
    ...behind(standing, baseline),
    ...uncomparedWords(standing),
    ...importedWords([standing, ...(more.length ? found.slice(at + 1) : [])]),
  ];
}

/** “FixMatch is ahead of SimCLR by 4.1 ± 1.3 points over 5 seeds”: a margin always belongs to the one that is named. */
export function standingWords(standing: Standing): Piece[] {
  const { best, compared, level, outcome } = standing;
  const first = level[0] ?? compared[0]!;
  const [name, { curve, difference }] = [{ curve: best }, first];
  const more = (outcome === "ahead" ? compared : level).length - 1;
  const others = counted(more, "other");
  const good = compared.filter((rival) => rival.outcome === "as good as").length;
  if (outcome === "ahead")
    return [name, " is ahead of ", { curve }, ` by ${spread(difference)} points ${over(difference)}${more ? `, and of ${others}` : ""}`];
  if (outcome === "as good as")
    return [
      name,
      " is as good as ",
      { curve },
      ...(more ? [` and ${others}: ${spread(difference)} points from `, { curve }, " "] : [`: ${spread(difference)} points `]),
      `${over(difference)}, inside ± ${100 * asGood}`,
    ];
  return [
    name,
    more ? ", " : " and ",
    { curve },
    `${more ? ` and ${others}` : ""} are not told apart yet: ${missing(first, standing, more > 0)}`,
    ...(good ? ["; ", name, ` is as good as ${counted(good, "other")}`] : []),
  ];
}

/** Why two are not told apart, and how many seeds would tell. */
function missing({ difference }: Rival, { bar, tests, importedTests }: Standing, isOneOfMany: boolean): string {
  const between = isOneOfMany ? " between the first two" : "";
  if (!difference.count) return `no seed is in common${between}, and it takes ${leastSeeds} at least`;
  const said = `${spread(difference)} points${between} ${over(difference)}`;
  if (difference.count < leastSeeds) return `${said} only, and it takes ${leastSeeds} at least`;
  if (difference.mean < 0 && chanceOf(difference) <= alone)
    return `${said} in common, against the order of their means; run the same seeds`;
  const isLeadAlone = chanceOfLead(difference) <= alone;
  return `${said}${isLeadAlone ? ` would be a lead alone, but are none as one of ${counted(tests, "comparison")}${importedTests ? `, ${importedTests} of them with imported runs` : ""}` : ""}; ${tellWords(difference, bar)}`;
}

/** “about 40 seeds would tell 2 points” */
function tellWords({ mean, deviation, count }: Estimated, bar: number): string {
  const isLarge = Math.abs(mean) >= asGood;
  const needed = Math.max(count + 1, seedsToTell(isLarge ? mean : asGood, deviation, bar));
  const rounded = needed > 20 ? 5 * Math.ceil(needed / 5) : needed;
  const seeds = needed > mostSeeds ? `only more than ${Math.max(mostSeeds, count)} seeds` : `about ${rounded} seeds`;
  return `${seeds} would tell ${isLarge ? "so large a difference" : `${100 * asGood} points`}`;
}

/** “ Not compared: SimCLR (no seed in common with FixMatch).” Nobody is dropped without a word. */
export function uncomparedWords({ best, compared, uncompared }: Standing): Piece[] {
  const unsaid = compared.length ? uncompared : uncompared.slice(1);
  const each = unsaid.flatMap(({ curve, difference }, i): Piece[] => [
    i ? "), " : " Not compared: ",
    { curve },
    ` (${difference.count ? `only ${counted(difference.count, "seed")}` : "no seed"} in common with `,
    { curve: best },
  ]);
  return each.length ? [...each, ")."] : [];
}

/** “ 12 of the 30 runs behind this were imported.” Nothing where none was. */
export function importedWords(standings: readonly Standing[]): Piece[] {
  const all = standings.flatMap(({ best, compared, uncompared, labels }) =>
    [best, ...[...compared, ...uncompared].map(({ curve }) => curve)].flatMap((curve) => cellAt(curve, labels)?.sources ?? []),
  );
  const count = (sources: readonly Source[]) => sources.reduce((sum, source) => sum + source.count, 0);
  const imported = count(all.filter(({ origin }) => origin === "elsewhere"));
  return imported ? [` ${imported} of the ${counted(count(all), "run")} behind this ${imported === 1 ? "was" : "were"} imported.`] : [];
}

/** What becomes of it with more labels: the last stretch of budgets, up to the most labels, on which the outcome is the same. */
function later(now: Standing, more: readonly Standing[]): Piece[] {
  const end = more.at(-1);
  const isLikeEnd = ({ outcome, best }: Standing) => outcome === end?.outcome && (outcome !== "ahead" || best === end.best);
  if (!end || isLikeEnd(now)) return [];
  const from = more[more.findLastIndex((standing) => !isLikeEnd(standing)) + 1]!.labels;
  const where = from === "all" ? "; with all " : `; from ${from} on `;
  if (end.outcome === "ahead") return [where, { curve: end.best }, " is ahead"];
  const who = end.compared.length + end.uncompared.length > 1 ? "the best" : "they";
  return [`${where}${who} are ${end.outcome === "as good as" ? "as good as each other" : "not told apart yet"}`];
}

/** How the baseline stands, where that is not said already. */
function behind({ best, compared, level, bar }: Standing, baseline: string): Piece[] {
  const base = compared.find(({ curve }) => curve.technique === baseline);
  if (!base || base === (level[0] ?? compared[0])) return [];
  const names: Piece[] = [" ", { curve: base.curve }];
  // The best was chosen by the same numbers, one of so many: only where it is ahead of them all is that accounted for.
  const outcome = outcomeOf(base.difference, level.length ? bar / compared.length : bar);
  if (outcome === "ahead") return [...names, ` is ${spread(base.difference)} points behind.`];
  if (outcome === "as good as") return [...names, " is as good as ", { curve: best }, "."];
  return [...names, " and ", { curve: best }, " are not told apart yet."];
}
