/** Techniques in columns by paradigm, in each by family, or the best or the quickest first. */
import { comparedParadigms } from "../../shape/paradigms";
import type { Paradigm } from "../../shape/technique";
import { fits } from "./active";
import { has } from "./filter";
import type { TechniqueRow } from "./technique-row";

export type Order = "family" | "accuracy" | "time";
/** Those that have a column. */
export type Column = Exclude<Paradigm, "supervised">;

/** Rows under a heading, if they have one. */
export interface Group {
  family: string | undefined;
  rows: readonly TechniqueRow[];
}

/** Most first, what is not known after all that is, what does not fit last. */
const ranks: Readonly<Record<Exclude<Order, "family">, (row: TechniqueRow) => number>> = {
  accuracy: ({ accuracy }) => accuracy ?? -Infinity,
  time: ({ seconds }) => -(seconds ?? Infinity),
};

export const matching = (rows: readonly TechniqueRow[], typed: string): TechniqueRow[] =>
  rows.filter(({ name, family, idea, paradigm }) => has([name, family, idea, paradigm], typed));

export function groupsIn(rows: readonly TechniqueRow[], order: Order): Group[] {
  if (order !== "family") {
    const rank = ranks[order];
    const sorted = rows.toSorted((a, b) => Number(fits(b)) - Number(fits(a)) || Math.sign(rank(b) - rank(a)) || 0);
    return sorted.length ? [{ family: undefined, rows: sorted }] : [];
  }
  const families = new Map<string, TechniqueRow[]>();
  for (const row of rows) families.set(row.family, [...(families.get(row.family) ?? []), row]);
  return [...families].map(([family, some]) => ({ family, rows: some }));
}

export interface Columns {
  of: Readonly<Record<Column, readonly Group[]>>;
  yardsticks: readonly TechniqueRow[];
  /** Ids as arrows go through them: yardsticks stand below the last column. */
  lines: readonly (readonly string[])[];
}

export function columnsOf(rows: readonly TechniqueRow[], order: Order): Columns {
  const ofParadigm = (paradigm: Column) =>
    groupsIn(
      rows.filter((row) => !row.isYardstick && row.paradigm === paradigm),
      order,
    );
  const yardsticks = rows.filter(({ isYardstick }) => isYardstick);
  const of = Object.fromEntries(comparedParadigms.map((paradigm) => [paradigm, ofParadigm(paradigm)])) as Record<Column, Group[]>;
  const lines = comparedParadigms.map((paradigm) => of[paradigm].flatMap(({ rows: some }) => some.map(({ id }) => id)));
  return { of, yardsticks, lines: lines.with(-1, [...lines.at(-1)!, ...yardsticks.map(({ id }) => id)]) };
}
