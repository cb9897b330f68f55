/** Our readout beside a list of scikit-learn's, each one setting for all cells: means over techniques, data sets and seeds. */
import { estimated } from "../../sweep/curve/statistics";
import type { Result, Table } from "./form";
import { groupedBy, inPercent, inPoints, mean } from "./words";

const ours = "**ours**";

type Judged = Result & { shares: Readonly<Record<string, number>> };

/** The list itself is in tests/reference/readouts.py. */
export function readoutTable(results: readonly Result[]): Table {
  const judged = results.flatMap((result): Judged[] =>
    result.theirs?.readouts ? [{ ...result, shares: { [ours]: result.ours.accuracy, ...result.theirs.readouts } }] : [],
  );
  const budgets = groupedBy(judged, ({ labels }) => String(labels));
  const columns = budgets.length > 1 ? [...budgets, judged] : budgets;
  const names = Object.keys(judged[0]?.shares ?? {});
  const row = (label: string, tell: (column: readonly Judged[]) => string) => [label, ...columns.map(tell)];
  return {
    title: "Readouts",
    note: "Accuracy in percent on the features of autoencoder, masked modelling and SimCLR, mean over techniques, data sets and seeds, by labels a class. Each readout is one setting for all, fitted on labelled rows alone; the best is the best on these test examples.",
    rows: [
      ["Readout", ...budgets.map(([first]) => String(first!.labels)), ...(budgets.length > 1 ? ["mean"] : [])],
      ...names.map((name) => row(name, (column) => inPercent(mean(sharesOf(column, name))))),
      ...(names.length
        ? [row("best of the list", (column) => bestOf(names, column)), row("best − ours", (column) => lead(bestOf(names, column), column))]
        : []),
    ],
  };
}

const sharesOf = (column: readonly Judged[], name: string): number[] => column.map(({ shares }) => shares[name]!);

const bestOf = (names: readonly string[], column: readonly Judged[]): string =>
  names.filter((name) => name !== ours).reduce((a, b) => (mean(sharesOf(column, b)) > mean(sharesOf(column, a)) ? b : a));

/** A seed's mean over techniques and data sets is one of the independent values that the interval is of. */
function lead(best: string, column: readonly Judged[]): string {
  const bySeed = groupedBy(column, ({ seed }) => String(seed));
  const { mean: ahead, half } = estimated(bySeed.map((cells) => mean(cells.map(({ shares }) => shares[best]! - shares[ours]!))));
  return inPoints(ahead, half);
}
