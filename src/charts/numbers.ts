/** Numbers as they are read on the page. */
const grouped = new Intl.NumberFormat("en");
const short = new Intl.NumberFormat("en", { notation: "compact", maximumSignificantDigits: 3 });
const significant = new Intl.NumberFormat("en", { maximumSignificantDigits: 3 });
/** Between a number and its unit: narrow, and never broken. */
const thin = "\u202f";
const unknown = "–";
const finite = (value: number | undefined): value is number => value !== undefined && Number.isFinite(value);

/** 8,000 */
export const count = (value: number): string => (finite(value) ? grouped.format(Math.round(value)) : unknown);

/** Halves are rounded up, also where a number of 32 bits lies a little beside its half: else 90.85 would be 90.8 here and 90.9 there. */
const rounded = (value: number, decimals: number): string =>
  (Math.round(Number((value * 10 ** decimals).toPrecision(7))) / 10 ** decimals).toFixed(decimals);

/** A share as 89.7 %; what is nearly nothing or nearly all is not said to be nothing or all, and no number has no unit. */
export function percent(share: number | undefined, decimals = 1): string {
  if (!finite(share)) return unknown;
  const text = rounded(share * 100, decimals);
  const least = (10 ** -decimals).toFixed(decimals);
  if (Number(text) === 0) return share > 0 ? `<${least}${thin}%` : `0${thin}%`;
  if (Number(text) === 100) return share < 1 ? `>${(100 - Number(least)).toFixed(decimals)}${thin}%` : `100${thin}%`;
  return `${text.replace("-", "−")}${thin}%`;
}

/** 92.1 ± 0.8, of shares, in percent. */
export const plusMinus = (mean: number, spread: number): string =>
  finite(spread) ? `${(mean * 100).toFixed(1)} ± ${(spread * 100).toFixed(spread * 100 >= 10 ? 0 : 1)}` : percent(mean);

/** Any number in about three digits: 0.0123, 4.5, 12,300, 1.2M. */
export function plain(value: number): string {
  if (!finite(value)) return unknown;
  const size = Math.abs(value);
  if (size >= 1e6) return short.format(value);
  if (size >= 1000) return grouped.format(Math.round(value));
  if (size > 0 && size < 0.001) return value.toExponential(1).replace("e-", "e−").replace(/^-/, "−");
  return significant.format(value).replace("-", "−");
}

/** A whole number as it is, any other with two decimals: for cells. */
export const hundredths = (value: number): string =>
  Number.isInteger(value) ? count(value) : finite(value) ? value.toFixed(2).replace("-", "−") : unknown;

/** 947 kB */
export function bytes(value: number): string {
  return value < 999_500 ? `${count(value / 1000)}${thin}kB` : `${(value / 1e6).toFixed(1)}${thin}MB`;
}
