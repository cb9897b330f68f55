/** Cells as numbers, with a decimal point or a comma, and with thousands that are parted. */

/** What stands where nothing is known. */
const nothing = /^(?:|n\/?a|#n\/a|nan|null|[?–—-])$/i;
export const isMissing = (cell: string): boolean => cell.length < 5 && nothing.test(cell);

/** Thousands are parted by the mark that parts no decimals, by blanks or by apostrophes, all alike. */
const form = (thousands: string, decimal: string): RegExp =>
  new RegExp(`^[+-]?(?:\\d+|\\d{1,3}([${thousands} \\u00a0\\u202f'’])\\d{3}(?:\\1\\d{3})*)?(?:${decimal}\\d*)?(?:e[+-]?\\d+)?$`, "i");
const withPoint = form(",", "\\.");
const withComma = form(".", ",");
const infinite = /^[+-]?(?:inf|infinity|∞)$/i;
/** Numbers of houses, telephones and the like: as a number it would be another. */
const zeroFirst = /^0\d+$/;

/** What a cell is in each way of writing; NaN where it is no number in it. */
export interface Readings {
  point: number;
  comma: number;
}

const whole = /^-?(?:0|[1-9]\d*)$/;
const none: Readings = { point: NaN, comma: NaN };

export function readingsOf(cell: string): Readings {
  if (whole.test(cell)) return { point: Number(cell), comma: Number(cell) };
  const text = cell.replace("−", "-").replace(/ ?%$/, "");
  if (!/\d/.test(text)) return infinite.test(text) ? { point: Infinity, comma: Infinity } : none;
  if (zeroFirst.test(text)) return none;
  const read = (pattern: RegExp, thousands: RegExp, decimal: string): number =>
    pattern.test(text) ? Number(text.replace(thousands, "").replace(decimal, ".")) : NaN;
  return { point: read(withPoint, /[, \u00a0\u202f'’]/g, "."), comma: read(withComma, /[. \u00a0\u202f'’]/g, ",") };
}

export const isNumber = ({ point, comma }: Readings): boolean => !(Number.isNaN(point) && Number.isNaN(comma));

/** How many cells can only be read with a point, and with a comma. */
export function marksIn(readings: Iterable<Readings>): { point: number; comma: number } {
  const marks = { point: 0, comma: 0 };
  for (const { point, comma } of readings) {
    if (Number.isNaN(comma) && !Number.isNaN(point)) marks.point++;
    if (Number.isNaN(point) && !Number.isNaN(comma)) marks.comma++;
  }
  return marks;
}
