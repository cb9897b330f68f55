/** What the referee found, as tables: ours, theirs and the difference, each over the seeds. */
import { chanceOf, estimated, paired } from "../../sweep/curve/statistics";
import type { Compared, Difference, Result, Table } from "./form";
import { readoutTable } from "./readout-table";
import { dash, groupedBy, inPoints, inPercent, mean, tiny } from "./words";

export const tablesOf = (results: readonly Result[], statistics: readonly Compared[]): Table[] =>
  [agreement(results), recount(results), readoutTable(results), baselines(results), intervals(statistics)].filter(
    ({ rows }) => rows.length > 1,
  );

/** What was computed twice, from the same arrays. */
function agreement(results: readonly Result[]): Table {
  const twice = results.flatMap(({ part, name, data, labels, ours, theirs }) => {
    if (part === "baselines") return [];
    const same = { name, data, labels, ours: ours.accuracy, theirs: theirs?.same?.accuracy, same: theirs?.same };
    if (part !== "readout") return [same];
    const vote = { name: `Nearest neighbours, ${name}`, data, labels, ours: ours.knn!, theirs: theirs?.vote, same: undefined };
    return [{ ...same, name: `Readout, ${name}` }, vote];
  });
  const rows = groupedBy(twice, ({ name, data, labels }) => [name, data, labels].join("\n")).map((group) => {
    const { name, data, labels } = group[0]!;
    const sames = group.flatMap(({ same }) => same ?? []);
    const total = (key: "differ" | "examples") => sames.reduce((sum, same) => sum + same[key], 0);
    return [
      ...[name, data, String(labels)],
      inPercent(mean(group.map(({ ours }) => ours))),
      inPercent(mean(group.map(({ theirs }) => theirs ?? NaN))),
      inPoints(mean(group.map(({ ours, theirs }) => ours - (theirs ?? NaN)))),
      sames.length ? `${total("differ")} of ${total("examples")}` : dash,
      sames.length ? tiny(Math.max(...sames.map(({ probability }) => probability))) : dash,
    ];
  });
  return {
    title: "The same twice",
    note: "Accuracy in percent, by this program and by scikit-learn or NumPy from the same arrays; predictions of all examples that differ; greatest difference of the probability of the guessed class.",
    rows: [["What", "Data", "Labels a class", "Ours", "Theirs", "Ours − theirs", "Predictions that differ", "Probability"], ...rows],
  };
}

/** Accuracy and confusion, counted again from the predictions. */
function recount(results: readonly Result[]): Table {
  const counted = results.flatMap(({ ours, theirs }) => (theirs ? [{ ours, theirs }] : []));
  const gap = Math.max(...counted.map(({ ours, theirs }) => Math.abs(ours.accuracy - theirs.accuracy)));
  const entries = counted.flatMap(({ ours, theirs }) =>
    ours.confusion.flatMap((row, i) => row.filter((count, j) => count !== theirs.confusion[i]?.[j])),
  );
  return {
    title: "Accuracy and confusion",
    note: "Counted again from the predictions by scikit-learn's accuracy_score and confusion_matrix.",
    rows: [
      ["Runs", "Greatest difference of an accuracy", "Entries of a confusion that differ"],
      ...(counted.length ? [[String(counted.length), tiny(gap), String(entries.length)]] : []),
    ],
  };
}

/** Labels only and FixMatch, and the C of logistic regression on raw inputs that is best under each budget, by the test examples themselves. */
function baselines(results: readonly Result[]): Table {
  const found = groupedBy(
    results.filter(({ part }) => part === "baselines"),
    ({ data, labels }) => [data, labels].join("\n"),
  );
  const rows = found.map((group) => {
    const of = (technique: string) => group.filter((result) => result.technique === technique);
    const own = of("labels-only");
    const strengths = Object.keys(own[0]?.theirs?.raw ?? {});
    const behind = (C: string) => estimated(own.map(({ ours, theirs }) => ours.accuracy - (theirs?.raw?.[C] ?? NaN)));
    const [best] = strengths.toSorted((a, b) => behind(a).mean - behind(b).mean);
    const accuracy = (runs: readonly Result[]) => inPercent(mean(runs.map(({ ours }) => ours.accuracy)));
    return [
      ...[group[0]!.data, String(group[0]!.labels), accuracy(own), accuracy(of("fixmatch"))],
      best === undefined ? dash : `${inPercent(mean(own.map(({ theirs }) => theirs?.raw?.[best] ?? NaN)))} (C = ${best})`,
      best === undefined ? dash : inPoints(behind(best).mean, behind(best).half),
    ];
  });
  return {
    title: "The yardstick",
    note: "Accuracy in percent. Theirs is logistic regression on TF-IDF, pixels or coordinates, with the C of .1, 1 and 10 that is best on these very test examples: no weaker than it could have been chosen.",
    rows: [["Data", "Labels a class", "Labels only", "FixMatch", "scikit-learn on raw inputs", "Labels only − scikit-learn"], ...rows],
  };
}

function intervals(statistics: readonly Compared[]): Table {
  const told = (one: Difference | undefined) =>
    one ? [inPoints(one.mean ?? NaN, one.half ?? NaN), one.p === null ? dash : one.p.toPrecision(3)] : [dash, dash];
  const gaps = (a: Difference, b: Difference | undefined) =>
    b ? tiny(Math.max(...(["mean", "half", "p"] as const).map((key) => Math.abs((a[key] ?? 0) - (b[key] ?? 0))))) : dash;
  return {
    title: "FixMatch − labels only",
    note: "Mean difference in points with half its 95 % interval, and its p, by this program and by SciPy.",
    rows: [
      ["Data", "Labels a class", "Seeds", "Ours", "p", "SciPy's", "p", "Greatest difference"],
      ...statistics.map(({ data, labels, seeds, ours, theirs }) => [
        ...[data, String(labels), String(seeds), ...told(ours), ...told(theirs)],
        gaps(ours, theirs),
      ]),
    ],
  };
}

/** FixMatch − labels only, each with its seeds in the same order; theirs is not there yet. */
export function comparisonsIn(results: readonly Result[]): (Compared & { a: number[]; b: number[] })[] {
  const found = groupedBy(
    results.filter(({ part }) => part === "baselines"),
    ({ data, labels }) => [data, labels].join("\n"),
  );
  return found.flatMap((group) => {
    const bySeed = (technique: string) =>
      new Map(group.flatMap((result) => (result.technique === technique ? [[result.seed, result.ours.accuracy] as const] : [])));
    const [a, b] = [bySeed("fixmatch"), bySeed("labels-only")];
    const seeds = [...a.keys()].filter((seed) => b.has(seed));
    if (!seeds.length) return [];
    const difference = paired(a, b);
    const number = (value: number) => (Number.isFinite(value) ? value : null);
    const ours = { mean: number(difference.mean), half: number(difference.half), p: number(chanceOf(difference)) };
    const values = (map: ReadonlyMap<number, number>) => seeds.map((seed) => map.get(seed)!);
    return [{ data: group[0]!.data, labels: group[0]!.labels, seeds: seeds.length, ours, a: values(a), b: values(b) }];
  });
}
