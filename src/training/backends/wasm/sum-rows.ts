// Sums over rows for WebAssembly: [rows, width] → [width].
import * as w from "./assembler";
import { makeProgram } from "./program";
import { sumOverRows } from "./row-code";

/** Takes the addresses of the rows and of the sums, and how many rows and columns there are. */
export const sumRows = makeProgram(() =>
  w.program(["x", "sums", "rows", "width"], [], ({ x, ...where }, make) =>
    sumOverRows(make, [x], where, ([at], { load }, offset) => ({ steps: [], result: load(at!, offset) })),
  ),
);
