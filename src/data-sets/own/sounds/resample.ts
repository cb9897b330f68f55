/** Another number of samples a second, by one low-pass filter: the same as `scipy.signal.resample_poly`. */

/** Zeros of the filter to each side, in samples of the slower of both rates; and how sharply its window falls. */
const [halfWidth, kaiserBeta] = [10, 5];

/** @param from samples a second now @param to wanted */
export function resampled(samples: Float64Array, from: number, to: number): Float64Array {
  const common = gcd(from, to);
  const [up, down] = [to / common, from / common];
  const half = halfWidth * Math.max(up, down);
  const filter = lowPassOnce(half, Math.max(up, down), up);
  return Float64Array.from({ length: Math.ceil((samples.length * up) / down) }, (_, i) => {
    const centre = i * down; // on the grid that both rates lie on
    let sum = 0;
    const last = Math.min(samples.length - 1, Math.floor((centre + half) / up));
    for (let k = Math.max(0, Math.ceil((centre - half) / up)); k <= last; k++) sum += samples[k]! * filter[centre - k * up + half]!;
    return sum;
  });
}

let last: { key: string; filter: Float64Array } | undefined;
/** The same for all sounds of a rate, which may be long. */
function lowPassOnce(half: number, narrow: number, gain: number): Float64Array {
  const key = [half, narrow, gain].join();
  if (last?.key !== key) last = { key, filter: lowPass(half, narrow, gain) };
  return last.filter;
}

/** A sinc that passes what is below 1 / `narrow` of the half rate, through a Kaiser window, with the sum `gain`. */
function lowPass(half: number, narrow: number, gain: number): Float64Array {
  const filter = Float64Array.from({ length: 2 * half + 1 }, (_, i) => {
    const x = (i - half) / narrow;
    const sinc = x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    return (sinc * besselI0(kaiserBeta * Math.sqrt(1 - ((i - half) / half) ** 2))) / besselI0(kaiserBeta);
  });
  const sum = filter.reduce((a, b) => a + b, 0);
  return filter.map((weight) => (gain * weight) / sum);
}

/** The modified Bessel function of the first kind of order 0, by its series. */
function besselI0(x: number): number {
  let [sum, term] = [1, 1];
  for (let k = 1; term > 1e-17 * sum; k++) sum += term *= (x / (2 * k)) ** 2;
  return sum;
}

const gcd = (a: number, b: number): number => (b ? gcd(b, a % b) : a);
