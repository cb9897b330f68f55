/** Numbers as the referee's tables tell them, and the groups that they are of. */

export const dash = "–";

export const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

export const inPercent = (share: number): string => (Number.isFinite(share) ? (100 * share).toFixed(2) : dash);

/** “−0.35 ± 0.60”, without the interval where there is none. */
export function inPoints(share: number, half = NaN): string {
  if (!Number.isFinite(share)) return dash;
  const text = (100 * share).toFixed(2).replace("-", "−");
  const signed = text.startsWith("−") || Number(text) === 0 ? text.replace(/^−(?=0\.00$)/, "") : `+${text}`;
  return Number.isFinite(half) ? `${signed} ± ${(100 * half).toFixed(2)}` : signed;
}

/** Of a number that should be 0. */
export const tiny = (value: number): string => (value === 0 ? "0" : value.toExponential(1).replace("-", "−"));

/** Those with the same key together, in the order in which keys come first. */
export function groupedBy<T>(all: readonly T[], keyOf: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups.values()];
}
