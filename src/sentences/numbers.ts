/** Numbers as they are read on the page. */
import { language } from "../shape/language";
import { decimals, pointed, rounded } from "../shape/numerals";

const grouped = new Intl.NumberFormat(language());
const short = new Intl.NumberFormat(language(), { notation: "compact", maximumSignificantDigits: 3 });
const significant = new Intl.NumberFormat(language(), { maximumSignificantDigits: 3 });
/** Between a number and its unit: narrow, and never broken. */
const thin = "\u202f";
const unknown = "–";
const finite = (value: number | undefined): value is number => value !== undefined && Number.isFinite(value);

/** 8,000 */
export const count = (value: number): string => (finite(value) ? grouped.format(Math.round(value)) : unknown);

/** A share as 89.7 %; what is nearly nothing or nearly all is not said to be nothing or all, and no number has no unit. */
export function percent(share: number | undefined, places = 1): string {
  if (!finite(share)) return unknown;
  const [whole, least] = [rounded(share * 100, places), 10 ** -places];
  if (whole === 0) return share > 0 ? `<${decimals(least, places)}${thin}%` : `0${thin}%`;
  if (whole === 100) return share < 1 ? `>${decimals(100 - least, places)}${thin}%` : `100${thin}%`;
  return `${decimals(share * 100, places).replace("-", "−")}${thin}%`;
}

/** 7.5 s, 34 s; what is over at once takes no time. */
export const seconds = (value: number): string =>
  value > 0 && value < 0.05 ? `<${decimals(0.1, 1)}${thin}s` : `${value < 10 ? pointed(value.toFixed(1)) : count(value)}${thin}s`;

/** How long something takes: “40 s”, “12 min”, “1 h 20 min” */
export function duration(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (seconds < 100) return `${Math.max(1, Math.round(seconds))}${thin}s`;
  if (minutes < 90) return `${minutes}${thin}min`;
  return `${Math.floor(minutes / 60)}${thin}h ${minutes % 60}${thin}min`;
}

/** 92.0 ± 2.0 %; without its interval where that is not known. */
export const percentWithin = ({ mean, half }: { mean: number; half: number }): string =>
  finite(mean) && finite(half) ? `${decimals(100 * mean, 1)} ± ${percent(half)}` : percent(mean);

/** Any number in about three digits: 0.0123, 4.5, 12,300, 1.2M. */
export function plain(value: number): string {
  if (!finite(value)) return unknown;
  const size = Math.abs(value);
  if (size >= 1e6) return short.format(value);
  if (size >= 1000) return grouped.format(Math.round(value));
  if (size > 0 && size < 0.001) return pointed(value.toExponential(1)).replace("e-", "e−").replace(/^-/, "−");
  return significant.format(value).replace("-", "−");
}

/** A whole number as it is, any other with two decimals: for cells. */
export const hundredths = (value: number): string =>
  Number.isInteger(value) ? count(value) : finite(value) ? pointed(value.toFixed(2)).replace("-", "−") : unknown;

/** A difference of shares in points: 4.1, −0.3. */
export const points = (difference: number): string =>
  finite(difference)
    ? decimals(100 * difference, 1)
        .replace(/^-(?=0.0$)/, "")
        .replace("-", "−")
    : unknown;

/** 4.1 ± 1.3; without its interval where that is not known. */
export const pointsWithin = ({ mean, half }: { mean: number; half: number }): string =>
  points(mean) + (finite(half) ? ` ± ${points(half)}` : "");
