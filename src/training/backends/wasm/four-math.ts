// Exponential function and logarithm of four floats at a time, which WebAssembly has no instructions for.
import * as w from "./assembler";

const polynomial = (make: w.Maker, x: w.Code, coefficients: readonly number[]): w.Code =>
  coefficients
    .slice(1)
    .reduce<w.Code>((sum, coefficient) => w.addFours(w.multiplyFours(sum, x), make.constant(coefficient)), make.constant(coefficients[0]!));

/**
 * result ← exp(x), right to the last bit or two; below −87 the least float there is, above 88 the largest power that is one. As in Moshier's
 * Cephes library: x = n·ln 2 + r, exp(r) by a polynomial, 2ⁿ by its bits.
 */
export function expFours(make: w.Maker, x: w.Code, result: w.Local): w.Code {
  const [n, r] = [make.four(), make.four()];
  const less = (times: number) => r.set(w.subtractFours(r.get, w.multiplyFours(n.get, make.constant(times))));
  const terms = [1.98756915e-4, 1.398199951e-3, 8.333451907e-3, 4.166579589e-2, 0.16666665459, 0.50000001201];
  return [
    r.set(w.smallerFours(w.largerFours(x, make.constant(-87.33)), make.constant(88.37))),
    n.set(w.roundFours(w.multiplyFours(r.get, make.constant(Math.LOG2E)))),
    less(0.693359375),
    less(-2.12194440054691e-4),
    result.set(
      w.addFours(w.addFours(w.multiplyFours(w.multiplyFours(r.get, r.get), polynomial(make, r.get, terms)), r.get), make.constant(1)),
    ),
    result.set(w.multiplyFours(result.get, w.powersOfTwo(n.get))),
  ];
}

/** result ← ln(1 + x) for x between 0 and 1: twice the inverse hyperbolic tangent of x / (2 + x), as a series. Off by at most 2e-8. */
export function logOnePlusFours(make: w.Maker, x: w.Code, result: w.Local): w.Code {
  const [part, square] = [make.four(), make.four()];
  const terms = [13, 11, 9, 7, 5, 3, 1].map((n) => 2 / n);
  return [
    part.set(w.divideFours(x, w.addFours(x, make.constant(2)))),
    square.set(w.multiplyFours(part.get, part.get)),
    result.set(w.multiplyFours(part.get, polynomial(make, square.get, terms))),
  ];
}
