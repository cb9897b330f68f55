// What the benches share: the middle of some measurements, and how far they lie apart.

const sorted = (values) => [...values].sort((a, b) => a - b);

/** The value below which this share of them lies. */
export function quantile(values, share) {
  const all = sorted(values);
  return all[Math.min(all.length - 1, Math.floor(share * all.length))];
}

export const median = (values) => quantile(values, 0.5);

/** “1.83 (1.80 to 1.86)” */
export const spread = (values, digits = 2) =>
  `${median(values).toFixed(digits)} (${Math.min(...values).toFixed(digits)} to ${Math.max(...values).toFixed(digits)})`;
