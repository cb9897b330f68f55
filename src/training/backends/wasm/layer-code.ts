// What a layer does beside its product: finishing what came out, and the way back through that.
import type { Activation } from "../operations/layer";
import * as w from "./assembler";
import { formulaCode } from "./formula-code";
import { makeProgramFor } from "./program";
import { four, one, sumOverRows, type Size } from "./row-code";

/** x ← activation(x + bias) for each row, in place. Takes the addresses of x [rows, width] and of the bias [width]. */
export const finishRows = makeProgramFor((activation: Activation | undefined) =>
  w.program(["x", "bias", "rows", "width"], [], ({ x, bias, rows, width }, make) => {
    const [from, count, value] = [make.integer(), make.integer(), make.four()];
    const through = ({ load, store }: Size, floats: number): w.Code => {
      const { steps, result } = activated(make, activation, value);
      return w.repeat(count.get, [
        value.set(w.addFours(load(x.get), load(from.get))),
        [steps, store(x.get, result)],
        [x, from].map((pointer) => pointer.increase(w.integer(4 * floats))),
        count.increase(w.integer(-1)),
      ]);
    };
    return w.repeat(rows.get, [
      from.set(bias.get),
      [count.set(w.shiftRight(width.get, w.integer(2))), through(four, 4)],
      [count.set(w.and(width.get, w.integer(3))), through(one, 1)],
      rows.increase(w.integer(-1)),
    ]);
  }),
);

export const activated = (make: w.Maker, activation: Activation | undefined, x: w.Local): { steps: w.Code; result: w.Code } =>
  activation ? formulaCode(make, activation.formula, { x: x.get }) : { steps: [], result: x.get };

/** slope ← gradient(y, dy), all [rows, width], and its sums over the rows [width]: addresses in this order. */
export const rowsGradient = makeProgramFor((activation: Activation) =>
  w.program(["y", "dy", "slope", "sums", "rows", "width"], [], ({ y, dy, slope, ...where }, make) =>
    sumOverRows(make, [y, dy, slope], where, ([atY, atDy, atSlope], { load, store }, offset) => {
      const { steps, result } = formulaCode(make, activation.gradient, { y: load(atY!, offset), dy: load(atDy!, offset) });
      return { steps: [steps, store(atSlope!, result, offset)], result };
    }),
  ),
);
