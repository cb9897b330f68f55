/**
 * Round numbers for axes, as d3's `ticks` and `nice` find them. Not taken from there: all that any later part needs of d3's arrays
 * would come along with what the page needs first.
 */

/** Multiples of a step. Below one the step is known by its inverse, which is whole, so that 3 of 0.1 are 0.3. */
interface Round {
  at: (i: number) => number;
  /** Of the greatest multiple that is not above a value, and of the least that is not below it. */
  below: (value: number) => number;
  above: (value: number) => number;
  step: number;
}

/** The step, 1, 2 or 5 times a power of ten, that gives about `wanted` numbers from `low` to `high`. */
function roundStep(low: number, high: number, wanted: number): Round {
  const ideal = (high - low) / wanted;
  const power = Math.floor(Math.log10(ideal));
  const error = ideal / 10 ** power;
  const factor = error >= Math.sqrt(50) ? 10 : error >= Math.sqrt(10) ? 5 : error >= Math.sqrt(2) ? 2 : 1;
  const [whole, isInverse] = power < 0 ? [10 ** -power / factor, true] : [factor * 10 ** power, false];

  const at = (i: number) => (isInverse ? i / whole : i * whole);
  const nearest = (value: number) => Math.round(isInverse ? value * whole : value / whole);
  const below = (value: number) => nearest(value) - Number(at(nearest(value)) > value);
  const above = (value: number) => nearest(value) + Number(at(nearest(value)) < value);
  // A single number may be wanted where there is none.
  if (below(high) < above(low) && wanted < 2) return roundStep(low, high, 2 * wanted);
  return { at, below, above, step: at(1) };
}

/** Round numbers from `low` to `high`, about so many, at least one wanted. */
export function ticks(low: number, high: number, wanted: number): number[] {
  if (low === high) return [low];
  if (!(high > low && wanted >= 1)) return [];
  const { at, below, above } = roundStep(low, high, wanted);
  const first = above(low);
  return Array.from({ length: Math.max(0, below(high) - first + 1) }, (_, i) => at(first + i));
}

/** The domain with round ends. */
export function nice(low: number, high: number, wanted: number): [number, number] {
  for (let before = NaN; ;) {
    const { at, below, above, step } = roundStep(low, high, wanted);
    if (step === before || !Number.isFinite(step) || step === 0) return [low + 0, high + 0]; // never minus nothing
    [low, high, before] = [at(below(low)), at(above(high)), step];
  }
}
