/**
 * Who is tested is dealt out in random order, which is the same for everybody (`partByMark` in training/batches.ts). Rows are put where that
 * deals them in the order of the file: so whoever reads what a run has exported learns from the same examples in the same order.
 */
import { seeded } from "../../../shape/random";

/** @param tested 1 where an example is @returns the row of the file for each place [n] */
export function dealt(tested: Uint8Array): Int32Array {
  const random = seeded(0, "split");
  const rows = new Int32Array(tested.length);
  for (const mark of [1, 0]) {
    const places = Int32Array.from(tested.keys()).filter((place) => tested[place] === mark);
    random.shuffled(places).forEach((place, i) => (rows[place] = places[i]!));
  }
  return rows;
}
