/** Cells as numbers, with a decimal point or a comma, and with thousands that are parted. */

/** What stands where nothing is known. */
const nothing = /^(?:|n\/?a|#n\/a|nan|null|[?–—-])$/i;
export const isMissing = (cell: string): boolean => nothing.test(cell);

/** Thousands are parted by the mark that parts no decimals, by blanks or by apostrophes, all alike. */
const form = (thousands: string, decimal: string): RegExp =>
  new RegExp(`^[+-]?(?:\\d+|\\d{1,3}([${thousands} \\u00a0\\u202f'’])\\d{3}(?:\\1\\d{3})*)?(?:${decimal}\\d*)?(?:e[+-]?\\d+)?$`, "i");
const withPoint = form(",", "\\.");
const withComma = form(".", ",");
const infinite = /^[+-]?(?:inf|infinity|∞)$/i;
/** Numbers of houses, telephones and the like: as a number it would be another. */
const zeroFirst = /^0\d+$/;

/** What a cell is in each way of writing; neither where it is no number. */
export interface Readings {
  point?: number;
  comma?: number;
}

export function readingsOf(cell: string): Readings {
  const text = cell.replace("−", "-").replace(/ ?%$/, "");
  if (!/\d/.test(text)) return infinite.test(text) ? { point: Infinity, comma: Infinity } : {};
  if (zeroFirst.test(text)) return {};
  const read = (pattern: RegExp, thousands: RegExp, decimal: string): number | undefined => {
    if (!pattern.test(text)) return undefined;
    const value = Number(text.replace(thousands, "").replace(decimal, "."));
    return Number.isNaN(value) ? undefined : value;
  };
  const [point, comma] = [read(withPoint, /[, \u00a0\u202f'’]/g, "."), read(withComma, /[. \u00a0\u202f'’]/g, ",")];
  return { ...(point !== undefined && { point }), ...(comma !== undefined && { comma }) };
}

/** How many cells can only be read with a point, and with a comma. */
export function marksIn(readings: readonly Readings[]): { point: number; comma: number } {
  const only = (one: "point" | "comma", other: "point" | "comma") =>
    readings.filter((reading) => reading[one] !== undefined && reading[other] === undefined).length;
  return { point: only("point", "comma"), comma: only("comma", "point") };
}
