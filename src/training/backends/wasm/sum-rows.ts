// Sums over rows for WebAssembly: [rows, width] → [width], sixteen columns at a time, then four, then one.
import * as w from "./assembler";
import { makeProgram } from "./program";

/** Takes the addresses of the rows and of the sums, and how many rows and columns there are. */
export const sumRows = makeProgram(() =>
  w.program(["x", "out", "rows", "width"], [], ({ x, out, rows, width }, make) => {
    const [at, count, column] = [make.integer(), make.integer(), make.integer()];
    const bytes = (floats: w.Code) => w.multiply(floats, w.integer(4));
    /** As long as there are so many columns left, adds up that many: `loads` times what is loaded from one address. */
    const whileFit = (
      columns: number,
      loads: number,
      load: (address: w.Code, offset: number) => w.Code,
      store: (address: w.Code, sum: w.Code, offset: number) => w.Code,
    ): w.Code => {
      const sums = Array.from({ length: loads }, make.four);
      return w.repeat(w.isLess(w.add(column.get, w.integer(columns - 1)), width.get), [
        sums.map((sum) => sum.set(make.constant(0))),
        at.set(w.add(x.get, bytes(column.get))),
        count.set(rows.get),
        w.repeat(count.get, [
          sums.map((sum, i) => sum.set(w.addFours(sum.get, load(at.get, 16 * i)))),
          at.increase(bytes(width.get)),
          count.increase(w.integer(-1)),
        ]),
        at.set(w.add(out.get, bytes(column.get))),
        sums.map((sum, i) => store(at.get, sum.get, 16 * i)),
        column.increase(w.integer(columns)),
      ]);
    };
    return [
      whileFit(16, 4, w.loadFour, w.storeFour),
      whileFit(4, 1, w.loadFour, w.storeFour),
      whileFit(1, 1, w.loadOneAsFour, (address, sum) => w.storeFloat(address, w.oneOf(sum, 0))),
    ];
  }),
);
